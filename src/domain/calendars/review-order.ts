import type { EventTime } from '../event/series';

/** Milliseconds by which a review is sorted. Zones are near enough to each other for a list. */
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

/** What is listed, with its place. Numbers, because comparing a hundred thousand texts takes long. */
export interface Placed<Item> {
  readonly item: Item;
  readonly place: number;
}

/** By start; what begins together stays in its order. */
export const inOrder = <Item>(placed: readonly Placed<Item>[]): readonly Item[] =>
  placed.toSorted((a, b) => a.place - b.place).map(({ item }) => item);
