import { type ReactNode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { EventRow } from '../../../src/contract/views/event';
import { PlainTable } from './plain-table';

let kept: Promise<EventRow[]> | null = null;

/** Like in the app, the table mounts on navigation, and fetched rows are cached. */
function Page(): ReactNode {
  const [rows, setRows] = useState<EventRow[] | null>(null);
  useEffect(() => {
    const onHash = async () => {
      if (!location.hash.startsWith('#/events')) return setRows(null);
      kept ??= fetch('/rows.json').then((response) => response.json());
      setRows(await kept);
    };
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  return rows && <PlainTable rows={rows} />;
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
