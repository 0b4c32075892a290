import type { WallTime } from '../../domain/event/series';
import type { Day } from '../../domain/time/day';

/**
 * A local time: milliseconds since 1970-01-01T00:00:00 *in local time*. Recurrence rules are expanded in it, because every
 * day has 24 hours; a zone converts the result to an instant.
 */
export type WallMs = number;

/** A day as a whole number: 0 is 1970-01-01. */
export type DayNumber = number;

export interface Civil {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

export const secondMs = 1000;
export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

const monthStarts = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInYear = (year: number): number => (isLeapYear(year) ? 366 : 365);

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);

/** 1 on the first of January. */
export const dayOfYear = ({ year, month, day }: Civil): number =>
  (monthStarts[month - 1] ?? 0) + day + (month > 2 && isLeapYear(year) ? 1 : 0);

/** The proleptic Gregorian calendar, for years from 1 on. */
export function toDayNumber(year: number, month: number, day: number): DayNumber {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return before * 365 + leapDays + dayOfYear({ year, month, day }) - 719_163;
}

export function toCivil(number: DayNumber): Civil {
  // Years start on 1 March, so that the leap day is the last day of a year; an era is 400 years.
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOfNumber = (number: DayNumber): number => ((((number + 3) % 7) + 7) % 7) + 1;

export const dayNumberOf = (wall: WallMs): DayNumber => Math.floor(wall / dayMs);

/** The last day that `YYYY-MM-DD` can express; there are no occurrences after it. */
export const lastDayNumber: DayNumber = toDayNumber(9999, 12, 31);

export const dayToNumber = (day: Day): DayNumber =>
  toDayNumber(twoDigits(day, 0) * 100 + twoDigits(day, 2), twoDigits(day, 5), twoDigits(day, 8));

/** Days after year 9999 become its last day. */
export function numberToDay(number: DayNumber): Day {
  const { year, month, day } = toCivil(Math.min(number, lastDayNumber));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day;
}

/** `text` has the shape of a `WallTime`. */
export function wallToMs(text: WallTime): WallMs {
  const ofDay =
    twoDigits(text, 11) * hourMs + twoDigits(text, 14) * minuteMs + twoDigits(text, 17) * secondMs;
  return dayToNumber(text as string as Day) * dayMs + ofDay;
}

export function msToWall(wall: WallMs): WallTime {
  const number = dayNumberOf(wall);
  const seconds = Math.floor((wall - number * dayMs) / secondMs);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${numberToDay(number)}T${clock.map((part) => pad(part, 2)).join(':')}`;
}

const zero = 48;

/** Parses two digits without creating substrings, because times are parsed very often. */
const twoDigits = (text: string, at: number): number =>
  (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');
