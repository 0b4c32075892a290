import type { InputOf } from '../../../../contract/client';
import type { Day } from '../../../../domain/time/day';
import { taughtSentence, weekInText } from '../../../../words/ideas/ideas';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { useEdit } from '../../../app/client/edits';
import { useHistory } from '../../../app/client/history';
import { showToast } from '../../../app/toasts';

/** Keeps what an answer to an idea of the week from `from` on teaches, says so, and offers to take it back. */
export function useTeach(from: Day) {
  const teach = useEdit('ideas.teach');
  const { undo } = useHistory();
  const format = useFormat();
  const { today } = useAppInfo();
  return async (lesson: InputOf<'ideas.teach'>): Promise<void> => {
    const answer = await teach(lesson);
    const action = { label: 'Undo', run: undo };
    if (answer.ok)
      showToast(taughtSentence(lesson, weekInText(from, today, format), format), { action, topic: 'undo' });
  };
}
