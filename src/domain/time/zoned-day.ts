import { Temporal } from 'temporal-polyfill';
import type { Day } from './day';
import { toDay } from './day';
import type { Instant } from './instant';
import type { ZoneId } from './zone';
import { offsetOfZone } from './zone-offset';

const dayMs = 86_400_000;
/** The years with four digits, because `toISOString` writes other years in another length. */
const [firstPlain, lastPlain] = [Date.UTC(1000, 0, 1), Date.UTC(9999, 11, 30)];

const isPlain = (instant: Instant): boolean => instant >= firstPlain && instant < lastPlain;

// Tables show tens of thousands of days, so the slow Temporal is called only where plain arithmetic could differ.

/** The day of `instant` in `zone`. */
export const dayOfInstant = (instant: Instant, zone: ZoneId): Day =>
  isPlain(instant)
    ? (new Date(instant + offsetOfZone(zone)(instant)).toISOString().slice(0, 10) as Day)
    : toDay(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate());

/** Minutes on the clock of `zone` from the midnight of `day` to `instant`; those after the next midnight go on counting. */
export const clockMinutesAfter = (day: Day, instant: Instant, zone: ZoneId): number =>
  (instant + offsetOfZone(zone)(instant) - Date.parse(day)) / 60_000;

/** The first instant of `day` in `zone` (not always 00:00: a clock change may skip it). */
export function startOfDay(day: Day, zone: ZoneId): Instant {
  const midnight = Date.parse(day);
  const offset = offsetOfZone(zone);
  const [before, after] = [offset(midnight - dayMs), offset(midnight + dayMs)];
  if (before === after && isPlain(midnight)) return midnight - before;
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds;
}

/** The instant of a wall time, without its zone (`2026-03-02T09:00:00`), in a zone; of two or none, as Temporal decides. */
export const wallInstant = (wall: string, zone: ZoneId): Instant =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;
