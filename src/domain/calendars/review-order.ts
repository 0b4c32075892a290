import type { EventTime } from '../event/series';

/** The sort key of a review item, in milliseconds. It ignores zones: the order of a list may be off by some hours. */
export function placeOf(start: EventTime): number {
  switch (start.kind) {
    case 'all-day':
      return Date.parse(start.day);
    case 'utc':
      return start.at;
    case 'zoned':
    case 'floating':
      return Date.parse(`${start.wall}Z`);
  }
}

/** An item with its sort key. The key is a number, because comparing a hundred thousand texts is slow. */
export interface Placed<Item> {
  readonly item: Item;
  readonly place: number;
}

/** The items by start; stable for equal starts. */
export const inOrder = <Item>(placed: readonly Placed<Item>[]): readonly Item[] =>
  placed.toSorted((a, b) => a.place - b.place).map(({ item }) => item);
