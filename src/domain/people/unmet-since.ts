import type { Day } from '../time/day';
import { addDays, parseDay } from '../time/day';
import { lastOfMonth, shiftDay } from '../typed-day/reading';
import type { DayReadingContext } from '../typed-day/typed-day';
import { readTypedDay } from '../typed-day/typed-day';

const opening = /^(?:not (?:met )?since|nicht (?:mehr )?seit|pas (?:vue? )?depuis|no desde)\s+(.+)$/i;

/**
 * The day before which somebody was last met who is meant by `not since June`: the first one after that day, month or year,
 * since who was last met in June was not met since June. null if the text says nothing of the kind, or no day of the past.
 */
export function unmetSince(text: string, reading: Omit<DayReadingContext, 'lean'>): Day | null {
  const said = opening.exec(text.trim())?.[1];
  if (said === undefined) return null;
  const { today } = reading;
  const year = /^\d{4}$/.test(said) ? parseDay(`${said}-12-31`) : null;
  const last = year ?? lastDayOf(said, { ...reading, lean: 'this-year' });
  if (last === null) return null;
  // Within a week a word such as `tomorrow` is meant, which has no year.
  const past = last > addDays(today, 7) ? shiftDay(last, -1, 'years') : last;
  return past >= today ? null : addDays(past, 1);
}

/** The day that the text names, or the last one of the month that it names. */
function lastDayOf(text: string, context: DayReadingContext): Day | null {
  const day = readTypedDay(text, context);
  if (day.kind === 'day') return day.day;
  const first = readTypedDay(`1 ${text}`, context);
  return first.kind === 'day' ? lastOfMonth(first.day) : null;
}
