import type { Series } from '../event/series';

/** The events that are not matched yet, and the pairs found so far, from an event of the file to a current one. */
export interface Pool {
  readonly pairs: ReadonlyMap<Series, Series>;
  /** In the order of their keys. */
  readonly olds: () => readonly Series[];
  readonly news: () => readonly Series[];
  readonly pair: (series: Series, old: Series) => void;
}

export function createPool(before: readonly Series[], after: readonly Series[]): Pool {
  const olds = new Set(before.toSorted(byKey));
  const news = new Set(after.toSorted(byKey));
  const pairs = new Map<Series, Series>();
  return {
    pairs,
    olds: () => [...olds],
    news: () => [...news],
    pair: (series, old) => {
      pairs.set(series, old);
      olds.delete(old);
      news.delete(series);
    },
  };
}

const byKey = (one: Series, other: Series): number => (one.key < other.key ? -1 : 1);

/** Pairs events with equal texts. Of several with the same text, those with the same key or UID are paired first. */
export function matchEqual(
  pool: Pool,
  oldText: (old: Series) => string,
  newText: (series: Series) => string,
): void {
  const [olds, news] = [pool.olds(), pool.news()];
  if (olds.length === 0 || news.length === 0) return;
  const byText = groupBy(olds, oldText);
  const newsByText = groupBy(news, newText);
  for (const [text, candidates] of newsByText) {
    const same = new Set(byText.get(text));
    if (same.size === 0) continue;
    const unpaired = candidates.filter((series) => {
      const own =
        [...same].find(({ key }) => key === series.key) ?? [...same].find(({ uid }) => uid === series.uid);
      if (!own) return true;
      pool.pair(series, own);
      same.delete(own);
      return false;
    });
    const rest = [...same];
    for (const [index, series] of unpaired.entries()) {
      const old = rest[index];
      if (old) pool.pair(series, old);
    }
  }
}

export function groupBy(
  list: readonly Series[],
  textOf: (series: Series) => string,
): ReadonlyMap<string, readonly Series[]> {
  const groups = new Map<string, Series[]>();
  for (const series of list) {
    const text = textOf(series);
    const same = groups.get(text);
    if (same) same.push(series);
    else groups.set(text, [series]);
  }
  return groups;
}
