import { Button } from '@mantine/core';
import type { CalendarView } from '../../../domain/week/shown-days';
import { emptyWords } from '../../../words/week-views';
import { useImportFiles } from '../../app/importing/import-files';
import { EmptyState } from '../../parts/empty-state';

interface EmptyWeekProps {
  readonly view: CalendarView;
  /** The week has events, but none of the chosen kinds. */
  readonly filtered: boolean;
  readonly onShowAll: () => void;
}

export function EmptyWeek({ view, filtered, onShowAll }: EmptyWeekProps) {
  const { choose } = useImportFiles();
  if (filtered) {
    return (
      <EmptyState
        title={emptyWords(view, true)}
        action={
          <Button variant="default" onClick={onShowAll}>
            Show every kind
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={emptyWords(view, false)}
      action={
        <Button variant="default" onClick={choose}>
          Open a calendar file…
        </Button>
      }
    >
      What your calendars hold for these days stands here.
    </EmptyState>
  );
}
