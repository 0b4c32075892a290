import type { Series } from '../event/series';
import type { ReviewItem } from './review';

/** The result of comparing a file with the current calendar. */
export interface Comparison {
  /** Items that are new, changed, gone, or the same under another key; in this order, and within each group by start. */
  readonly items: readonly ReviewItem[];
  /** Unchanged series in the order of the file. They are nearly all series, so their items are created lazily. */
  readonly untouched: readonly Series[];
  readonly itemOf: (untouched: Series) => ReviewItem;
  /** How many series of the file, or gone from it, have a mark or a prep. */
  readonly kept: { readonly marks: number; readonly preps: number };
}

/** A page of at most `count` items from index `from` on: `items` first, then `untouched`. */
export function itemsFrom(
  { items, untouched, itemOf }: Comparison,
  from: number,
  count: number,
): readonly ReviewItem[] {
  const page = items.slice(from, from + count);
  const start = Math.max(0, from - items.length);
  return [...page, ...untouched.slice(start, start + count - page.length).map(itemOf)];
}
