import { Button } from '@mantine/core';
import { EmptyState } from '../../../parts/empty-state';
import type { Ways } from './ways';

/** The page of an event that has no programme yet. */
export const NoProgramme = ({ loading, onChooseFile, onAskAddress }: Ways) => (
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
