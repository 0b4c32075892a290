import type { Chrono } from 'chrono-node/en';
import type { Unit } from './reading';

/** The languages whose words for days are understood. */
export const dayLanguages = ['en', 'de', 'fr', 'es'] as const;
export type DayLanguage = (typeof dayLanguages)[number];

/**
 * The words of one language for days. In the patterns `#` stands for a number, `@` for a number with its unit ("2 weeks") and
 * `~` for the text of another day; each pattern is for the whole text.
 */
export interface DayWords {
  /** Reads weekdays and the names of months; all else is read by the rules, because the library misreads much of it. */
  readonly chrono: Chrono;
  /** What chrono does not know, and what it knows instead. */
  readonly rewrites: readonly (readonly [RegExp, string])[];
  /** Words before a day that leave it as it is: `by`. */
  readonly lead: RegExp;
  readonly numbers: Readonly<Record<string, number>>;
  /** Each unit in full, and its abbreviation, which stands only after digits. */
  readonly units: readonly (readonly [RegExp, RegExp, Unit])[];
  /** Single phrases, with their distance from today. */
  readonly near: readonly (readonly [RegExp, number, Unit])[];
  readonly ahead: readonly RegExp[];
  readonly ago: readonly RegExp[];
  /** A day some weeks after another; without `#`, one week, or two with the group `fortnight`. */
  readonly weeksAfter: readonly RegExp[];
  /** A weekday of the next week. */
  readonly inNextWeek: readonly RegExp[];
  /** A text that is a weekday after today: `el viernes que viene`. */
  readonly comingWeekday: readonly RegExp[];
  readonly lastWeekday: readonly RegExp[];
  readonly weekend: RegExp;
  readonly nextWeekend: RegExp;
  /** The first, middle and last day of a month, with the month as the group `of`. */
  readonly start: readonly RegExp[];
  readonly middle: readonly RegExp[];
  readonly end: readonly RegExp[];
  /** What stands for a month in these patterns. */
  readonly thisMonth: RegExp;
  readonly nextMonth: RegExp;
  readonly endOfWeek: RegExp;
  readonly endOfYear: RegExp;
  /** A day of a month without the month, with its number as the group `day`. */
  readonly monthDay: readonly RegExp[];
  readonly repeats: RegExp;
}
