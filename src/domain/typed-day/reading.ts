import { Temporal } from 'temporal-polyfill';
import type { Day } from '../time/day';
import { addDays, daysBetween, toDay, weekdayOf } from '../time/day';

/** Why a text is not taken as a day. */
export type DayProblem =
  | { readonly code: 'empty' | 'too-long' | 'not-a-day' | 'no-such-day' | 'far-away' }
  | { readonly code: 'only-time' | 'only-month' | 'repeats' }
  /** A day stands among other words. */
  | { readonly code: 'more-words'; readonly day: Day }
  | { readonly code: 'several'; readonly days: readonly Day[] }
  /** `said` is the weekday in the text, from 1 (Monday) to 7; `day` has another one. */
  | { readonly code: 'other-weekday'; readonly day: Day; readonly said: number };

/**
 * The sort of text that a day comes from: `weekday` Friday · `month-day` the 21st · `year-day` 25 October · `date` with its
 * year · `relative` in two weeks.
 */
export type Shape = 'weekday' | 'month-day' | 'year-day' | 'date' | 'relative';

/** What a rule makes of a text; null if the rule is not for it. */
export type Reading =
  | { readonly kind: 'day'; readonly day: Day; readonly shape: Shape }
  | { readonly kind: 'problem'; readonly problem: DayProblem }
  | null;

/**
 * Where a date without its year lies: `ahead` is today or the next one, as for what is due; `this-year` also in the past,
 * as for what is looked up.
 */
export type Lean = 'ahead' | 'this-year';

export interface When {
  readonly today: Day;
  readonly lean: Lean;
}

export const dayReading = (day: Day, shape: Shape): Reading => ({ kind: 'day', day, shape });

export const problemReading = (problem: DayProblem): Reading => ({ kind: 'problem', problem });

/** The day with these numbers, or null if there is none. */
export function dayOf(year: number, month: number, day: number): Day | null {
  try {
    return toDay(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }));
  } catch {
    return null;
  }
}

/** The longest time without a 29 February, such as from 2096 to 2104. */
const yearsWithoutLeapDay = 8;

/** A day and month without a year; null if no year has it. */
export function dayOfSomeYear(month: number, day: number, { today, lean }: When): Day | null {
  const thisYear = Number(today.slice(0, 4));
  for (let year = thisYear; year <= thisYear + yearsWithoutLeapDay; year += 1) {
    const found = dayOf(year, month, day);
    if (found !== null && (lean === 'this-year' || found >= today)) return found;
  }
  return null;
}

/** Long enough for any day of a month to fall on any weekday. */
const monthsToSearch = 12 * 12;

/** A day of a month without a month, such as the 21st; with `weekday`, the next that falls on it. */
export function dayOfSomeMonth(number: number, { today, lean }: When, weekday?: number): Day | null {
  const month = Temporal.PlainDate.from(today).toPlainYearMonth();
  for (let months = 0; months < monthsToSearch; months += 1) {
    const { year, month: monthNumber } = month.add({ months });
    const found = dayOf(year, monthNumber, number);
    if (found === null || (lean === 'ahead' && found < today)) continue;
    if (weekday === undefined || weekdayOf(found) === weekday) return found;
  }
  return null;
}

/** The next day with a weekday, today included. */
export const nextWeekday = (weekday: number, today: Day): Day =>
  addDays(today, (weekday - weekdayOf(today) + 7) % 7);

export type Unit = 'days' | 'weeks' | 'months' | 'years';

/** A later or, with a negative count, earlier day; at the end of a month if the other month is shorter. */
export const shiftDay = (day: Day, count: number, unit: Unit): Day =>
  toDay(Temporal.PlainDate.from(day).add({ [unit]: count }));

export const lastOfMonth = (day: Day): Day => {
  const date = Temporal.PlainDate.from(day);
  return toDay(date.with({ day: date.daysInMonth }));
};

/** Further days than this are mistyped years. */
const farthestYears = 150;

export const isFarAway = (day: Day, today: Day): boolean =>
  Math.abs(daysBetween(today, day)) > farthestYears * 366;
