import type { Series } from '../event/series';
import { isRecurring, leadingVersion } from '../event/series';
import type { CompareContext } from './compared';
import { familyOf, kinshipIn } from './kinship';
import { placeOf } from './review-order';
import { titleKey } from './second-key';

/** A series before and after, if it is in both. */
interface ChangedPair {
  readonly old: Series;
  readonly series: Series;
}

type HadOccurrence = CompareContext['occurrenceBefore'];

/**
 * For each new event, the current series that it continues or repeats (product I12). Programs that change "this and all
 * following" end the series before the split and list the rest as a new one, under a UID derived from the old one (Google)
 * or of its own (Outlook, Apple). Some list the occurrences of a series, or those that were changed, one by one, under its
 * UID, a derived one or one of their own.
 */
export function continuationsIn(
  added: readonly Series[],
  current: readonly Series[],
  changed: readonly ChangedPair[],
  hadOccurrence: HadOccurrence,
): ReadonlyMap<Series, Series> {
  const recurring = current.filter(isRecurring);
  if (added.length === 0 || recurring.length === 0) return new Map();
  const shortened = changed.filter(({ old, series }) => old.recurrence && isRecurring(series));
  const kinOf = kinshipIn(recurring);
  const found = new Map<Series, Series>();
  for (const series of added) {
    const parent =
      nearestKin(series, kinOf(series), hadOccurrence) ?? splitFrom(series, shortened, hadOccurrence);
    if (parent) found.set(series, parent);
  }
  return found;
}

const day = 86_400_000;

const startOf = (series: Series): number => placeOf(leadingVersion(series).start);

/** The latest of a series' kin that begins before it. One with nothing but its title must have had its date. */
const nearestKin = (
  series: Series,
  kin: readonly Series[],
  hadOccurrence: HadOccurrence,
): Series | undefined =>
  kin
    // Times in different zones may differ by hours.
    .filter((one) => one.key !== series.key && startOf(one) < startOf(series) + day)
    .filter((one) => familyOf(one.uid) === familyOf(series.uid) || hadOccurrence(one, series))
    .toSorted((one, other) => startOf(other) - startOf(one))[0];

/** The series that this import ends before the new one begins: of the same title, or with its first date. */
function splitFrom(
  series: Series,
  shortened: readonly ChangedPair[],
  hadOccurrence: HadOccurrence,
): Series | undefined {
  if (!series.recurrence) return undefined;
  const title = titleKey(series);
  const start = startOf(series);
  return shortened
    .filter(({ old, series: now }) => endOf(now) <= start && endOf(old) > start)
    .filter(({ old }) => titleKey(old) === title || hadOccurrence(old, series))
    .toSorted((one, other) => endOf(other.series) - endOf(one.series))[0]?.old;
}

/** UNTIL in the rule text that the reader produces. */
const until = /(?:^|;)UNTIL=(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z?)?(?:;|$)/;

/** When the rules end by their UNTIL, in milliseconds; a zone may move it by some hours. */
function endOf({ recurrence }: Series): number {
  const ends = (recurrence?.rules ?? []).map((rule) => {
    const [, year, month, date, hour = '00', minute = '00', second = '00'] = until.exec(rule) ?? [];
    if (year === undefined) return Number.POSITIVE_INFINITY;
    return Date.parse(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`);
  });
  const end = ends.length === 0 ? Number.NEGATIVE_INFINITY : ends.reduce((last, one) => Math.max(last, one));
  return Number.isNaN(end) ? Number.POSITIVE_INFINITY : end - day / 2;
}
