import { createColumnHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import type { EventRow } from '../../../../contract/views/event';
import type { CalendarId } from '../../../../domain/calendars/calendar';
import type { EventColumn } from '../../../../domain/saved-views/event-column';
import { purposeLine } from '../../../../words/purpose';
import { sortKeys } from '../rows/shown-rows';
import { FormCell } from './form-cell';
import { KindCell } from './kind-cell';
import { PrepMeter } from './prep-meter';
import { TitleCell } from './title-cell';
import { WhenCell } from './when-cell';

export const features = tableFeatures({ rowSortingFeature });
export type Features = typeof features;
export type Columns = ReturnType<typeof createColumns>;

const helper = createColumnHelper<Features, EventRow>();

export type CalendarNames = ReadonlyMap<CalendarId, string>;

export const columnWords: Readonly<Record<EventColumn, string>> = {
  when: 'When',
  calendar: 'Calendar',
  form: 'Form',
  purpose: 'Purpose',
  prep: 'Prepared',
  people: 'People',
};

/** The columns of the events table, from left to right: kind and title, then those asked for. `onAccept` needs to stay the same function. */
export function createColumns(
  calendars: CalendarNames,
  shown: readonly EventColumn[],
  onAccept: (row: EventRow) => void,
) {
  const keys = sortKeys(calendars);
  const optional = {
    when: helper.accessor((row) => row.span.start, {
      id: 'when',
      header: columnWords.when,
      cell: ({ row }) => <WhenCell event={row.original} />,
    }),
    calendar: helper.accessor(keys.calendar, {
      id: 'calendar',
      header: columnWords.calendar,
      cell: ({ row }) => calendars.get(row.original.calendarId),
    }),
    form: helper.accessor(keys.form, {
      id: 'form',
      header: columnWords.form,
      cell: ({ row }) => <FormCell event={row.original} onAccept={() => onAccept(row.original)} />,
    }),
    purpose: helper.accessor(keys.purpose, {
      id: 'purpose',
      header: columnWords.purpose,
      cell: ({ row }) => purposeLine(row.original.purposes),
    }),
    prep: helper.accessor(keys.prep, {
      id: 'prep',
      header: columnWords.prep,
      sortDescFirst: true,
      cell: ({ row }) => <PrepMeter {...row.original.progress} />,
    }),
    people: helper.accessor(keys.people, {
      id: 'people',
      header: columnWords.people,
      sortDescFirst: true,
      cell: ({ row }) => row.original.people || null,
    }),
  };
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
    ...shown.map((column) => optional[column]),
  ]);
}
