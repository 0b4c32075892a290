import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Where the focus is in the lists. */
interface FocusPlace {
  readonly element: Element;
  readonly id: string;
  /** The index of the control in the row; -1 for the row itself, and for what is open below it. */
  readonly control: number;
  /** The rows beside it, the next one first: one of them takes the focus when the row goes. */
  readonly beside: readonly string[];
}

const idOf = (row: Element | null | undefined): string => row?.getAttribute('data-row') ?? '';

const focusable = 'a[href], button, input, select, textarea';

const controlsOf = (row: Element): readonly HTMLElement[] => [
  ...row.querySelectorAll<HTMLElement>(focusable),
];

/** All rows that are on the page, in order. */
export const rowsIn = (lists: RefObject<HTMLElement | null>): readonly HTMLElement[] => [
  ...(lists.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
];

/** The row that has the focus, or has the control that has it. */
export const rowNow = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>('[data-row]') ?? null;

/**
 * Keeps the focus in the lists when a row, marked by `data-row`, moves to another list: React removes its elements and creates
 * others. A control keeps it where its row comes to be; from a row as a whole, or from what is open below it (`data-open`), the
 * focus goes on to the next row, so that one key after the other works down the list.
 */
export function useRowFocus(lists: RefObject<HTMLElement | null>) {
  const place = useRef<FocusPlace | null>(null);
  const [active, setActive] = useState('');
  useLayoutEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return;
    const { element, id, control, beside } = place.current;
    const rows = rowsIn(lists);
    const isWhole = control < 0;
    const wanted = isWhole && !element.isConnected ? beside : [id, ...beside];
    const row = wanted.map((one) => rows.find((other) => idOf(other) === one)).find((found) => found);
    if (row) (isWhole ? row : (controlsOf(row)[control] ?? row)).focus();
  });
  return {
    active,
    props: {
      onFocus: ({ target }: FocusEvent<HTMLElement>) => {
        const row = target.closest<HTMLElement>('[data-row]');
        if (!row) {
          place.current = null;
          return;
        }
        const rows = rowsIn(lists);
        const at = rows.indexOf(row);
        const beside = [rows[at + 1], rows[at - 1]].map(idOf).filter((id) => id !== '');
        const isWhole = target === row || target.closest('[data-open]') !== null;
        const control = isWhole ? -1 : controlsOf(row).indexOf(target);
        place.current = { element: row, id: idOf(row), control, beside };
        setActive(idOf(row));
      },
      onBlur: ({ target }: FocusEvent<HTMLElement>) => {
        // Only a removed element loses the focus without the user's doing.
        if (target.isConnected) place.current = null;
      },
    },
  };
}
