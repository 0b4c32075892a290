import { Button } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { Link } from 'wouter';
import type { CalendarView } from '../../../contract/views/app';
import type { EventRow } from '../../../contract/views/event';
import type { Day } from '../../../domain/time/day';
import type { Instant } from '../../../domain/time/instant';
import { useAppInfo } from '../../app/app-info';
import { useOperation } from '../../app/operation';
import { FailureNote } from '../../parts/failure-note';
import { Page } from '../../parts/page';
import classes from './events-screen.module.css';
import { FilterLine } from './filter-line';
import { rangeOf } from './filters';
import { countSentence } from './mark-words';
import { MarkingTable } from './marking-table';
import { NoEvents } from './no-events';
import { filterRows, sortKeys, sortRows } from './shown-rows';
import { useEventRows } from './use-event-rows';
import { useFilters } from './use-filters';
import { ViewsMenu } from './views-menu';

const noCalendars: readonly CalendarView[] = [];

/** Every event in a stretch of time, to be found, sorted and marked (product M1, M2, M6). */
export function EventsScreen() {
  const { today, firstDay, now } = useAppInfo();
  const [filters, change] = useFilters();
  // The filter line answers at once; fifty thousand rows follow when there is time.
  const shown = useDeferredValue(filters);
  const calendarsLoad = useOperation('calendars.list', {});
  const calendars = calendarsLoad.kind === 'loaded' ? calendarsLoad.value : noCalendars;
  const names = useMemo(() => new Map(calendars.map(({ id, name }) => [id, name])), [calendars]);

  const range = rangeOf(shown.when, today, firstDay);
  const load = useEventRows(range);
  const { text, kinds, calendarId, form, prep, off, sort } = shown;
  const filtered = useMemo(
    () => filterRows(load.rows, { text, kinds, calendarId, form, prep, off }),
    [load.rows, text, kinds, calendarId, form, prep, off],
  );
  const rows = useMemo(() => sortRows(filtered, sort, sortKeys(names)), [filtered, sort, names]);

  // What begins in the past would grow before one's eyes where one begins to read; what begins today grows at its end.
  const ready = load.complete || (range.from >= today && rows.length > 0);
  const startsInPast = range.from < today && sort.column === 'when' && !sort.descending;
  return (
    <Page
      title="Events"
      layout="fill"
      actions={
        <>
          <ViewsMenu />
          <Button component={Link} href="/rules" variant="default">
            Rules
          </Button>
          <Button component={Link} href="/decide" variant="default">
            Decide one by one
          </Button>
        </>
      }
      subtitle={
        <span role="status">
          {ready && countSentence(countsOf(load.rows, rows))}
          {load.truncated && ', the first of more than Mingle can show at once: choose a shorter time'}
        </span>
      }
    >
      <div className={classes.screen}>
        <FilterLine filters={filters} onChange={change} calendars={calendars} />
        {load.failure && <FailureNote failure={load.failure} onRetry={load.retry} />}
        {ready && rows.length > 0 && (
          <MarkingTable
            // Another stretch of time is another table: nothing picked, and read from its own start.
            key={`${range.from} ${range.to}`}
            rows={rows}
            allRows={load.rows}
            calendars={names}
            sort={sort}
            onSort={(next) => change({ sort: next })}
            startIndex={startsInPast ? firstNotOver(rows, now, today) : 0}
          />
        )}
        {ready && rows.length === 0 && (
          <NoEvents filters={shown} onChange={change} hasCalendars={calendars.length > 0} />
        )}
      </div>
    </Page>
  );
}

const countsOf = (all: readonly EventRow[], shown: readonly EventRow[]) => ({
  all: all.length,
  shown: shown.length,
  unmarked: shown.reduce((count, row) => (row.mark === null ? count + 1 : count), 0),
});

function firstNotOver(rows: readonly EventRow[], now: Instant, today: Day): number {
  const first = rows.findIndex(({ span }) => (span.kind === 'timed' ? span.end > now : span.end > today));
  return Math.max(0, first);
}
