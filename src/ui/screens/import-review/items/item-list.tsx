import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { ReviewItem } from '../../../../domain/calendars/review';
import classes from './item-list.module.css';
import { heightOf, ItemRow } from './item-row';

interface ItemListProps {
  readonly items: readonly ReviewItem[];
  readonly leaveOut: ReadonlySet<string>;
  /** Null for a group without choices. */
  readonly onTake: ((items: readonly ReviewItem[], taken: boolean) => void) | null;
  readonly emptyText: string;
}

/** The events of one group; virtualised, since there can be 100,000. */
export function ItemList({ items, leaveOut, onTake, emptyText }: ItemListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const heights = useMemo(() => items.map(heightOf), [items]);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[index] ?? 0,
    overscan: 6,
  });
  if (items.length === 0) return <p className={classes.empty}>{emptyText}</p>;
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul className={classes.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (!item) return null;
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
              <ItemRow
                item={item}
                taken={!leaveOut.has(item.key)}
                onTake={onTake && ((taken) => onTake([item], taken))}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
