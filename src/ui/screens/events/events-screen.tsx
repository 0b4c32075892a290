import { Button } from '@mantine/core';
import { useCallback, useDeferredValue, useMemo, useRef } from 'react';
import { Link } from 'wouter';
import type { CalendarView } from '../../../contract/views/calendar';
import type { EventRow } from '../../../contract/views/event';
import { ownCalendar } from '../../../domain/own-events/own-calendar';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useOperation } from '../../app/client/operation';
import { FailureNote } from '../../parts/failure-note';
import { Page } from '../../parts/page';
import classes from './events-screen.module.css';
import { FilterLine } from './filters/filter-line';
import type { EventSort } from './filters/filters';
import { useFilters } from './filters/use-filters';
import { countSentence } from './marking/mark-words';
import { MarkingTable } from './marking/marking-table';
import { NoEvents } from './no-events';
import { useShownRows } from './rows/use-shown-rows';
import { ViewsMenu } from './saved-views/views-menu';
import type { TopRow } from './table/use-top-row';

const noCalendars: readonly CalendarView[] = [];

/** The events of a range of days, to filter, sort and mark (product M1, M2, M6). */
export function EventsScreen() {
  const [filters, change] = useFilters();
  // Deferred, so that the filter line stays responsive while 50,000 rows are filtered.
  const shown = useDeferredValue(filters);
  const calendarsLoad = useOperation('calendars.list', {});
  const calendars = calendarsLoad.kind === 'loaded' ? calendarsLoad.value : noCalendars;

  const setSort = useCallback((sort: EventSort) => change({ sort }), [change]);
  const top = useRef<TopRow>(null);
  const hasOwn = useAppInfo().hasOwnEvents;
  const choices = useMemo(() => (hasOwn ? [...calendars, ownCalendar] : calendars), [calendars, hasOwn]);
  const names = useMemo(() => new Map(choices.map(({ id, name }) => [id, name])), [choices]);
  const { load, rows, range, ready, searching, startIndex } = useShownRows(shown, names);
  return (
    <Page
      title="Events"
      layout="fill"
      actions={<Actions />}
      subtitle={<Counts load={load} rows={rows} ready={ready} />}
    >
      <div className={classes.screen}>
        <FilterLine filters={filters} onChange={change} calendars={choices} />
        {load.failure && <FailureNote failure={load.failure} operation="events.list" onRetry={load.retry} />}
        {ready && rows.length > 0 && (
          <MarkingTable
            // Another range, person or grouping mounts a new table, with nothing picked and a start of its own.
            key={`${range.from} ${range.to} ${shown.person} ${shown.grouping}`}
            rows={rows}
            allRows={load.rows}
            calendars={names}
            sort={shown.sort}
            onSort={setSort}
            grouping={shown.grouping}
            startIndex={startIndex}
            top={top}
            complete={load.complete}
          />
        )}
        {ready && !searching && rows.length === 0 && (
          <NoEvents filters={shown} range={range} onChange={change} hasCalendars={choices.length > 0} />
        )}
      </div>
    </Page>
  );
}

const Actions = () => (
  <>
    <ViewsMenu />
    <Button component={Link} href="/rules" variant="default">
      Rules
    </Button>
    <Button component={Link} href="/decide" variant="default">
      Decide one by one
    </Button>
  </>
);

interface CountsProps {
  readonly load: ReturnType<typeof useShownRows>['load'];
  readonly rows: readonly EventRow[];
  readonly ready: boolean;
}

function Counts({ load, rows, ready }: CountsProps) {
  const format = useFormat();
  const statusOf = (): string => {
    if (load.complete) return countSentence(countsOf(load.rows, rows), format);
    // A space keeps the line's height, so that the table does not move when the count appears.
    return ready ? 'Reading the other dates…' : '\u00a0';
  };
  return (
    <span role="status">
      {statusOf()}
      {load.truncated && ', the first of more than Mingle can show at once: choose a shorter time'}
    </span>
  );
}

const countsOf = (all: readonly EventRow[], shown: readonly EventRow[]) => ({
  all: all.length,
  shown: shown.length,
  unmarked: shown.reduce((count, row) => (row.mark === null ? count + 1 : count), 0),
});
