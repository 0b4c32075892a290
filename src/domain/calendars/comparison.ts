import type { EventKey, SeriesKey } from '../event/key';
import type { Series } from '../event/series';
import type { FileNature } from './nature';
import type { ReviewItem } from './review';

/** The result of comparing a file with the current calendar. */
export interface Comparison {
  /** What the file is: by the rules, or as the user says. */
  readonly nature: FileNature;
  /** Items that are new, changed, gone, or the same under another key; in this order, and within each group by start. */
  readonly items: readonly ReviewItem[];
  /** Unchanged series in the order of the file. They are nearly all series, so their items are created lazily. */
  readonly untouched: readonly Series[];
  readonly itemOf: (untouched: Series) => ReviewItem;
  /** Series that the file does not have and that stay without a word, because they are over. They have their new keys. */
  readonly staying: readonly Series[];
  readonly keys: KeyRelations;
  /** How many series of the file, or gone from it, have a mark or a prep. */
  readonly kept: { readonly marks: number; readonly preps: number };
}

/** How the keys before and after the import belong together. */
export interface KeyRelations {
  /** From the key of a current or archived series to its new key; without those that stay. */
  readonly moved: ReadonlyMap<SeriesKey, SeriesKey>;
  /** From the key of a current series to the keys of new ones that continue it. */
  readonly continued: ReadonlyMap<SeriesKey, readonly SeriesKey[]>;
  /** Those of them that have what was made for them, and get nothing of the series that they continue. */
  readonly alone: ReadonlySet<SeriesKey>;
  /** The reverse, where the import is taken back: from the key of a series that goes to the one that it continued. */
  readonly repeated: ReadonlyMap<SeriesKey, SeriesKey>;
  /** From the key of a current event to the occurrence of a series that it is now. */
  readonly absorbed: ReadonlyMap<SeriesKey, EventKey>;
  /** New keys of the series whose times may have changed. */
  readonly changed: ReadonlySet<SeriesKey>;
  /** Single keys of which the history knows where they go; it counts if the calendar has that event then. */
  readonly certain: ReadonlyMap<EventKey, EventKey>;
}

export const noRelations: KeyRelations = {
  moved: new Map(),
  continued: new Map(),
  alone: new Set(),
  repeated: new Map(),
  absorbed: new Map(),
  changed: new Set(),
  certain: new Map(),
};

/** The relations from after the import to before it. */
export function reversedKeys({ moved, continued, alone, repeated, changed }: KeyRelations): KeyRelations {
  const back = new Map([...moved].map(([from, to]) => [to, from]));
  const repeating = [...continued].flatMap(([from, all]) =>
    all.filter((key) => !alone.has(key)).map((key) => [key, moved.get(from) ?? from] as const),
  );
  const continuing = new Map<SeriesKey, readonly SeriesKey[]>();
  for (const [key, from] of repeated) {
    const to = moved.get(from) ?? from;
    continuing.set(to, [...(continuing.get(to) ?? []), key]);
  }
  return {
    ...noRelations,
    moved: back,
    continued: continuing,
    repeated: new Map(repeating),
    changed: new Set([...changed].map((key) => back.get(key) ?? key)),
  };
}

/** From a series to those that get its marks and plans as well. */
export const copiesIn = ({ continued, alone }: KeyRelations): KeyRelations['continued'] =>
  alone.size === 0
    ? continued
    : new Map([...continued].map(([from, all]) => [from, all.filter((key) => !alone.has(key))]));

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
