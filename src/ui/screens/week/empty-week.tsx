import { Button } from '@mantine/core';
import { useImportFiles } from '../../app/importing/import-files';
import { EmptyState } from '../../parts/empty-state';

interface EmptyWeekProps {
  /** The week has events, but none of the chosen kinds. */
  readonly filtered: boolean;
  readonly onShowAll: () => void;
}

export function EmptyWeek({ filtered, onShowAll }: EmptyWeekProps) {
  const { choose } = useImportFiles();
  if (filtered) {
    return (
      <EmptyState
        title="Nothing of this kind in this week."
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
      title="Nothing in this week yet."
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
