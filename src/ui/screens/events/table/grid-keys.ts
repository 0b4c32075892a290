import type { EventRow } from '../../../../contract/views/event';
import type { TableItem } from '../rows/items';
import { extendTo, moveTo, pickAll, type Selection, toggle } from '../selection/selection';

/** Where a key leads from line `from` of `count` items, `page` of which fit the window; null for other keys. */
function moveOf(key: string, from: number, count: number, page: number): number | null {
  const within = (index: number) => Math.max(0, Math.min(count - 1, index));
  switch (key) {
    case 'ArrowDown':
      return within(from + 1);
    case 'ArrowUp':
      return within(from - 1);
    case 'PageDown':
      return within(from + page);
    case 'PageUp':
      return within(from - page);
    case 'Home':
      return 0;
    case 'End':
      return within(count - 1);
    default:
      return null;
  }
}

interface GridKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What the table shows: rows, and the items in which they stand. */
export interface Shown {
  readonly rows: readonly EventRow[];
  readonly items: readonly TableItem[];
}

/** The selection after a key pressed on the active line: moved, extended or picked; null when the key does none of this. */
export function afterKey(
  { key, shiftKey, ctrlKey, metaKey }: GridKey,
  selection: Selection,
  { rows, items }: Shown,
  activeIndex: number,
  page: number,
): Selection | null {
  const to = moveOf(key, activeIndex, items.length, page);
  if (to !== null) return shiftKey ? extendTo(selection, items, to) : moveTo(selection, items, to);
  if (key === 'a' && (ctrlKey || metaKey)) return pickAll(selection, rows);
  if (key === ' ') return toggle(selection, items, activeIndex);
  return null;
}
