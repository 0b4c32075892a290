import { type RefObject, useLayoutEffect } from 'react';
import { focusInColumnOf } from './cells';

/** Moves the focus to the active item, while the focus is in the table body. */
export function useFocusOnActive(
  scroller: RefObject<HTMLElement | null>,
  activeIndex: number,
  activeId: string,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item in the same place needs the focus too
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (!focused?.closest('tbody')) return;
    const row = scroller.current?.querySelector<HTMLTableRowElement>(`[data-index="${activeIndex}"]`);
    if (row && !row.contains(focused)) focusInColumnOf(focused, row);
  }, [scroller, activeIndex, activeId]);
}
