import type { EventRow } from '../../../contract/views/event';
import { extendTo, moveTo, pickAll, type Selection, toggle } from './selection';

/** Where a key leads from row `from` of `count` rows, `page` of which fit the window; null for other keys. */
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

/** The selection after a key pressed on the active row: moved, extended or picked; null when the key does none of this. */
export function afterKey(
  { key, shiftKey, ctrlKey, metaKey }: GridKey,
  selection: Selection,
  rows: readonly EventRow[],
  activeIndex: number,
  page: number,
): Selection | null {
  const to = moveOf(key, activeIndex, rows.length, page);
  if (to !== null) return shiftKey ? extendTo(selection, rows, to) : moveTo(selection, rows, to);
  if (key === 'a' && (ctrlKey || metaKey)) return pickAll(selection, rows);
  if (key === ' ') return toggle(selection, rows, activeIndex);
  return null;
}
