import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { rowHeight } from '../rows/table-row';
import { headerHeight } from './table-header';

interface ItemVirtualizerOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** The index of the item that the keyboard acts on; -1 without items. */
  readonly activeIndex: number;
  /** The index of the item that is at the top at first. */
  readonly startItem: number;
}

/** Virtualises the items: only those in sight are rendered, and the active one, so that scrolling away keeps the focus. */
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

/** Keeps the scroll position on the same rows when the rows before them arrive. */
export function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  startIndex: number,
  complete: boolean,
): void {
  const previous = useRef({ startIndex, complete });
  useLayoutEffect(() => {
    const { current } = previous;
    if (scroller.current && complete && !current.complete) {
      scroller.current.scrollTop += (startIndex - current.startIndex) * rowHeight;
    }
    previous.current = { startIndex, complete };
  }, [scroller, startIndex, complete]);
}
