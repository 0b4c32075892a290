import type { InputOf } from '../../../../contract/client';
import { taughtSentence } from '../../../../words/ideas/ideas';
import { useFormat } from '../../../app/app-info';
import { useEdit } from '../../../app/client/edits';
import { useHistory } from '../../../app/client/history';
import { showToast } from '../../../app/toasts';

/** Keeps what an answer to an idea teaches, says so, and offers to take it back. */
export function useTeach() {
  const teach = useEdit('ideas.teach');
  const { undo } = useHistory();
  const format = useFormat();
  return async (lesson: InputOf<'ideas.teach'>): Promise<void> => {
    const answer = await teach(lesson);
    const action = { label: 'Undo', run: undo };
    if (answer.ok) showToast(taughtSentence(lesson, format), { action, topic: 'undo' });
  };
}
