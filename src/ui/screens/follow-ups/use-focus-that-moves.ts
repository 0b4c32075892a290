import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/** A control in a row: the row's id, and the index of the control in it. */
interface FocusPlace {
  readonly row: string;
  readonly control: number;
}

const focusable = 'a[href], button, input, select, textarea';

const controlsOf = (row: Element): readonly HTMLElement[] => [
  ...row.querySelectorAll<HTMLElement>(focusable),
];

/**
 * Keeps the focus in a row, marked by `data-row`, that moves to another list: React removes its elements and creates others.
 * Returns the props of the element around the lists.
 */
export function useFocusThatMoves(lists: RefObject<HTMLElement | null>) {
  const place = useRef<FocusPlace | null>(null);
  useLayoutEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return;
    const { row: id, control } = place.current;
    const row = [...(lists.current?.querySelectorAll('[data-row]') ?? [])].find(
      (candidate) => candidate.getAttribute('data-row') === id,
    );
    if (row) controlsOf(row)[control]?.focus();
  });
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      const row = target.closest('[data-row]');
      const control = row ? controlsOf(row).indexOf(target) : -1;
      place.current = row && control >= 0 ? { row: row.getAttribute('data-row') ?? '', control } : null;
    },
    onBlur: ({ target }: FocusEvent<HTMLElement>) => {
      // Only a removed element loses the focus without the user's doing.
      if (target.isConnected) place.current = null;
    },
  };
}
