import type { EventRow } from '../../../../contract/views/event';

/** Remembers what `read` makes of a row for as long as the row lives: rows never change, they are made anew. */
export function oncePerRow<Value extends string>(read: (row: EventRow) => Value): (row: EventRow) => Value {
  const known = new WeakMap<EventRow, Value>();
  return (row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const value = read(row);
    known.set(row, value);
    return value;
  };
}
