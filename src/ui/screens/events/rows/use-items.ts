import { useMemo, useState } from 'react';
import type { EventRow } from '../../../../contract/views/event';
import { useAppInfo } from '../../../app/app-info';
import type { EventSort } from '../filters/filters';
import { useLatestCallback } from '../use-latest-callback';
import { type Grouping, groupRows } from './grouping';
import { type Heading, type TableItem, toItems } from './items';

/** The rows as items, under the headings of their groups, with a function that opens and closes a group. */
export function useItems(rows: readonly EventRow[], grouping: Grouping | null, sort: EventSort) {
  const { zone } = useAppInfo();
  const latestFirst = sort.column === 'when' && sort.descending;
  const [toggled, setToggled] = useState<ReadonlySet<string>>(() => new Set());
  const groups = useMemo(
    () => grouping && groupRows(rows, grouping, { zone, latestFirst }),
    [rows, grouping, zone, latestFirst],
  );
  const items = useMemo(
    (): readonly TableItem[] => (groups ? toItems(groups, toggled) : rows),
    [groups, toggled, rows],
  );
  const toggleGroup = useLatestCallback(({ id }: Heading) => {
    const next = new Set(toggled);
    if (!next.delete(id)) next.add(id);
    setToggled(next);
  });
  return { items, toggleGroup };
}
