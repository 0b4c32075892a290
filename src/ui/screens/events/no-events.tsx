import { Button } from '@mantine/core';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useImportFiles } from '../../app/importing/import-files';
import { EmptyState } from '../../parts/empty-state';
import { elsewhereSentence } from './elsewhere-words';
import { type DayRange, type EventFilters, isNarrowed, withoutNarrowing } from './filters/filters';
import type { ChangeFilters } from './filters/use-filters';
import { useElsewhere } from './use-elsewhere';

interface NoEventsProps {
  readonly filters: EventFilters;
  /** The days that the filters cover. */
  readonly range: DayRange;
  readonly onChange: ChangeFilters;
  readonly hasCalendars: boolean;
}

/** Says why the table is empty, and offers the next step. */
export function NoEvents({ filters, range, onChange, hasCalendars }: NoEventsProps) {
  const { choose } = useImportFiles();
  if (!hasCalendars) {
    return (
      <EmptyState
        title="Your events will stand here."
        action={<Button onClick={choose}>Open a calendar file…</Button>}
      >
        Mingle reads the .ics files that Google, Outlook, Apple and others export.
      </EmptyState>
    );
  }
  const isEveryDate = filters.when.kind === 'preset' && filters.when.preset === 'all';
  const showAllDates = () => onChange({ when: { kind: 'preset', preset: 'all' } });
  const allDates = !isEveryDate && (
    <Button variant="default" onClick={showAllDates}>
      Show all dates
    </Button>
  );
  if (!isNarrowed(filters)) {
    return (
      <EmptyState title="There is nothing in these dates." action={allDates}>
        Your calendars may have events before or after.
      </EmptyState>
    );
  }
  if (filters.text.trim() !== '' && !isEveryDate) {
    return <NotInTheseDates filters={filters} range={range} onChange={onChange} onAllDates={showAllDates} />;
  }
  const onlyUnmarked = filters.kinds.join() === 'unmarked' && !isNarrowed({ ...filters, kinds: [] });
  return (
    <EmptyState
      title={onlyUnmarked ? 'Everything here is marked.' : nothingFits(filters, isEveryDate)}
      action={
        <>
          <Button onClick={() => onChange(withoutNarrowing(filters))}>
            {onlyUnmarked ? 'Show all events' : 'Clear the filters'}
          </Button>
          {allDates}
        </>
      }
    >
      {onlyUnmarked
        ? 'You know of each event what it is for.'
        : isEveryDate
          ? 'Fewer words or filters may find it.'
          : 'Other dates or fewer filters may find it.'}
    </EmptyState>
  );
}

function nothingFits({ text }: EventFilters, isEveryDate: boolean): string {
  const words = text.trim();
  if (words !== '')
    return isEveryDate ? `No event fits “${words}”.` : `No event in these dates fits “${words}”.`;
  return isEveryDate ? 'No event fits these filters.' : 'No event in these dates fits the filters.';
}

interface NotInTheseDatesProps extends Pick<NoEventsProps, 'filters' | 'range' | 'onChange'> {
  readonly onAllDates: () => void;
}

/** A search without a hit in the shown dates: says what there is in all others. */
function NotInTheseDates({ filters, range, onChange, onAllDates }: NotInTheseDatesProps) {
  const { today } = useAppInfo();
  const format = useFormat();
  const elsewhere = useElsewhere(filters, range);
  const isFound = elsewhere !== null && elsewhere !== 'searching';
  return (
    <EmptyState
      title={nothingFits(filters, false)}
      action={
        <>
          {isFound && (
            <Button onClick={onAllDates}>
              Show {elsewhere.before + elsewhere.after === 1 ? 'it' : 'them'}
            </Button>
          )}
          <Button
            variant={isFound ? 'default' : 'filled'}
            onClick={() => onChange(withoutNarrowing(filters))}
          >
            Clear the filters
          </Button>
        </>
      }
    >
      <span role="status">
        {elsewhere === 'searching' && 'Looking at all other dates…'}
        {elsewhere === null && 'Nor in any other dates. Fewer words or filters may find it.'}
        {isFound && elsewhereSentence(elsewhere, range, today, format)}
      </span>
    </EmptyState>
  );
}
