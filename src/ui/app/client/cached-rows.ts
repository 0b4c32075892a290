import type { Query, QueryClient } from '@tanstack/react-query';
import type { OperationName } from '../../../contract/client';
import type { EventList, EventRow, EventView } from '../../../contract/views/event';
import type { WeekView } from '../../../contract/views/week';
import { patchCached } from './patch-cached';

export type RowsChange = (rows: readonly EventRow[]) => readonly EventRow[];

const operations: ReadonlySet<unknown> = new Set([
  'events.list',
  'week.get',
  'event.get',
] satisfies OperationName[]);

/** True for a cached answer that holds rows of events. */
export const holdsRows = ({ queryKey }: Pick<Query, 'queryKey'>): boolean => operations.has(queryKey[0]);

/** Changes the rows in every cached answer, whichever screen asked for it. */
export function changeCachedRows(queries: QueryClient, change: RowsChange): void {
  const inList = <List extends EventList | WeekView>(list: List): List => {
    const events = change(list.events);
    return events === list.events ? list : { ...list, events };
  };
  patchCached<EventList>(queries, ['events.list'], inList);
  patchCached<WeekView>(queries, ['week.get'], inList);
  patchCached<EventView>(queries, ['event.get'], (view) => {
    const [row] = change([view.row]);
    return row && row !== view.row ? { ...view, row } : view;
  });
}
