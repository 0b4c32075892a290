import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useRowKeys } from './use-row-keys';
import classes from './virtual-list.module.css';

interface VirtualListProps<Item> {
  readonly items: readonly Item[];
  /** Unique in the list. */
  readonly keyOf: (item: Item) => string;
  /** The height in pixels before an item is measured. */
  readonly heightOf: (item: Item) => number;
  readonly children: (item: Item) => ReactNode;
  /** The index of the item at the top when the list appears. */
  readonly from?: number;
}

/** A list that scrolls by itself and puts only what is in sight on the page; arrow keys go from row to row. */
export function VirtualList<Item>({ items, keyOf, heightOf, children, from = 0 }: VirtualListProps<Item>) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => valueAt(items, index, heightOf, 0),
    getItemKey: (index) => valueAt(items, index, keyOf, ''),
    overscan: 6,
  });
  useRowKeys(scroller, items.length, rows.scrollToIndex);
  const start = useRef(from);
  useLayoutEffect(() => {
    if (start.current > 0) rows.scrollToIndex(start.current, { align: 'start' });
  }, [rows]);
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul className={classes.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className={classes.row}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={items.length}
              aria-posinset={index + 1}
            >
              {children(item)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The virtualizer asks once more for rows that a shorter list no longer has. */
function valueAt<Item, Value>(
  items: readonly Item[],
  index: number,
  pick: (item: Item) => Value,
  none: Value,
): Value {
  const item = items[index];
  return item === undefined ? none : pick(item);
}
