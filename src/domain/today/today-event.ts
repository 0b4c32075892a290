import type { EventKey } from '../event/key';
import type { Form, Kind } from '../marking/kind';
import { isSocial } from '../marking/kind';
import type { Day } from '../time/day';
import type { Instant } from '../time/instant';

/** What the rules of Today need to know of an occurrence that takes place. */
export interface TodayEvent {
  readonly key: EventKey;
  /** The event that it is part of; null for none. */
  readonly partOf: EventKey | null;
  /** The same for all occurrences of a series. */
  readonly seriesKey: string;
  readonly start: Instant;
  /** Exclusive; of an all-day event, the end of its last day. */
  readonly end: Instant;
  readonly day: Day;
  /** Inclusive. */
  readonly lastDay: Day;
  /** All-day, or a day long or longer. */
  readonly isWholeDay: boolean;
  readonly kind: Kind | null;
  readonly form: Form | null;
  /** The user has written something for it, as a purpose or a thing to bring. */
  readonly isPrepared: boolean;
  /** Other people are known of, or Mingle proposes that it is networking or social; of a marked event its kind says so. */
  readonly concernsPeople: boolean;
  /** It repeats at least weekly. */
  readonly isWeekly: boolean;
}

export interface TodayMoment {
  readonly now: Instant;
  readonly today: Day;
  /** When the last day of something that lasts whole days ends for those who are there. */
  readonly evening: Instant;
}

/** The hour of `TodayMoment.evening`. */
export const eveningHour = 18;

export const isMarked = ({ kind }: TodayEvent): boolean => kind !== null && kind !== 'other';

/** A stand-up, a weekly one-on-one, an unmarked series: it needs no attention, unless something is prepared for it. */
export const isRoutine = ({ kind, form, isPrepared, isWeekly }: TodayEvent): boolean =>
  isWeekly &&
  !isPrepared &&
  !isSocial(kind) &&
  (form === null || form === 'meeting' || form === 'one-on-one');

/** True when `other` lies within `event` and is not as long, as a session of a conference. */
export const contains = (event: TodayEvent, other: TodayEvent): boolean =>
  event.start <= other.start && other.end <= event.end && other.end - other.start < event.end - event.start;

/** Those that stand for themselves: without the parts of what is marked and among them, which stand under it. */
export function standing<Event extends TodayEvent>(events: readonly Event[]): readonly Event[] {
  const wholes = new Set(events.filter(isMarked).map(({ key }) => key));
  return events.filter(({ key, partOf }) => partOf === null || partOf === key || !wholes.has(partOf));
}
