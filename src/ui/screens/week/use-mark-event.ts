import type { EventRow } from '../../../contract/views/event';
import type { Kind } from '../../../domain/marking/kind';
import { useClient } from '../../app/client';
import { useEdit } from '../../app/edits';
import { useHistory } from '../../app/history';
import { showToast } from '../../app/toasts';
import { titleOf } from './event-words';

const markWords: Readonly<Record<Kind, string>> = {
  networking: 'as networking',
  social: 'as social',
  both: 'as both',
  other: 'as other',
};

function doneWords(row: EventRow, kind: Kind | null, which: 'every' | 'only this'): string {
  const subject = row.recurring ? `${which} “${titleOf(row)}”` : `“${titleOf(row)}”`;
  return kind === null ? `Took the mark off ${subject}.` : `Marked ${subject} ${markWords[kind]}.`;
}

export type MarkEvent = (row: EventRow, kind: Kind | null) => Promise<void>;

/** Marks the whole series and says so; one click makes it this occurrence alone. */
export function useMarkEvent(): MarkEvent {
  const client = useClient();
  const mark = useEdit('event.mark');
  const undoEdit = useEdit('history.undo');
  const { undo } = useHistory();

  /** What undo would take back now; it tells whether the mark is still the last thing that was done. */
  const lastEdit = async (): Promise<string | null> => {
    const answer = await client.call('history.get', {});
    return answer.ok ? answer.value.undo : null;
  };

  const markOnlyThis = async (row: EventRow, kind: Kind | null, label: string | null) => {
    if (label === null || (await lastEdit()) !== label) {
      showToast('Something else was changed since. Open the event to mark only this one.');
      return;
    }
    const undone = await undoEdit({});
    if (!undone.ok) return;
    const marked = await mark({ keys: [row.key], scope: 'occurrence', kind });
    if (marked.ok) showToast(doneWords(row, kind, 'only this'), { label: 'Undo', run: () => void undo() });
  };

  return async (row, kind) => {
    const marked = await mark({ keys: [row.key], scope: 'series', kind });
    if (!marked.ok) return;
    const label = await lastEdit();
    showToast(
      doneWords(row, kind, 'every'),
      row.recurring
        ? { label: 'Only this one', run: () => void markOnlyThis(row, kind, label) }
        : { label: 'Undo', run: () => void undo() },
    );
  };
}
