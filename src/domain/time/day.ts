import { Temporal } from 'temporal-polyfill';
import type { Brand } from '../brand';

/** A calendar day, `YYYY-MM-DD`, without zone. Days sort as text. */
export type Day = Brand<string, 'Day'>;

const dayShape = /^\d{4}-\d{2}-\d{2}$/;

/** Parses `YYYY-MM-DD`; `null` if the text has another shape or is not a real day (2026-02-30). */
export function parseDay(text: string): Day | null {
  if (!dayShape.test(text)) return null;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return text as Day;
  } catch {
    return null;
  }
}

export const isDay = (text: string): text is Day => parseDay(text) !== null;

export const toDay = (date: Temporal.PlainDate): Day => date.toString({ calendarName: 'never' }) as Day;

export const addDays = (day: Day, days: number): Day => toDay(Temporal.PlainDate.from(day).add({ days }));

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek;

/** The first day of the week of `day`; `firstDay` is 1 (Monday) to 7 (Sunday). */
export function startOfWeek(day: Day, firstDay: number): Day {
  return addDays(day, -((weekdayOf(day) - firstDay + 7) % 7));
}

/** The first day of the month that is `months` after the month of `day`. */
export const startOfMonth = (day: Day, months = 0): Day =>
  toDay(Temporal.PlainDate.from(day).with({ day: 1 }).add({ months }));
