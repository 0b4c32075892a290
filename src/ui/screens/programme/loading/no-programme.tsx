import { Button } from '@mantine/core';
import { EmptyState } from '../../../parts/empty-state';
import type { Loading } from './use-loading';

interface NoProgrammeProps {
  readonly loading: Loading;
  readonly onChooseFile: () => void;
  readonly onAskAddress: () => void;
}

/** The page of an event that has no programme yet. */
export const NoProgramme = ({ loading, onChooseFile, onAskAddress }: NoProgrammeProps) => (
  <EmptyState
    title="Load the programme, and pick what you want to see."
    action={
      <>
        <Button onClick={onChooseFile}>Open its file…</Button>
        <Button variant="default" onClick={onAskAddress}>
          Fetch it from an address…
        </Button>
        <span role="status">{loading.busy}</span>
      </>
    }
  >
    Most conferences publish it as schedule.xml, schedule.json or .ics; you can also drop the file here. Its
    sessions do not fill your calendar: only what you pick is kept, and your picks stay when the programme
    changes.
  </EmptyState>
);
