import type { EventRow } from '../../../../contract/views/event';
import type { Line } from '../rows/items';
import { extendTo, moveTo, pickAll, type Selection, toggle } from '../selection/selection';

/** Where a key leads from line `from` of `count` lines, `page` of which fit the window; null for other keys. */
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

/** What the table shows: rows, and the lines in which they stand. */
export interface Shown {
  readonly rows: readonly EventRow[];
  readonly lines: readonly Line[];
}

/** The selection after a key pressed on the active line: moved, extended or picked; null when the key does none of this. */
export function afterKey(
  { key, shiftKey, ctrlKey, metaKey }: GridKey,
  selection: Selection,
  { rows, lines }: Shown,
  activeIndex: number,
  page: number,
): Selection | null {
  const to = moveOf(key, activeIndex, lines.length, page);
  if (to !== null) return shiftKey ? extendTo(selection, lines, to) : moveTo(selection, lines, to);
  if (key === 'a' && (ctrlKey || metaKey)) return pickAll(selection, rows);
  if (key === ' ') return toggle(selection, lines, activeIndex);
  return null;
}
