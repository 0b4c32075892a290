type Direction = 'ArrowUp' | 'ArrowDown' | 'PageUp' | 'PageDown' | 'Home' | 'End';
/** With Shift it leads to the same place. */
export type MoveKey = Direction | `Shift+${Direction}`;

/** Where a key leads from item `from` of `count` items, `page` of which fit the window. */
export function indexAfter(key: MoveKey, from: number, count: number, page: number): number {
  const within = (index: number) => Math.max(0, Math.min(count - 1, index));
  switch (key) {
    case 'ArrowDown':
    case 'Shift+ArrowDown':
      return within(from + 1);
    case 'ArrowUp':
    case 'Shift+ArrowUp':
      return within(from - 1);
    case 'PageDown':
    case 'Shift+PageDown':
      return within(from + page);
    case 'PageUp':
    case 'Shift+PageUp':
      return within(from - page);
    case 'Home':
    case 'Shift+Home':
      return 0;
    case 'End':
    case 'Shift+End':
      return within(count - 1);
  }
}
