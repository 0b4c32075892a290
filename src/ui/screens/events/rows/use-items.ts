import { useMemo, useState } from 'react';
import type { EventRow } from '../../../../contract/views/event';
import { useAppInfo } from '../../../app/app-info';
import type { EventSort } from '../filters/filters';
import { useLatestCallback } from '../use-latest-callback';
import { type Grouping, groupRows } from './grouping';
import { type Heading, type Line, toLines } from './items';

/** The rows as lines, under the heads of their groups, and a way to open and close these. */
export function useLines(rows: readonly EventRow[], grouping: Grouping | null, sort: EventSort) {
  const { zone } = useAppInfo();
  const latestFirst = sort.column === 'when' && sort.descending;
  const [turned, setTurned] = useState<ReadonlySet<string>>(() => new Set());
  const groups = useMemo(
    () => grouping && groupRows(rows, grouping, { zone, latestFirst }),
    [rows, grouping, zone, latestFirst],
  );
  const lines = useMemo(
    (): readonly Line[] => (groups ? toLines(groups, turned) : rows),
    [groups, turned, rows],
  );
  const turn = useLatestCallback(({ id }: Heading) => {
    const next = new Set(turned);
    if (!next.delete(id)) next.add(id);
    setTurned(next);
  });
  return { lines, turn };
}
