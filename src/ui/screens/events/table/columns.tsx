import type { EventRow } from '../../../../contract/views/event';

import type { EventColumn } from '../../../../domain/saved-views/event-column';
import { sortKeys } from '../rows/shown-rows';
import type { CalendarNames } from './calendar-names';
import { KindCell } from './kind-cell';
import { createOptionalColumns } from './optional-columns';
import { columnHelper } from './table-features';
import { TitleCell } from './title-cell';

export type Columns = ReturnType<typeof createColumns>;

/**
 * The columns of the events table, from left to right: kind and title, then the `shown` ones. `onAccept` must keep its
 * identity between renders.
 */
export function createColumns(
  calendars: CalendarNames,
  shown: readonly EventColumn[],
  onAccept: (row: EventRow) => void,
) {
  const keys = sortKeys(calendars);
  const optional = createOptionalColumns(calendars, keys, onAccept);
  return columnHelper.columns([
    columnHelper.accessor(keys.kind, {
      id: 'kind',
      header: 'Kind',
      cell: ({ row }) => <KindCell event={row.original} onAccept={() => onAccept(row.original)} />,
    }),
    columnHelper.accessor(keys.title, {
      id: 'title',
      header: 'Title',
      cell: ({ row }) => <TitleCell event={row.original} />,
    }),
    ...shown.map((column) => optional[column]),
  ]);
}
