import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import { NewEventDialog } from './new-event-dialog';
import type { OwnEventDraft } from './own-event-draft';
import type { Proposed } from './use-quick-draft';
import { useUsualDraft } from './usual-draft';

interface Said extends Partial<OwnEventDraft> {
  /** A line in plain words to begin with. */
  readonly text?: string;
}

/** Opens the dialog in which an own event is planned or logged; what is not given is proposed. */
export type PlanSomething = (given?: Said) => void;

const PlanningContext = createContext<PlanSomething | null>(null);

export function usePlanning(): PlanSomething {
  const plan = use(PlanningContext);
  if (!plan) throw new Error('usePlanning needs a PlanningProvider above it');
  return plan;
}

export function PlanningProvider({ children }: { readonly children: ReactNode }) {
  const [proposed, setProposed] = useState<Proposed | null>(null);
  const usual = useUsualDraft();
  const plan = useCallback<PlanSomething>(
    ({ text = '', ...given } = {}) =>
      setProposed({ text, draft: { ...usual, ...given }, hasTime: given.time !== undefined }),
    [usual],
  );
  const close = useCallback(() => setProposed(null), []);
  return (
    <PlanningContext value={plan}>
      {children}
      <NewEventDialog proposed={proposed} onClose={close} />
    </PlanningContext>
  );
}
