import { useMemo } from 'react';
import type { EventRow } from '../../../../contract/views/event';
import { eventColumns } from '../../../../domain/saved-views/event-column';
import { useAppInfo } from '../../../app/app-info';
import type { CalendarNames } from './calendar-names';
import { createColumns } from './columns';
import { layoutOf } from './table-layout';

/**
 * The columns that the user chose, and their layout for these rows. A single calendar needs no column, as all rows would say
 * the same.
 */
export function useColumns(
  calendars: CalendarNames,
  rows: readonly EventRow[],
  onAccept: (row: EventRow) => void,
) {
  const { eventColumns: chosen } = useAppInfo().settings;
  const shown = useMemo(
    () => (chosen ?? eventColumns).filter((column) => column !== 'calendar' || calendars.size > 1),
    [calendars, chosen],
  );
  const columns = useMemo(() => createColumns(calendars, shown, onAccept), [calendars, shown, onAccept]);
  const hasPurposes = useMemo(() => rows.some(({ purposes }) => purposes.length > 0), [rows]);
  const layout = useMemo(() => layoutOf(shown, hasPurposes), [shown, hasPurposes]);
  return { columns, layout };
}
