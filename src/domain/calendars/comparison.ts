import type { Series } from '../event/series';
import type { ReviewItem } from './review';

/** A file's series held against those Mingle has. */
export interface Comparison {
  /** What is new, changed or gone, and what is the same under another key; in this order, and each of them by start. */
  readonly items: readonly ReviewItem[];
  /** What is as it was, in the order of the file: mostly nearly all, so their items are made when asked for, and put in order. */
  readonly untouched: readonly Series[];
  readonly itemOf: (untouched: Series) => ReviewItem;
  /** How many of the file's series, and of the gone, carry marks and preps of the user's. */
  readonly kept: { readonly marks: number; readonly preps: number };
}

/** One item after the other, of those from `from` on, `count` at most. */
export function itemsFrom(
  { items, untouched, itemOf }: Comparison,
  from: number,
  count: number,
): readonly ReviewItem[] {
  const some = items.slice(from, from + count);
  const start = Math.max(0, from - items.length);
  return [...some, ...untouched.slice(start, start + count - some.length).map(itemOf)];
}
