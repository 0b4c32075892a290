import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/** A control in a row: the row's id, and the index of the control in it. */
interface FocusPlace {
  readonly row: string;
  readonly control: number;
  /** The row after it, which takes the focus where the moved row is too far down to be on the page. */
  readonly next: string;
}

const idOf = (row: Element | null | undefined): string => row?.getAttribute('data-row') ?? '';

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
    const { row: id, control, next } = place.current;
    const rows = [...(lists.current?.querySelectorAll('[data-row]') ?? [])];
    const row = [id, next].map((wanted) => rows.find((one) => idOf(one) === wanted)).find((found) => found);
    if (row) controlsOf(row)[control]?.focus();
  });
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      const row = target.closest('[data-row]');
      const control = row ? controlsOf(row).indexOf(target) : -1;
      place.current =
        row && control >= 0 ? { row: idOf(row), control, next: idOf(row.nextElementSibling) } : null;
    },
    onBlur: ({ target }: FocusEvent<HTMLElement>) => {
      // Only a removed element loses the focus without the user's doing.
      if (target.isConnected) place.current = null;
    },
  };
}
