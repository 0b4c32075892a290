import type { EventTime } from '../domain/event/series';
import { dayMs, daysInMonth, hourMs, minuteMs, msToWall, numberToDay, secondMs, toDayNumber } from './wall';

// Punctuation of ISO 8601 is let through: `2026-03-02T09:00:00Z` is meant as clearly as `20260302T090000Z`.
const shape = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?(Z?))?$/i;

/**
 * Reads a DATE or DATE-TIME (RFC 5545 §3.3.4, §3.3.5); `null` when it names no time. `asDate` is VALUE=DATE:
 * a time of day is then left out. A value without a time of day is a day, whatever VALUE says.
 * 24:00 is the next midnight and second 60 is second 59; a day after the end of its month, such as 30 February, is
 * counted on into the next, as other calendars do.
 */
export function readTime(text: string, zone: string, asDate: boolean): EventTime | null {
  const match = shape.exec(text.trim());
  if (!match) return null;
  const [, year = '', month = '', day = '', hour, minute = '', second = '0', z] = match;
  const number = readDay(Number(year), Number(month), Number(day));
  if (number === null) return null;
  if (asDate || hour === undefined) return { kind: 'all-day', day: numberToDay(number) };
  const ofDay = readClock(Number(hour), Number(minute), Number(second));
  if (ofDay === null) return null;
  const wall = number * dayMs + ofDay;
  if (z) return { kind: 'utc', at: wall };
  return zone === ''
    ? { kind: 'floating', wall: msToWall(wall) }
    : { kind: 'zoned', wall: msToWall(wall), zone };
}

const readDay = (year: number, month: number, day: number): number | null =>
  year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? toDayNumber(year, month, day) : null;

function readClock(hour: number, minute: number, second: number): number | null {
  if (hour > 24 || minute > 59 || second > 60) return null;
  if (hour === 24 && (minute > 0 || second > 0)) return null;
  return hour * hourMs + minute * minuteMs + Math.min(second, 59) * secondMs;
}

/** True when a text that `readTime` can read names a day that its month does not have. */
export function isBeyondMonth(text: string): boolean {
  const match = /^\s*(\d{4})-?(\d{2})-?(29|30|31)/.exec(text);
  return match !== null && Number(match[3]) > daysInMonth(Number(match[1]), Number(match[2]));
}

const durationShape = /^([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;

/** Longer than anyone's event, and short enough that no sum overflows. */
const longestDays = 366 * 1000;

/**
 * Reads a DURATION (RFC 5545 §3.3.6): weeks and days are nominal days, the rest exact seconds.
 * `null` when malformed, negative, or longer than a thousand years.
 */
export function readDuration(text: string): { readonly days: number; readonly seconds: number } | null {
  const match = durationShape.exec(text.trim());
  if (!match || match.slice(2).every((part) => part === undefined)) return null;
  const [sign, weeks = 0, ofDays = 0, hours = 0, minutes = 0, ofSeconds = 0] = match.slice(1);
  const days = Number(weeks) * 7 + Number(ofDays);
  const seconds = Number(hours) * 3600 + Number(minutes) * 60 + Number(ofSeconds);
  if (days > longestDays || seconds > longestDays * 86_400) return null;
  if (sign === '-' && days + seconds > 0) return null;
  return { days, seconds };
}
