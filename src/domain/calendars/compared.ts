import type { EventKey, SeriesKey } from '../event/key';
import type { Series } from '../event/series';
import { leadingVersion } from '../event/series';
import { compareAge, compareStamp } from '../event/version-age';
import type { FieldChange } from './field-change';
import type { FileNature } from './nature';
import type { ReviewItem } from './review';
import type { MatchContext } from './same-event';
import type { WayBack } from './way-back/way-back';

/** How much of a series is over. */
export type Over = ReviewItem['over'];

/** The state that a comparison depends on. */
export interface CompareContext extends Pick<MatchContext, 'startBefore' | 'startAfter'> {
  readonly hasMark: (key: SeriesKey) => boolean;
  readonly hasPrep: (key: SeriesKey) => boolean;
  /** The user left this series out in an earlier review, and it is unchanged in the file. */
  readonly leftOutBefore: (after: Series) => boolean;
  /** The event may be in an unreadable part of the file, so it is not removed unless the user chooses so. */
  readonly mayBeThere: (before: Series) => boolean;
  /** The calendar's file does not have the event: a message or a part of the calendar brought it. */
  readonly isTold: (before: SeriesKey) => boolean;
  /** The event left the file earlier, and stays because it was over. */
  readonly staysAlready: (before: Series) => boolean;
  /** The occurrence of a series of the file that is at the start of a current event; null if there is none. */
  readonly occurrenceAt: (series: Series, before: Series) => EventKey | null;
  /** The occurrence of a current series that is at the start of an event of the file. */
  readonly occurrenceBefore: (series: Series, after: Series) => EventKey | null;
  /** True if both have the same occurrences, written in another form, such as in UTC instead of a zone. */
  readonly haveSameTimes: (before: Series, after: Series) => boolean;
  readonly overBefore: (series: Series) => Over;
  readonly overAfter: (series: Series) => Over;
  /** True if keys alone say which event is which: a message names its event by UID (RFC 5546 §2.1.5). */
  readonly isKeyed: boolean;
  /** Known if the file brings back what the calendar was before. */
  readonly wayBack: WayBack | null;
  /** What the user says that the file is, or what is certain; null to find it out. */
  readonly nature: FileNature | null;
  /** True for the answer of an address: what its server says now counts, whatever SEQUENCE it has. */
  readonly isFetched: boolean;
  /** The name of the calendar or of the file says that it is the same calendar. */
  readonly isSameName: boolean;
  /** Which of the two was exported later; negative if the file is older, 0 if unknown. */
  readonly exported: number;
}

/** A series of the file that is new or may differ from the one before. */
export interface Compared {
  readonly series: Series;
  readonly old: Series | null;
  readonly changes: readonly FieldChange[];
}

/** A current series that the file does not have. */
export interface Missing {
  readonly series: Series;
  readonly over: Over;
}

/** Older by SEQUENCE, or by its stamp if that is equal; a later stamp with a lower SEQUENCE contradicts itself. */
export const isOlder = ({ series, old }: Compared): boolean =>
  old !== null && compareAge(leadingVersion(series), leadingVersion(old)) < 0;

export const isStampedLater = ({ series, old }: Compared): boolean =>
  old !== null && compareStamp(leadingVersion(series), leadingVersion(old)) > 0;
