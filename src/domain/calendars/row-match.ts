import type { SeriesKey } from '../event/key';
import type { Series } from '../event/series';
import { isRecurring, leadingVersion } from '../event/series';
import type { Pool } from './match-pool';
import { groupBy } from './match-pool';
import { placeOf } from './review-order';
import { plain, titleKey } from './second-key';

/** What is over is no longer moved. */
export interface OverOnBothSides {
  /** True when no occurrence of a current series is still to come. */
  readonly isOver: (series: Series) => boolean;
  /** The same of a series of the file. */
  readonly isOverInFile: (series: Series) => boolean;
}

/** A name that an event shares with others like it; null for an event that it does not name. */
export type NameOf = (series: Series) => string | null;

const day = 86_400_000;

/** Title, place and organiser, if there is more than a title. */
export const byDetails: NameOf = (series) => {
  const { location, organizer } = leadingVersion(series);
  const [place, host] = [plain(location), organizer?.email ?? ''];
  return place === '' && host === '' ? null : nameOf(series, place, host);
};

/** Title and day, as written. */
export const byDay: NameOf = (series) =>
  nameOf(series, String(Math.floor(placeOf(leadingVersion(series).start) / day)));

export const byTitle: NameOf = (series) => nameOf(series);

const nameOf = (series: Series, ...more: readonly string[]): string =>
  JSON.stringify([titleKey(series), isRecurring(series), ...more]);

/**
 * Pairs events whose start and UID have changed. The events of one name make a row by their starts, and those that are found
 * already divide it into gaps. Where as many are left in a gap before as after, they are the same, in their order: an event
 * alone of its name was moved, and one of many was moved between its neighbours.
 */
export function matchInRows(
  pool: Pool,
  before: readonly Series[],
  after: readonly Series[],
  name: NameOf,
  { isOver, isOverInFile }: OverOnBothSides,
): void {
  const [olds, news] = [new Set(pool.olds()), new Set(pool.news())];
  if (olds.size === 0 || news.size === 0) return;
  const rowText = (series: Series) => name(series) ?? '';
  const rowsAfter = groupBy(after, rowText);
  for (const [text, row] of groupBy(before, rowText)) {
    if (text === '' || !row.some((old) => olds.has(old))) continue;
    const left = gapsIn(row, (old) => (olds.has(old) ? null : old.key), isOver);
    const found = gapsIn(
      rowsAfter.get(text) ?? [],
      (series) => (news.has(series) ? null : (pool.pairs.get(series)?.key ?? series.key)),
      isOverInFile,
    );
    for (const [gap, some] of found) {
      const same = left.get(gap) ?? [];
      if (same.length !== some.length) continue;
      for (const [at, series] of some.entries()) if (same[at]) pool.pair(series, same[at]);
    }
  }
}

/** What is left of a row after each event that is found, by its former key; `null` is before the first. */
function gapsIn(
  row: readonly Series[],
  foundKey: (series: Series) => SeriesKey | null,
  isOver: (series: Series) => boolean,
): ReadonlyMap<SeriesKey | null, readonly Series[]> {
  const gaps = new Map<SeriesKey | null, Series[]>();
  let last: SeriesKey | null = null;
  for (const series of row.toSorted(byStart)) {
    const key = foundKey(series);
    if (key !== null) last = key;
    else if (!isOver(series)) {
      const gap = gaps.get(last);
      if (gap) gap.push(series);
      else gaps.set(last, [series]);
    }
  }
  return gaps;
}

const byStart = (one: Series, other: Series): number =>
  placeOf(leadingVersion(one).start) - placeOf(leadingVersion(other).start) || (one.key < other.key ? -1 : 1);
