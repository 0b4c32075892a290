import type { EventKey, SeriesKey } from '../event/key';
import type { Series } from '../event/series';
import { isRecurring } from '../event/series';
import type { CompareContext } from './compared';
import { kinshipIn } from './kinship';
import { sharesTitle } from './second-key';

/**
 * The events that are not in the file by themselves, but as occurrences of a series that is their kin. Some feeds list a
 * series once as a rule and once date by date. The title has to be the same, as the UID alone may name another event now.
 */
export function absorbedIn(
  missing: readonly Series[],
  after: readonly Series[],
  { occurrenceAt }: Pick<CompareContext, 'occurrenceAt'>,
): ReadonlyMap<SeriesKey, EventKey> {
  const absorbed = new Map<SeriesKey, EventKey>();
  const single = missing.filter((old) => !isRecurring(old));
  if (single.length === 0) return absorbed;
  const kinOf = kinshipIn(after.filter(isRecurring));
  for (const old of single) {
    for (const series of kinOf(old)) {
      const key = sharesTitle(series, old) ? occurrenceAt(series, old) : null;
      if (key) absorbed.set(old.key, key);
    }
  }
  return absorbed;
}
