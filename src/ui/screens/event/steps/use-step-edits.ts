import type { InputOf } from '../../../../contract/client';
import type { StepView } from '../../../../contract/views/run-sheet';
import type { EventKey } from '../../../../domain/event/key';
import type { StepState } from '../../../../domain/run-sheets/run-sheet';
import { useEdit } from '../../../app/client/edits';
import { useHistory } from '../../../app/client/history';
import { showToast } from '../../../app/toasts';

type Written = Pick<InputOf<'step.save'>, 'text' | 'time' | 'base'>;

/** Edits of the steps of one event; those that take something out of sight offer to undo it. */
export interface StepEdits {
  settle(step: StepView, state: StepState): void;
  /** Answers whether it was saved. */
  save(id: string | null, written: Written): Promise<boolean>;
  remove(step: StepView): void;
  take(input: Omit<InputOf<'run-sheet.take'>, 'key'>): void;
  putAway(): void;
}

const said: Readonly<Partial<Record<StepState, string>>> = { dropped: 'Left out.' };

export function useStepEdits(key: EventKey): StepEdits {
  const settle = useEdit('step.settle');
  const save = useEdit('step.save');
  const remove = useEdit('step.remove');
  const take = useEdit('run-sheet.take');
  const putAway = useEdit('run-sheet.remove');
  const { undo } = useHistory();
  const say = (message: string | undefined) => (answer: { readonly ok: boolean }) => {
    if (!answer.ok || message === undefined) return;
    showToast(message, { action: { label: 'Undo', run: () => void undo() }, topic: 'undo' });
  };
  return {
    settle: ({ id, state: base }, state) => void settle({ key, id, state, base }).then(say(said[state])),
    save: async (id, written) => (await save({ key, id, ...written })).ok,
    remove: ({ id }) => void remove({ key, id }).then(say('Removed.')),
    take: (input) => void take({ key, ...input }).then(say('The steps are yours.')),
    putAway: () => void putAway({ key }).then(say('Put away.')),
  };
}
