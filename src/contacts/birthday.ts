import type { Birthday } from '../domain/people/birthday';
import { parseBirthday } from '../domain/people/birthday';
import type { Day } from '../domain/time/day';
import { parseDay } from '../domain/time/day';

const dateForm = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|(\d{2})(\d{2}))(?:$|[T ])/;
const yearlessForm = /^--(\d{2})-?(\d{2})(?:$|[T ])/;

/** A day with or without a year; null if there is no such day. */
export const toBirthday = (year: number | null, month: number, day: number): Birthday | null =>
  parseBirthday(`${year === null ? '-' : String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);

const two = (number: number): string => String(number).padStart(2, '0');

/** Reads the dates of ISO 8601 that vCards have (RFC 6350 §4.3), with or without a time; null for any other text. */
export function readIsoDay(text: string): Birthday | null {
  const date = dateForm.exec(text);
  if (date) return toBirthday(Number(date[1]), Number(date[2] ?? date[4]), Number(date[3] ?? date[5]));
  const yearless = yearlessForm.exec(text);
  return yearless ? toBirthday(null, Number(yearless[1]), Number(yearless[2])) : null;
}

/** The same day of any year. */
export const withoutYear = (birthday: Birthday): Birthday | null => parseBirthday(`--${birthday.slice(-5)}`);

/** A day with its year; null for one without. */
export const withYear = (birthday: Birthday | null): Day | null =>
  birthday === null ? null : parseDay(birthday);
