import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useKeys } from '../app/keys/use-keys';

/** Arrow keys, Home and End move the focus from event to event; those out of sight are scrolled to first. */
export function useRowKeys(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  scrollTo: (index: number) => void,
): void {
  const wanted = useRef<{ readonly index: number; readonly step: 1 | -1 } | null>(null);
  const buttonAt = (index: number) => {
    const row = scroller.current?.querySelector(`[data-index="${index}"]`);
    // A row that does not open has a box to tick.
    return row?.querySelector<HTMLElement>('button') ?? row?.querySelector<HTMLElement>('input') ?? null;
  };
  const isShown = (index: number) => scroller.current?.querySelector(`[data-index="${index}"]`) !== null;

  /** Focuses the event at `index`, or the next one where a heading is; false while it is not on the page. */
  const focusAt = (index: number, step: 1 | -1): boolean => {
    if (index < 0 || index >= count) return true;
    if (!isShown(index)) return false;
    const button = buttonAt(index);
    if (!button) return focusAt(index + step, step);
    button.focus();
    return true;
  };
  const go = (index: number, step: 1 | -1) => {
    wanted.current = focusAt(index, step) ? null : { index, step };
    if (wanted.current) scrollTo(index);
  };
  useLayoutEffect(() => {
    const { current } = wanted;
    if (current && focusAt(current.index, current.step)) wanted.current = null;
  });

  const indexNow = () =>
    Number(document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1);
  useKeys(
    'events',
    {
      move: (key) => go(indexNow() + (key === 'ArrowDown' ? 1 : -1), key === 'ArrowDown' ? 1 : -1),
      toEnd: (key) => (key === 'Home' ? go(0, 1) : go(count - 1, -1)),
      // The browser presses the button that has the focus.
      open: () => false,
    },
    scroller,
  );
}
