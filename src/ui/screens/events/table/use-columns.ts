import { useMemo } from 'react';
import type { EventRow } from '../../../../contract/views/event';
import { eventColumns } from '../../../../domain/saved-views/event-column';
import { useAppInfo } from '../../../app/app-info';
import type { CalendarNames } from './calendar-names';
import { createColumns } from './columns';
import { layoutOf } from './table-layout';

/** The columns that the user chose, and their layout. A single calendar needs no column, as all rows would say the same. */
export function useColumns(calendars: CalendarNames, onAccept: (row: EventRow) => void) {
  const { eventColumns: chosen } = useAppInfo().settings;
  return useMemo(() => {
    const shown = (chosen ?? eventColumns).filter((column) => column !== 'calendar' || calendars.size > 1);
    return { columns: createColumns(calendars, shown, onAccept), layout: layoutOf(shown) };
  }, [calendars, chosen, onAccept]);
}
