import { useCallback, useEffect, useEffectEvent } from 'react';
import { editText } from '../../../words/edit';
import { useFormat } from '../app-info';
import { showToast } from '../toasts';
import { useEdit } from './edits';

const topic = { topic: 'undo' } as const;

/** The undo functions of mounted screens that have their own; the last one wins. */
const ownUndos: (() => void)[] = [];

/** While the component is mounted, keys and menu call `undo` instead: a screen that counts its edits has to count back. */
export function useOwnUndo(undo: () => void): void {
  const onUndo = useEffectEvent(undo);
  useEffect(() => {
    const ownUndo = () => onUndo();
    ownUndos.push(ownUndo);
    return () => {
      ownUndos.splice(ownUndos.indexOf(ownUndo), 1);
    };
  }, []);
}

export interface History {
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

/** Undoes or redoes the last edit and says which, also on a screen that has its own undo. */
export function usePlainHistory(): History {
  const format = useFormat();
  const undoEdit = useEdit('history.undo');
  const redoEdit = useEdit('history.redo');
  const undo = useCallback(async () => {
    const answer = await undoEdit({}, { quiet: ['nothing-to-undo'] });
    if (answer.ok) showToast(`Undone: ${editText(answer.value.label, format)}`, topic);
    else if (answer.error.code === 'nothing-to-undo') showToast('There is nothing to undo.', topic);
  }, [undoEdit, format]);
  const redo = useCallback(async () => {
    const answer = await redoEdit({}, { quiet: ['nothing-to-redo'] });
    if (answer.ok) showToast(`Done again: ${editText(answer.value.label, format)}`, topic);
    else if (answer.error.code === 'nothing-to-redo') showToast('There is nothing to redo.', topic);
  }, [redoEdit, format]);
  return { undo, redo };
}

/** Undo and redo for the keys and the menu: a screen's own undo takes precedence. */
export function useHistory(): History {
  const { undo, redo } = usePlainHistory();
  return {
    redo,
    undo: useCallback(async () => {
      const ownUndo = ownUndos.at(-1);
      if (ownUndo) ownUndo();
      else await undo();
    }, [undo]),
  };
}
