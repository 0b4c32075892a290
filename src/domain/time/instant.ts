import { Temporal } from 'temporal-polyfill';
import type { Day } from './day';
import { toDay } from './day';
import type { ZoneId } from './zone';
import { offsetOfZone } from './zone-offset';

/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

const dayMs = 86_400_000;
/** Years of four digits, which is all that short texts of days and instants can write. */
const [firstPlain, lastPlain] = [Date.UTC(1000, 0, 1), Date.UTC(9999, 11, 30)];

const isPlain = (instant: Instant): boolean => instant >= firstPlain && instant < lastPlain;

// Tables show tens of thousands of days: Temporal is asked only where arithmetic is not plainly the same.

/** The day that `instant` falls on in `zone`. */
export const dayOfInstant = (instant: Instant, zone: ZoneId): Day =>
  isPlain(instant)
    ? (new Date(instant + offsetOfZone(zone)(instant)).toISOString().slice(0, 10) as Day)
    : toDay(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate());

/** The first instant of `day` in `zone` (not always 00:00: a clock change may skip it). */
export function startOfDay(day: Day, zone: ZoneId): Instant {
  const midnight = Date.parse(day);
  const offset = offsetOfZone(zone);
  const [before, after] = [offset(midnight - dayMs), offset(midnight + dayMs)];
  if (before === after && isPlain(midnight)) return midnight - before;
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds;
}

/** `2026-03-02T09:00:00Z`, whole seconds. */
export const toUtcText = (instant: Instant): string =>
  // Many times as fast as Temporal, which counts when a hundred thousand occurrences are listed.
  `${new Date(Math.floor(instant / 1000) * 1000).toISOString().slice(0, -'.000Z'.length)}Z`;
