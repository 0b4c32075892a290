import type { Series } from '../event/series';
import { isRecurring, leadingVersion } from '../event/series';
import { compareAge } from '../event/version-age';
import type { CompareContext, Compared, Missing } from './compared';
import { isOlder, isStampedLater } from './compared';
import type { FileFacts } from './nature';
import { placeOf } from './review-order';

/** What speaks for the nature of a file, once it is compared. */
export function factsOf(
  compared: readonly Compared[],
  missing: readonly Missing[],
  after: readonly Series[],
  { isFetched, isSameName, exported, isTold }: CompareContext,
): FileFacts {
  const startOf = (series: Series) => placeOf(leadingVersion(series).start);
  const once = missing.length === 0 ? [] : after.filter((series) => !isRecurring(series)).map(startOf);
  const first = once.reduce((least, start) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const last = once.reduce((most, start) => Math.max(most, start), Number.NEGATIVE_INFINITY);
  const isOutside = ({ series }: Missing) => startOf(series) < first || startOf(series) > last;
  const toCome = missing.filter(({ over }) => over !== 'wholly');
  const over = missing.filter((one) => one.over === 'wholly');
  const changed = compared.filter(({ old, changes }) => old !== null && changes.length > 0);
  const formerOf = new Map(compared.map(({ series, old }) => [series, old]));
  return {
    isFetched,
    isSameName,
    inFile: after.length,
    goneToCome: toCome.length,
    shared: (toCome.length === 0 ? [] : after).filter((series) => {
      const old = formerOf.has(series) ? formerOf.get(series) : series;
      return old && !isTold(old.key);
    }).length,
    isGoneOutside: toCome.every(isOutside),
    goneOver: over.length,
    isPastLeftOut: over.every(({ series }) => startOf(series) < first),
    older: changed.filter((one) => isOlder(one) && !isStampedLater(one)).length,
    newer: changed.filter(
      ({ series, old }) => old && compareAge(leadingVersion(series), leadingVersion(old)) > 0,
    ).length,
    exported,
  };
}
