import { createColumnHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import type { EventRow } from '../../../contract/views/event';
import type { CalendarId } from '../../../domain/calendars/calendar';
import { FormCell } from './form-cell';
import { KindCell } from './kind-cell';
import { PrepMeter } from './prep-meter';
import { sortKeys } from './shown-rows';
import { TitleCell } from './title-cell';
import { WhenCell } from './when-cell';

export const features = tableFeatures({ rowSortingFeature });
export type Features = typeof features;
export type Columns = ReturnType<typeof createColumns>;

const helper = createColumnHelper<Features, EventRow>();

export type CalendarNames = ReadonlyMap<CalendarId, string>;

/** The columns of the events table, from left to right. `onAccept` needs to stay the same function. */
export function createColumns(calendars: CalendarNames, onAccept: (row: EventRow) => void) {
  const keys = sortKeys(calendars);
  return helper.columns([
    helper.accessor(keys.kind, {
      id: 'kind',
      header: 'Kind',
      cell: ({ row }) => <KindCell event={row.original} onAccept={() => onAccept(row.original)} />,
    }),
    helper.accessor(keys.title, {
      id: 'title',
      header: 'Title',
      cell: ({ row }) => <TitleCell event={row.original} />,
    }),
    helper.accessor((row) => row.span.start, {
      id: 'when',
      header: 'When',
      cell: ({ row }) => <WhenCell event={row.original} />,
    }),
    // With a single calendar its name would say the same in every row.
    ...(calendars.size > 1
      ? [
          helper.accessor(keys.calendar, {
            id: 'calendar',
            header: 'Calendar',
            cell: ({ row }) => calendars.get(row.original.calendarId),
          }),
        ]
      : []),
    helper.accessor(keys.form, {
      id: 'form',
      header: 'Form',
      cell: ({ row }) => <FormCell event={row.original} onAccept={() => onAccept(row.original)} />,
    }),
    helper.accessor(keys.purpose, {
      id: 'purpose',
      header: 'Purpose',
      cell: ({ row }) => row.original.purpose,
    }),
    helper.accessor(keys.prep, {
      id: 'prep',
      header: 'Prepared',
      sortDescFirst: true,
      cell: ({ row }) => <PrepMeter {...row.original.progress} />,
    }),
    helper.accessor(keys.people, {
      id: 'people',
      header: 'People',
      sortDescFirst: true,
      cell: ({ row }) => row.original.people || null,
    }),
  ]);
}
