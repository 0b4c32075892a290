import type { SeriesKey } from '../event/key';
import type { EventTime } from '../event/series';
import type { FieldChange } from './field-change';

export type ReviewGroup = 'new' | 'changed' | 'gone' | 'same';

/** One series of the file held against what Mingle has (product I2, I3). */
export interface ReviewItem {
  readonly key: SeriesKey;
  readonly group: ReviewGroup;
  readonly title: string;
  readonly start: EventTime;
  readonly recurring: boolean;
  /** The file says that it does not take place. */
  readonly cancelled: boolean;
  readonly changes: readonly FieldChange[];
  /** The file's version is older than what Mingle has (SEQUENCE, LAST-MODIFIED). */
  readonly older: boolean;
  /** What the user would expect unasked: an older version, and what was left out before, stays out. Not in the counts. */
  readonly leftOut: boolean;
  /** The key the event had before the feed gave it a new UID; null when unchanged. */
  readonly renumberedFrom: SeriesKey | null;
  readonly hasMark: boolean;
  readonly hasPrep: boolean;
}
