import { type RefObject, useLayoutEffect } from 'react';
import { focusInColumnOf } from './cells';

/** The focus goes along with the active item, as long as it is somewhere in the items. */
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
