import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import { NewEventDialog } from './new-event-dialog';
import type { OwnEventDraft } from './own-event-draft';
import { useUsualDraft } from './usual-draft';

/** Opens the dialog in which an own event is planned; what is not given is proposed. */
export type PlanSomething = (given?: Partial<OwnEventDraft>) => void;

const PlanningContext = createContext<PlanSomething | null>(null);

export function usePlanning(): PlanSomething {
  const plan = use(PlanningContext);
  if (!plan) throw new Error('usePlanning needs a PlanningProvider above it');
  return plan;
}

export function PlanningProvider({ children }: { readonly children: ReactNode }) {
  const [proposed, setProposed] = useState<OwnEventDraft | null>(null);
  const usual = useUsualDraft();
  const plan = useCallback<PlanSomething>((given = {}) => setProposed({ ...usual, ...given }), [usual]);
  const close = useCallback(() => setProposed(null), []);
  return (
    <PlanningContext value={plan}>
      {children}
      <NewEventDialog proposed={proposed} onClose={close} />
    </PlanningContext>
  );
}
