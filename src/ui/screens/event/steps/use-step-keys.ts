import type { RefObject } from 'react';
import { useKeys } from '../../../app/keys/use-keys';
import { rowNow, rowsIn } from '../../follow-ups/use-row-focus';

interface StepKeys {
  readonly onDone: (id: string) => void;
  readonly onDrop: (id: string) => void;
  /** Absent where nothing can be changed. */
  readonly onEdit?: (id: string) => void;
  /** Absent where nothing is offered. */
  readonly onTake?: () => void;
  /** Closes what is open; false if nothing is. */
  readonly onClose?: () => boolean;
}

/** The keys of a list of steps; they act on the row that has the focus. */
export function useStepKeys(
  list: RefObject<HTMLElement | null>,
  { onDone, onDrop, onEdit, onTake, onClose }: StepKeys,
): void {
  const onRow = (act: ((id: string) => void) | undefined) => () => {
    const id = rowNow()?.dataset.row;
    return id === undefined || act === undefined ? false : act(id);
  };
  useKeys(
    'steps',
    {
      move: (key) => {
        const rows = rowsIn(list);
        const row = rowNow();
        rows[row ? rows.indexOf(row) + (key === 'ArrowDown' ? 1 : -1) : 0]?.focus();
      },
      toEnd: (key) =>
        rowsIn(list)
          .at(key === 'Home' ? 0 : -1)
          ?.focus(),
      done: onRow(onDone),
      edit: onRow(onEdit),
      drop: onRow(onDrop),
      take: () => (onTake ? onTake() : false),
      letGo: () => {
        const row = rowNow();
        const isClosed = onClose?.() ?? false;
        if (isClosed) row?.focus();
        return isClosed;
      },
    },
    list,
  );
}
