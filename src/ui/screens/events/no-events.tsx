import { Button } from '@mantine/core';
import { useImportFiles } from '../../app/importing/import-files';
import { EmptyState } from '../../parts/empty-state';
import { type EventFilters, isNarrowed, withoutNarrowing } from './filters/filters';
import type { ChangeFilters } from './filters/use-filters';

interface NoEventsProps {
  readonly filters: EventFilters;
  readonly onChange: ChangeFilters;
  readonly hasCalendars: boolean;
}

/** Says why the table is empty, and offers the next step. */
export function NoEvents({ filters, onChange, hasCalendars }: NoEventsProps) {
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
  const showAllDates = !isEveryDate && (
    <Button variant="default" onClick={() => onChange({ when: { kind: 'preset', preset: 'all' } })}>
      Show all dates
    </Button>
  );
  if (!isNarrowed(filters)) {
    return (
      <EmptyState title="There is nothing in these dates." action={showAllDates}>
        Your calendars may have events before or after.
      </EmptyState>
    );
  }
  const onlyUnmarked = filters.kinds.join() === 'unmarked' && !isNarrowed({ ...filters, kinds: [] });
  return (
    <EmptyState
      title={onlyUnmarked ? 'Everything here is marked.' : 'No event here is like that.'}
      action={
        <>
          <Button onClick={() => onChange(withoutNarrowing(filters))}>
            {onlyUnmarked ? 'Show all events' : 'Clear the filters'}
          </Button>
          {showAllDates}
        </>
      }
    >
      {onlyUnmarked
        ? 'You know of each event what it is for.'
        : isEveryDate
          ? 'Fewer filters may find it.'
          : 'Other dates or fewer filters may find it.'}
    </EmptyState>
  );
}
