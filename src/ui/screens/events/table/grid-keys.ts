type Direction = 'ArrowUp' | 'ArrowDown' | 'PageUp' | 'PageDown' | 'Home' | 'End';
/** With Shift, a key leads to the same index. */
export type MoveKey = Direction | `Shift+${Direction}`;

/** The index that a key leads to from index `from` of `count` items, with `page` items a page. */
export function indexAfter(key: MoveKey, from: number, count: number, page: number): number {
  const clamp = (index: number) => Math.max(0, Math.min(count - 1, index));
  switch (key) {
    case 'ArrowDown':
    case 'Shift+ArrowDown':
      return clamp(from + 1);
    case 'ArrowUp':
    case 'Shift+ArrowUp':
      return clamp(from - 1);
    case 'PageDown':
    case 'Shift+PageDown':
      return clamp(from + page);
    case 'PageUp':
    case 'Shift+PageUp':
      return clamp(from - page);
    case 'Home':
    case 'Shift+Home':
      return 0;
    case 'End':
    case 'Shift+End':
      return clamp(count - 1);
  }
}
