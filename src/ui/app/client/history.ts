import { useCallback, useEffect, useEffectEvent } from 'react';
import { editText } from '../../../words/edit';
import { useFormat } from '../app-info';
import { showToast } from '../toasts';
import { useEdit } from './edits';

const topic = { topic: 'undo' } as const;

/** Those that take changes back in their own way while they are on the screen. */
const owners: (() => void)[] = [];

/** While this is on the screen, undo means `undo`, whichever way it is asked for: a screen that counts its edits counts back. */
export function useOwnUndo(undo: () => void): void {
  const onUndo = useEffectEvent(undo);
  useEffect(() => {
    const owner = () => onUndo();
    owners.push(owner);
    return () => {
      owners.splice(owners.indexOf(owner), 1);
    };
  }, []);
}

export interface History {
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

/** Takes the last change back, or makes it again, and says which; whoever is on the screen. */
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

/** Undo and redo as the keys and the menu mean them. */
export function useHistory(): History {
  const { undo, redo } = usePlainHistory();
  return {
    redo,
    undo: useCallback(async () => {
      const owner = owners.at(-1);
      if (owner) owner();
      else await undo();
    }, [undo]),
  };
}
