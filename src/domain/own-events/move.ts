import { Temporal } from 'temporal-polyfill';
import type { WallTime } from '../event/series';
import type { Day } from '../time/day';
import { addDays } from '../time/day';
import type { Instant } from '../time/instant';
import type { ZoneId } from '../time/zone';
import type { OwnEventTime } from './own-event';

/** The shortest length to which an event is dragged, in minutes. */
const shortest = 15;
/** The length of an event that is moved from the whole days to the hours, in minutes. */
const usual = 60;

/** By how much the start moves on its clock, and how much longer the event gets; all may be negative. */
export interface Shift {
  readonly days: number;
  readonly minutes: number;
  readonly longer: number;
}

/** Moved on the clock of its own zone, so that a change of the clock in between changes neither its start nor its length. */
export function shifted(time: OwnEventTime, { days, minutes, longer }: Shift): OwnEventTime {
  if (time.kind === 'all-day') return { ...time, day: addDays(time.day, days) };
  const start = Temporal.PlainDateTime.from(time.start).add({ days, minutes });
  return { ...time, start: textOf(start), minutes: lengthOf(time.minutes + longer, time.minutes) };
}

/** Where an event is dropped: on an instant among the hours, or on a whole day. */
export type DropPlace =
  | { readonly kind: 'hours'; readonly at: Instant }
  | { readonly kind: 'day'; readonly day: Day };

/** Its time after it is dropped there. What moves from a whole day to the hours gets an hour in `zone`. */
export function dropped(time: OwnEventTime, place: DropPlace, zone: ZoneId): OwnEventTime {
  if (place.kind === 'day') {
    return { kind: 'all-day', day: place.day, days: time.kind === 'all-day' ? time.days : 1 };
  }
  const clock = time.kind === 'timed' ? time : { kind: 'timed' as const, zone, minutes: usual };
  return { ...clock, start: textOf(wallOf(place.at, clock.zone)) };
}

/** Its time after its end is dragged to an instant, or to the day after its last one. */
export function resized(time: OwnEventTime, end: DropPlace): OwnEventTime {
  if (time.kind === 'all-day') {
    if (end.kind === 'hours') return time;
    const days = Temporal.PlainDate.from(time.day).until(end.day, { largestUnit: 'day' }).days;
    return { ...time, days: Math.max(1, days) };
  }
  if (end.kind === 'day') return time;
  const minutes = minutesBetween(Temporal.PlainDateTime.from(time.start), wallOf(end.at, time.zone));
  return { ...time, minutes: lengthOf(minutes, time.minutes) };
}

/** The time that is drawn over these instants, as the clock of a zone shows it. */
export function drawn(start: Instant, end: Instant, zone: ZoneId): OwnEventTime {
  const from = wallOf(start, zone);
  return {
    kind: 'timed',
    start: textOf(from),
    zone,
    minutes: lengthOf(minutesBetween(from, wallOf(end, zone)), usual),
  };
}

const wallOf = (at: Instant, zone: ZoneId): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();

const textOf = (wall: Temporal.PlainDateTime): WallTime => wall.toString({ smallestUnit: 'second' });

const minutesBetween = (from: Temporal.PlainDateTime, to: Temporal.PlainDateTime): number =>
  Math.round(from.until(to, { largestUnit: 'minute' }).total('minute'));

/** Never shorter than `shortest`, unless it is already. */
const lengthOf = (minutes: number, former: number): number => Math.max(minutes, Math.min(shortest, former));
