import type { EventKey, SeriesKey } from '../event/key';
import type { Series } from '../event/series';
import { isRecurring } from '../event/series';
import type { CompareContext } from './compared';
import { familyOf } from './derived-id';
import { sharesTitle } from './second-key';

/**
 * The events that are not in the file by themselves, but as occurrences of a series with their UID or one that theirs is
 * derived from. Some feeds list a series once as a rule and once date by date. The title has to be the same, as the UID alone may
 * name another event now.
 */
export function absorbedIn(
  missing: readonly Series[],
  after: readonly Series[],
  { occurrenceAt }: Pick<CompareContext, 'occurrenceAt'>,
): ReadonlyMap<SeriesKey, EventKey> {
  const absorbed = new Map<SeriesKey, EventKey>();
  const single = missing.filter((old) => !isRecurring(old));
  if (single.length === 0) return absorbed;
  const wanted = new Set(single.map(({ uid }) => familyOf(uid)));
  const families = new Map<string, Series[]>();
  for (const series of after) {
    if (!isRecurring(series)) continue;
    const family = familyOf(series.uid);
    if (wanted.has(family)) families.set(family, [...(families.get(family) ?? []), series]);
  }
  for (const old of single) {
    for (const series of families.get(familyOf(old.uid)) ?? []) {
      const key = sharesTitle(series, old) ? occurrenceAt(series, old) : null;
      if (key) absorbed.set(old.key, key);
    }
  }
  return absorbed;
}
