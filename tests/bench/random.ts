/** Pseudo-random numbers from 0 (inclusive) to 1 (exclusive), deterministic by seed. */
export type Random = () => number;

/** Mulberry32, which is uniform enough for generated calendars. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `from` (inclusive) to `to` (exclusive). */
export const wholeOf = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from));

export function oneOf<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[wholeOf(random, 0, items.length)] ?? items[0];
}
