import type { Birthday } from '../../domain/people/birthday';
import { parseBirthday } from '../../domain/people/birthday';
import type { Day } from '../../domain/time/day';
import type { Locale } from '../language';
import { readDayIn } from '../typed-day';

/** A year of four digits, or the third of three numbers. */
const hasYear = (text: string): boolean =>
  /(?<!\d)\d{4}(?!\d)/.test(text) || /\d+\D+\d+\D+\d+/.test(text) || /\d+\D+\p{L}+\D*\d+/u.test(text);

/**
 * What a user types as a birthday, in words or numbers, with or without the year; null if it is none, or is still to come.
 * `--11-02` is taken as it is.
 */
export function readBirthdayIn(text: string, locale: Locale, today: Day): Birthday | null {
  const exact = parseBirthday(text.trim());
  if (exact !== null) return exact.startsWith('--') || exact.localeCompare(today) <= 0 ? exact : null;
  const read = readDayIn(text, locale, { today, lean: 'this-year' });
  if (read.kind === 'problem') return null;
  if (!hasYear(text)) return parseBirthday(`--${read.day.slice(5)}`);
  const day = read.day > today ? beforeToday(text, read.day, today) : read.day;
  return day === null ? null : parseBirthday(day);
}

/** A year of two digits lies a century back rather than ahead. */
function beforeToday(text: string, day: Day, today: Day): Day | null {
  if (/(?<!\d)\d{4}(?!\d)/.test(text)) return null;
  const earlier = `${Number(day.slice(0, 4)) - 100}${day.slice(4)}` as Day;
  return earlier <= today ? earlier : null;
}
