import type { Brand } from '../brand';
import type { Uid } from '../event/key';
import type { WallTime } from '../event/series';
import type { PersonId } from '../people/person';
import type { Day } from '../time/day';
import type { Instant } from '../time/instant';
import type { ZoneId } from '../time/zone';

export type OwnEventId = Brand<string, 'OwnEventId'>;

/** When an own event takes place. `minutes` is its length on the clock. */
export type OwnEventTime =
  | { readonly kind: 'timed'; readonly start: WallTime; readonly zone: ZoneId; readonly minutes: number }
  | { readonly kind: 'all-day'; readonly day: Day; readonly days: number };

/** Every so many weeks, on the weekday of the first time, up to and with a day (product W6). */
export interface WeeklyRepeat {
  /** From 1. */
  readonly weeks: number;
  readonly until: Day;
  /** Days on which it does not take place, ascending. */
  readonly without: readonly Day[];
}

/** Somebody in an own event, with the name as it was typed. */
export interface Participant {
  readonly name: string;
  readonly personId: PersonId | null;
}

/** An event that the user made in Mingle (product S7, W6). Kind, form and preparation are kept like those of any event. */
export interface OwnEvent {
  readonly id: OwnEventId;
  /** Stays the same for the life of the event, also in what is exported (RFC 5545 §3.8.4.7). */
  readonly uid: Uid;
  /** Grows with each change that other calendars have to know of (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
  readonly title: string;
  readonly place: string;
  /** Of its first time, if it repeats. */
  readonly time: OwnEventTime;
  /** null if it happens once. */
  readonly repeat: WeeklyRepeat | null;
  readonly people: readonly Participant[];
  readonly createdAt: Instant;
  readonly changedAt: Instant;
}
