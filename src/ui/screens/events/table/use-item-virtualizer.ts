import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { rowHeight } from '../rows/table-row';
import { headerHeight } from './table-header';

interface ItemVirtualizerOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** The item the keyboard is on; -1 without items. */
  readonly activeIndex: number;
  /** The item that is at the top at first. */
  readonly startItem: number;
}

/** Draws only the items in sight, and the one with the keyboard's focus however far one scrolls away from it. */
export const useItemVirtualizer = ({ scroller, count, activeIndex, startItem }: ItemVirtualizerOptions) =>
  useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    initialOffset: startItem * rowHeight,
    overscan: 4,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    rangeExtractor: useCallback(
      (range: Range) => {
        const indexes = defaultRangeExtractor(range);
        return activeIndex < 0 || indexes.includes(activeIndex) ? indexes : [...indexes, activeIndex];
      },
      [activeIndex],
    ),
  });

/** When the items before it arrive, what one reads stays where it is. */
export function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  startIndex: number,
  complete: boolean,
): void {
  const before = useRef({ startIndex, complete });
  useLayoutEffect(() => {
    const { current } = before;
    if (scroller.current && complete && !current.complete) {
      scroller.current.scrollTop += (startIndex - current.startIndex) * rowHeight;
    }
    before.current = { startIndex, complete };
  }, [scroller, startIndex, complete]);
}
