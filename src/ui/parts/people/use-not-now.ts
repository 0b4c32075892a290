import type { PersonRef } from '../../../domain/people/directory';
import { addDays } from '../../../domain/time/day';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { showToast } from '../../app/toasts';

/** How long somebody is left in peace. */
export const restDays = 14;

/** Leaves somebody in peace for two weeks, says so, and offers to take it back. */
export function useNotNow() {
  const { today } = useAppInfo();
  const format = useFormat();
  const save = useEdit('person.save');
  const { undo } = useHistory();
  return async (id: PersonRef): Promise<void> => {
    const restUntil = addDays(today, restDays);
    const answer = await save({ id, facts: {}, restUntil });
    const action = { label: 'Undo', run: undo };
    if (answer.ok) showToast(`Not before ${format.day(restUntil)}.`, { action, topic: 'undo' });
  };
}
