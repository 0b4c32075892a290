import { useEffect, useRef, useState } from 'react';
import type { EventRow } from '../../../../contract/views/event';
import type { EventKey } from '../../../../domain/event/key';
import { usePush } from '../../../app/client/changes';
import { useRowRefresh } from '../../../app/client/row-refresh-provider';

/** Milliseconds. Debounces the refresh, so that rows which are only scrolled past are not asked for. */
const debounceTime = 150;

/**
 * Mingle learns from each mark, so the suggestion of any unmarked row may change afterwards. Only the rows in sight are
 * refreshed, and others once they scroll into sight.
 */
export function useFreshSuggestions(inSight: readonly EventRow[]): void {
  const rows = useRowRefresh();
  const [generation, setGeneration] = useState(0);
  const refreshedIn = useRef(new Map<EventKey, number>());
  usePush((push) => {
    if (push.kind === 'changed' && push.topics.includes('suggestions'))
      setGeneration((previous) => previous + 1);
  });
  useEffect(() => {
    if (generation === 0) return;
    const isStale = ({ mark, seriesKey }: EventRow) =>
      mark === null && refreshedIn.current.get(seriesKey) !== generation;
    const stale = new Set(inSight.filter(isStale).map(({ seriesKey }) => seriesKey));
    if (stale.size === 0) return;
    const timer = setTimeout(() => {
      for (const key of stale) refreshedIn.current.set(key, generation);
      rows.refresh(stale);
    }, debounceTime);
    return () => clearTimeout(timer);
  }, [generation, inSight, rows]);
}
