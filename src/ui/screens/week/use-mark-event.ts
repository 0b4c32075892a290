import type { EditId } from '../../../contract/views/edit';
import type { EventRow, Scope } from '../../../contract/views/event';
import type { Kind } from '../../../domain/marking/kind';
import { useFormat } from '../../app/app-info';
import { useClient } from '../../app/client/client';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { isLast } from '../../app/client/standing-edit';
import { showToast } from '../../app/toasts';
import { usualScope } from '../../parts/marking/mark-rows';
import { useMarks } from '../../parts/marking/use-marks';
import { markedSentence } from '../events/marking/mark-words';

export type MarkEvent = (row: EventRow, kind: Kind | null) => Promise<void>;

/**
 * Marks the whole series and shows a toast, in which one click restricts the mark to this occurrence. An occurrence with
 * a mark of its own is marked alone.
 */
export function useMarkEvent(): MarkEvent {
  const format = useFormat();
  const client = useClient();
  const { mark } = useMarks();
  const undoEdit = useEdit('history.undo');
  const { undo } = useHistory();

  const isLastEdit = async (edit: EditId): Promise<boolean> => {
    const answer = await client.call('history.get', {});
    return answer.ok && isLast(edit, answer.value);
  };

  const markAs = async (row: EventRow, scope: Scope, kind: Kind | null): Promise<void> => {
    const marked = await mark({ keys: [row.key], scope, kind });
    if (!marked.ok) return;
    const canNarrow = row.recurring && scope === 'series';
    const action = canNarrow
      ? { label: 'Only this one', run: () => void markOnlyThis(row, kind, marked.value.edit) }
      : { label: 'Undo', run: () => void undo() };
    showToast(markedSentence([row], scope, kind, format), { action, topic: 'undo' });
  };

  const markOnlyThis = async (row: EventRow, kind: Kind | null, edit: EditId | null) => {
    if (edit === null || !(await isLastEdit(edit))) {
      showToast('Something else was changed since. Open the event to mark only this one.');
      return;
    }
    const undone = await undoEdit({});
    if (undone.ok) await markAs(row, 'occurrence', kind);
  };

  return (row, kind) => markAs(row, usualScope([row]), kind);
}
