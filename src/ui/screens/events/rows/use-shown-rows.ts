import { useMemo } from 'react';
import { useAppInfo } from '../../../app/app-info';
import { type EventFilters, rangeOf } from '../filters/filters';
import type { CalendarNames } from '../table/calendar-names';
import { firstFrom } from './date-parts';
import { filterRows, sortKeys, sortRows } from './shown-rows';
import { useEventRows } from './use-event-rows';
import { useFoundByPeople } from './use-found-by-people';

/** The rows of a range that pass the filters, sorted, and whether they can be shown yet. */
export function useShownRows(filters: EventFilters, names: CalendarNames) {
  const { today, firstDay, zone } = useAppInfo();
  const { text, kinds, calendarId, form, prep, off, sort, grouping } = filters;
  const range = rangeOf(filters.when, today, firstDay);
  const load = useEventRows(range, filters.person);
  const { keys, searching } = useFoundByPeople(text, range);
  const filtered = useMemo(
    () => filterRows(load.rows, { text, kinds, calendarId, form, prep, off }, keys),
    [load.rows, text, kinds, calendarId, form, prep, off, keys],
  );
  const rows = useMemo(() => sortRows(filtered, sort, sortKeys(names)), [filtered, sort, names]);
  // Only in order of time can the rows around today be shown first: the others then load around them.
  const isByTime = sort.column === 'when' && !sort.descending && (grouping === null || grouping === 'month');
  const fromToday = isByTime ? firstFrom(rows, today, zone) : -1;
  return {
    load,
    rows,
    range,
    ready: load.complete || fromToday >= 0,
    /** More rows may still be found by their people. */
    searching,
    startIndex: range.from < today ? Math.max(0, fromToday) : 0,
  };
}
