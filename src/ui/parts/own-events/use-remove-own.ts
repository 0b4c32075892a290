import type { OwnRow } from '../../../contract/views/event';
import { removedSentence } from '../../../words/own-events/own-events';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { showToast } from '../../app/toasts';

/** Removes an own event, of a repeated one the one day, and offers to take that back. False if it could not. */
export function useRemoveOwn(): (own: Pick<OwnRow, 'id' | 'only'>, title: string) => Promise<boolean> {
  const edit = useEdit('own-event.remove');
  const { undo } = useHistory();
  return async ({ id, only }, title) => {
    const answer = await edit({ id, ...(only !== null && { only }) });
    if (!answer.ok) return false;
    showToast(removedSentence(title), {
      action: { label: 'Undo', run: () => void undo() },
      topic: 'undo',
    });
    return true;
  };
}
