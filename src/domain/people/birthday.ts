import { Temporal } from 'temporal-polyfill';
import type { Brand } from '../brand';
import type { Day } from '../time/day';
import { daysBetween, parseDay, toDay } from '../time/day';

/** A day of birth, `1980-01-02`, or without the year `--01-02` (RFC 6350 §6.2.5). */
export type Birthday = Brand<string, 'Birthday'>;

/** Any leap year, so that 29 February without a year is accepted. */
const leapYear = 2000;

/** `null` if the text has another form or names a day that does not exist. */
export function parseBirthday(text: string): Birthday | null {
  const whole = text.startsWith('--') ? `${leapYear}-${text.slice(2)}` : text;
  return parseDay(whole) ? (text as Birthday) : null;
}

const monthDay = (birthday: Birthday) => ({
  month: Number(birthday.slice(-5, -3)),
  day: Number(birthday.slice(-2)),
});

/** The next birthday from `today` on; 29 February is kept on the 28th in other years. */
export function nextBirthday(birthday: Birthday, today: Day): Day {
  const { year } = Temporal.PlainDate.from(today);
  const inYear = (asked: number) => toDay(Temporal.PlainDate.from({ year: asked, ...monthDay(birthday) }));
  const thisYear = inYear(year);
  return thisYear >= today ? thisYear : inYear(year + 1);
}

/** The age that is reached on the next birthday; null when the year of birth is unknown. */
export function ageAt(birthday: Birthday, on: Day): number | null {
  return birthday.startsWith('--') ? null : Number(on.slice(0, 4)) - Number(birthday.slice(0, 4));
}

/** How many days before a birthday Mingle speaks of it (product P9). */
export const birthdayNotice = 7;

/** The next birthday if it is within the notice; null otherwise. */
export function birthdaySoon(birthday: Birthday | null, today: Day): Day | null {
  if (birthday === null) return null;
  const next = nextBirthday(birthday, today);
  return daysBetween(today, next) <= birthdayNotice ? next : null;
}
