import { Button, Group } from '@mantine/core';
import type { CalendarView } from '../../../domain/week/shown-days';
import { emptyWords } from '../../../words/week-views';
import { useImportFiles } from '../../app/importing/import-files';
import { EmptyState } from '../../parts/empty-state';
import { PlanButton } from '../../parts/own-events/plan-button';

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
        <Group gap="sm">
          <PlanButton />
          <Button size="xs" variant="subtle" onClick={choose}>
            Open a calendar file…
          </Button>
        </Group>
      }
    >
      What your calendars hold for these days is shown here, and what you plan.
    </EmptyState>
  );
}
