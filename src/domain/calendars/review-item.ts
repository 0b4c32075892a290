import type { SeriesKey } from '../event/key';
import type { Series } from '../event/series';
import { isRecurring, leadingVersion } from '../event/series';
import type { CompareContext, Compared, Missing } from './compared';
import { isOlder, isStampedLater } from './compared';
import type { FileNature } from './nature';
import type { ReviewGroup, ReviewItem } from './review';

/** The item of a series in the file. */
export function toItem(
  { series, old, changes }: Compared,
  group: ReviewGroup,
  nature: FileNature,
  context: CompareContext,
): ReviewItem {
  const compared = { series, old, changes };
  const key = old?.key ?? series.key;
  const older = group === 'changed' && isOlder(compared);
  const counts = context.isFetched || context.nature !== null || context.exported > 0;
  // Someone who says what an older file is wants it, although it was left out before.
  const isTaken = older && context.nature !== null;
  const isStale =
    nature === 'older'
      ? group !== 'same' && !(group === 'new' && context.overAfter(series) === 'wholly')
      : older && !counts && !isStampedLater(compared);
  return {
    ...describe(series),
    key: series.key,
    group,
    changes,
    older,
    over: 'nothing',
    leftOut: isStale || (group !== 'same' && !isTaken && context.leftOutBefore(series)),
    renumberedFrom: old && old.key !== series.key ? old.key : null,
    hasMark: context.hasMark(key),
    hasPrep: context.hasPrep(key),
  };
}

/** The item of a series that is not in the file; `key` is its key after the import. */
export function goneItem(
  { series, over }: Missing,
  key: SeriesKey,
  nature: FileNature,
  { hasMark, hasPrep, mayBeThere }: CompareContext,
): ReviewItem {
  return {
    ...describe(series),
    key,
    group: 'gone',
    changes: [],
    older: false,
    over,
    leftOut: over === 'wholly' || nature === 'older' || mayBeThere(series),
    renumberedFrom: key === series.key ? null : series.key,
    hasMark: hasMark(series.key),
    hasPrep: hasPrep(series.key),
  };
}

function describe(series: Series): Pick<ReviewItem, 'title' | 'start' | 'recurring' | 'cancelled'> {
  const { summary, start, status } = leadingVersion(series);
  return { title: summary, start, recurring: isRecurring(series), cancelled: status === 'cancelled' };
}
