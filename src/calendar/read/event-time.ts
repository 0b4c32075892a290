import type { EventTime } from '../../domain/event/series';
import {
  dayMs,
  daysInMonth,
  hourMs,
  minuteMs,
  msToWall,
  numberToDay,
  secondMs,
  toDayNumber,
} from '../zones/wall';

// The extended format of ISO 8601 is accepted: `2026-03-02T09:00:00Z` is as unambiguous as `20260302T090000Z`.
const shape = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?(Z?))?$/i;

/**
 * Parses a DATE or DATE-TIME (RFC 5545 §3.3.4, §3.3.5); `null` if it is malformed. A value without a time of day is a day,
 * one with a time of day is a time. With `asDate` (VALUE=DATE), midnight and an impossible time of day are a day. 24:00 is the next midnight, second
 * 60 is second 59. A day after the end of its month, such as 30 February, overflows into the next month, as in other
 * calendar programs.
 */
export function readTime(text: string, zone: string, asDate: boolean): EventTime | null {
  return readBasicTime(text, zone, asDate) ?? readAnyTime(text, zone, asDate);
}

/** The fast path for nearly all times: `20260302T090000`, with or without Z, or `20260302`; null for any other text. */
function readBasicTime(text: string, zone: string, asDate: boolean): EventTime | null {
  const isUtc = text.length === 16 && text[15] === 'Z';
  const isTime = (isUtc || text.length === 15) && text[8] === 'T' && !asDate;
  if (!isTime && text.length !== 8) return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 4, 6);
  const day = digits(text, 6, 8);
  // Negated, so that NaN fails the check.
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 28)) return null;
  if (!isTime) return { kind: 'all-day', day: numberToDay(toDayNumber(year, month, day)) };
  const hour = digits(text, 9, 11);
  const minute = digits(text, 11, 13);
  const second = digits(text, 13, 15);
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return null;
  if (isUtc) {
    const ofDay = hour * hourMs + minute * minuteMs + second * secondMs;
    return { kind: 'utc', at: toDayNumber(year, month, day) * dayMs + ofDay };
  }
  const date = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  const wall = `${date}T${text.slice(9, 11)}:${text.slice(11, 13)}:${text.slice(13, 15)}`;
  return zone === '' ? { kind: 'floating', wall } : { kind: 'zoned', wall, zone };
}

/** The number in `text` from `from` to `to` (exclusive); NaN if a character is not a digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
}

function readAnyTime(text: string, zone: string, asDate: boolean): EventTime | null {
  const match = shape.exec(text.trim());
  if (!match) return null;
  const [, year = '', month = '', day = '', hour, minute = '', second = '0', z] = match;
  const number = readDay(Number(year), Number(month), Number(day));
  if (number === null) return null;
  const ofDay = readClock(Number(hour ?? 0), Number(minute), Number(second));
  if (ofDay === null && !asDate) return null;
  if (ofDay === null || hour === undefined || (asDate && ofDay % dayMs === 0))
    return { kind: 'all-day', day: numberToDay(number + (ofDay ?? 0) / dayMs) };
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

/** True if a text that `readTime` accepts has a day that its month does not have. */
export function isBeyondMonth(text: string): boolean {
  const written = text.trim();
  // The fast path: most texts have no hyphens, and a day that every month has.
  const isEarly = written[6] === '0' || written[6] === '1' || (written[6] === '2' && written[7] !== '9');
  if (isEarly && !written.includes('-')) return false;
  const match = /^(\d{4})-?(\d{2})-?(29|30|31)/.exec(written);
  return match !== null && Number(match[3]) > daysInMonth(Number(match[1]), Number(match[2]));
}

const durationShape = /^([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;

/** Longer than any real event, and short enough that no sum overflows. */
const longestDays = 366 * 1000;

/**
 * Parses a DURATION (RFC 5545 §3.3.6): weeks and days are nominal days, the rest exact seconds. `null` if it is malformed,
 * negative, or longer than a thousand years.
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
