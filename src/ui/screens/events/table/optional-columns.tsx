import type { EventRow } from '../../../../contract/views/event';
import type { EventColumn } from '../../../../domain/saved-views/event-column';
import type { sortKeys } from '../rows/shown-rows';
import type { CalendarNames } from './calendar-names';
import { FormCell } from './form-cell';
import { PrepMeter } from './prep-meter';
import { PurposeCell } from './purpose-cell';
import { columnHelper } from './table-features';
import { WhenCell } from './when-cell';

export const columnWords: Readonly<Record<EventColumn, string>> = {
  when: 'When',
  calendar: 'Calendar',
  form: 'Form',
  purpose: 'Purpose',
  prep: 'Prepared',
  people: 'People',
};

/** The columns that the user can hide and order. */
export const createOptionalColumns = (
  calendars: CalendarNames,
  keys: ReturnType<typeof sortKeys>,
  onAccept: (row: EventRow) => void,
) => ({
  when: columnHelper.accessor((row) => row.span.start, {
    id: 'when',
    header: columnWords.when,
    cell: ({ row }) => <WhenCell event={row.original} />,
  }),
  calendar: columnHelper.accessor(keys.calendar, {
    id: 'calendar',
    header: columnWords.calendar,
    cell: ({ row }) => calendars.get(row.original.calendarId),
  }),
  form: columnHelper.accessor(keys.form, {
    id: 'form',
    header: columnWords.form,
    cell: ({ row }) => <FormCell event={row.original} onAccept={() => onAccept(row.original)} />,
  }),
  purpose: columnHelper.accessor(keys.purpose, {
    id: 'purpose',
    header: columnWords.purpose,
    cell: ({ row }) => <PurposeCell event={row.original} />,
  }),
  prep: columnHelper.accessor(keys.prep, {
    id: 'prep',
    header: columnWords.prep,
    sortDescFirst: true,
    cell: ({ row }) => <PrepMeter {...row.original.progress} />,
  }),
  people: columnHelper.accessor(keys.people, {
    id: 'people',
    header: columnWords.people,
    sortDescFirst: true,
    cell: ({ row }) => row.original.people || null,
  }),
});
