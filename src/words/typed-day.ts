import type { Day } from '../domain/time/day';
import { daysBetween } from '../domain/time/day';
import { dayLanguages } from '../domain/typed-day/day-words';
import type { DayProblem, When } from '../domain/typed-day/reading';
import type { TypedDay } from '../domain/typed-day/typed-day';
import { readTypedDay } from '../domain/typed-day/typed-day';
import type { ClockFormat } from './clock-format';
import type { DayFormat } from './day-format';
import type { Locale } from './language';
import { alternatives, putsMonthFirst } from './language';

/** Reads what a user types as a day, in the order of numbers of the region that Mingle writes dates for. */
export const readDayIn = (text: string, locale: Locale, when: When): TypedDay =>
  // The interface is in English, so English words count first.
  readTypedDay(text, { ...when, monthFirst: putsMonthFirst(locale), languages: dayLanguages });

/** Compiles the patterns, which the first reading would make the user wait for. */
export const prepareDayReading = (locale: Locale, today: Day): void => {
  readDayIn('…', locale, { today, lean: 'ahead' });
};

/** What a typed day was understood as: `Sun 25 Oct 2026, in 11 days`. */
export function understoodDay(day: Day, today: Day, format: DayFormat): string {
  return `${format.day(day, 'full')}, ${distanceOf(day, today, format)}`;
}

function distanceOf(day: Day, today: Day, format: DayFormat): string {
  switch (daysBetween(today, day)) {
    case 1:
      return 'tomorrow';
    case -1:
      return 'yesterday';
    default:
      return format.distance(day, today);
  }
}

/** Said of a typed text with a time of day, where only a day is kept. */
export const timeLeftOutSentence = 'The time is left out.';

const howTo = 'Write it like “25 Oct”, “tomorrow” or “in 2 weeks”.';

/** Why a typed text is not taken as a day, and what to write instead. */
export function dayProblemSentence(problem: DayProblem, format: DayFormat): string {
  const full = (day: Day) => format.day(day, 'full');
  switch (problem.code) {
    case 'empty':
      return `A day is missing. ${howTo}`;
    case 'too-long':
      return `This is too long for a day. ${howTo}`;
    case 'not-a-day':
      return `This is not understood as a day. ${howTo}`;
    case 'no-such-day':
      return 'No calendar has this day.';
    case 'far-away':
      return 'This day is more than 150 years away. Is the year right?';
    case 'only-time':
      return `This is a time without a day. ${howTo}`;
    case 'only-month':
      return 'This is a month without a day. Write which day of it.';
    case 'repeats':
      return 'This comes again and again. Write one day of it.';
    case 'more-words':
      return `Only a day goes here. If you mean ${full(problem.day)}, leave out the other words.`;
    case 'several':
      return `This can be ${alternatives(problem.days.map(full))}. Write one of them.`;
    case 'other-weekday':
      return `${full(problem.day)} is no ${format.weekday(problem.said)}. Correct the weekday or the date.`;
  }
}

/** Why a typed text is not taken as a time of day, and what to write instead. */
export const clockProblemSentence = ({ clock }: Pick<ClockFormat, 'clock'>): string =>
  `This is no time of day. Write it like “${clock(14 * 60 + 30)}”.`;
