import { clockOfZone, instantAt } from '../calendar/zones/clock';
import { msToWall, wallToMs } from '../calendar/zones/wall';
import { isWallTime } from '../domain/event/series';
import type { SessionTime } from '../domain/programme/session';
import type { Day } from '../domain/time/day';
import { parseDay } from '../domain/time/day';
import type { Instant } from '../domain/time/instant';
import type { ZoneId } from '../domain/time/zone';

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** No text of a time is longer. */
const longestTime = 64;

const dateTime =
  /^(\d{4})-?(\d{2})-?(\d{2})[T ]\s*(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i;

/** Reads `2026-01-31T09:30:00+01:00` and its like: an instant if the text has an offset, else a wall time. */
export function readDateTime(text: string): SessionTime | null {
  const match = text.length > longestTime ? null : dateTime.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour = '', minute, second = '00', offset] = match;
  const wall = `${year}-${month}-${day}T${hour.padStart(2, '0')}:${minute}:${second}`;
  if (!isWallTime(wall)) return null;
  return offset === undefined
    ? { kind: 'wall', wall }
    : { kind: 'instant', at: wallToMs(wall) - readOffset(offset) };
}

/** In milliseconds. */
function readOffset(text: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -minutes : minutes) * minuteMs;
}

/** Reads `2026-01-31`, or the day of a longer text that begins so. */
export const readDay = (text: string): Day | null => parseDay(text.trim().slice(0, 10));

/** Reads `9:30` or `09:30:00` as minutes after midnight; some programmes go on counting after 24:00. */
export function readClock(text: string): number | null {
  const match = text.length > longestTime ? null : /^(\d{1,2}):([0-5]\d)(?::[0-5]\d)?$/.exec(text.trim());
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : null;
  return minutes !== null && minutes < 48 * 60 ? minutes : null;
}

/** The clock of a text that has a date, too. */
export function clockIn(text: string): number | null {
  return readClock(text) ?? readClock(/[T ](\d{1,2}:\d{2})/.exec(text.slice(0, longestTime))?.[1] ?? '');
}

/** Reads a time since 1970 in seconds or milliseconds; null for numbers that are none, such as lengths. */
export function readEpoch(value: string | number): Instant | null {
  const number = typeof value === 'number' ? value : /^\d{9,13}$/.test(value.trim()) ? Number(value) : 0;
  if (number >= 1e8 && number < 1e10) return Math.round(number * 1000);
  return number >= 1e11 && number < 1e13 ? Math.round(number) : null;
}

/** Longer than any session; what is longer is a mistake. */
const longestMinutes = 31 * 24 * 60;

/** Reads `00:30`, `0:30:00`, `PT30M`, `30`, `30 minutes` or `2 hours` as minutes; null for other texts and for no length. */
export function readLength(text: string): number | null {
  if (text.length > longestTime) return null;
  const minutes = lengthOf(text.trim());
  return minutes > 0 && minutes <= longestMinutes ? minutes : null;
}

function lengthOf(text: string): number {
  const words = /^(\d{1,5}(?:\.\d+)?)\s*(?:m|mins?|minutes?|minuten|(h|hrs?|hours?|stunden?))?\.?$/i.exec(
    text,
  );
  if (words) return Number(words[1]) * (words[2] === undefined ? 1 : 60);
  const clock = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60;
  const iso = /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?$/i.exec(text);
  if (!iso) return 0;
  const [days, hours, minutes, seconds] = [1, 2, 3, 4].map((part) => Number(iso[part] ?? 0));
  return ((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0) + (seconds ?? 0) / 60;
}

/** The wall time that many minutes after the midnight that begins `day`. */
export const wallOn = (day: Day, minutes: number): SessionTime => ({
  kind: 'wall',
  wall: msToWall(wallToMs(`${day}T00:00:00`) + minutes * minuteMs),
});

/**
 * The wall time with this clock that is nearest to `near`, read as UTC: no zone is further than half a day away. It gives a
 * clock its day where the file has only an epoch beside it.
 */
export function wallNear(clock: number, near: Instant): SessionTime {
  const midnight = Math.floor(near / dayMs) * dayMs;
  const days = Math.round((near - midnight - clock * minuteMs) / dayMs);
  return { kind: 'wall', wall: msToWall(midnight + days * dayMs + clock * minuteMs) };
}

/** In milliseconds, to be compared with times of the same kind. */
export const toMs = (time: SessionTime): number => (time.kind === 'instant' ? time.at : wallToMs(time.wall));

export const later = (time: SessionTime, ms: number): SessionTime =>
  time.kind === 'instant'
    ? { kind: 'instant', at: time.at + ms }
    : { kind: 'wall', wall: msToWall(wallToMs(time.wall) + ms) };

/** Puts a wall time in its zone, as soon as that is known. */
export const inZone = (time: SessionTime, zone: ZoneId | null): SessionTime =>
  time.kind === 'wall' && zone !== null
    ? { kind: 'instant', at: instantAt(wallToMs(time.wall), clockOfZone(zone)) }
    : time;
