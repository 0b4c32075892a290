import { useCallback } from 'react';
import { useEdit } from './edits';
import { showToast } from './toasts';

const topic = { topic: 'undo' } as const;

/** Takes the last change back, or makes it again, and says which. */
export function useHistory(): { readonly undo: () => Promise<void>; readonly redo: () => Promise<void> } {
  const undoEdit = useEdit('history.undo');
  const redoEdit = useEdit('history.redo');
  const undo = useCallback(async () => {
    const answer = await undoEdit({}, { quiet: ['nothing-to-undo'] });
    if (answer.ok) showToast(`Undone: ${answer.value.label}`, topic);
    else if (answer.error.code === 'nothing-to-undo') showToast('There is nothing to undo.', topic);
  }, [undoEdit]);
  const redo = useCallback(async () => {
    const answer = await redoEdit({}, { quiet: ['nothing-to-redo'] });
    if (answer.ok) showToast(`Done again: ${answer.value.label}`, topic);
    else if (answer.error.code === 'nothing-to-redo') showToast('There is nothing to redo.', topic);
  }, [redoEdit]);
  return { undo, redo };
}
