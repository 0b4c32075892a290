import type { EventRow } from '../../../../contract/views/event';

/** Memoises `read` by row, in a weak map: rows are immutable, so a changed row is a new object. */
export function oncePerRow<Value extends string>(read: (row: EventRow) => Value): (row: EventRow) => Value {
  const cache = new WeakMap<EventRow, Value>();
  return (row) => {
    const cached = cache.get(row);
    if (cached !== undefined) return cached;
    const value = read(row);
    cache.set(row, value);
    return value;
  };
}
