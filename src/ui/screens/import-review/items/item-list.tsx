import { type ReactNode, useState } from 'react';
import type { ListedItem } from '../../../../contract/views/review';
import { VirtualList } from '../../../parts/virtual-list';
import classes from './item-list.module.css';
import { heightOf, ItemRow } from './item-row';

interface ItemListProps {
  readonly items: readonly ListedItem[];
  readonly leaveOut: ReadonlySet<string>;
  /** Null for a group without choices. */
  readonly onTake: ((items: readonly ListedItem[], taken: boolean) => void) | null;
  /** What an opened row shows; null where rows do not open. */
  readonly detailsOf: ((item: ListedItem) => ReactNode) | null;
  readonly emptyText: string;
}

/** The events of one group, of which there can be 100,000. */
export function ItemList({ items, leaveOut, onTake, detailsOf, emptyText }: ItemListProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  if (items.length === 0) return <p className={classes.empty}>{emptyText}</p>;
  const toggle = (key: string) =>
    setOpened((current) => {
      const next = new Set(current);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  return (
    <VirtualList items={items} keyOf={({ key }) => key} heightOf={heightOf}>
      {(item) => (
        <ItemRow
          item={item}
          taken={!leaveOut.has(item.key)}
          onTake={onTake && ((taken) => onTake([item], taken))}
          isOpen={opened.has(item.key)}
          onToggle={detailsOf && (() => toggle(item.key))}
        >
          {detailsOf?.(item)}
        </ItemRow>
      )}
    </VirtualList>
  );
}
