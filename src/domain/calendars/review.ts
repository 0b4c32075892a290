import type { SeriesKey } from '../event/key';
import type { EventTime } from '../event/series';
import type { FieldChange } from './field-change';

export type ReviewGroup = 'new' | 'changed' | 'gone' | 'same';

/** One series of the file compared with the current calendar (product I2, I3). */
export interface ReviewItem {
  readonly key: SeriesKey;
  readonly group: ReviewGroup;
  readonly title: string;
  readonly start: EventTime;
  readonly recurring: boolean;
  /** The file cancels it (STATUS:CANCELLED). */
  readonly cancelled: boolean;
  readonly changes: readonly FieldChange[];
  /** The file's version is older than the current one (SEQUENCE, LAST-MODIFIED). */
  readonly older: boolean;
  /** For an event that is not in the file: how much of it is over. What is over stays with the calendar (product I11). */
  readonly over: 'nothing' | 'partly' | 'wholly';
  /** Not applied by default: an older version, one that the user left out before, or what is over. Not in the counts. */
  readonly leftOut: boolean;
  /** The key before the feed gave the event a new UID; null if it is unchanged. */
  readonly renumberedFrom: SeriesKey | null;
  readonly hasMark: boolean;
  readonly hasPrep: boolean;
}
