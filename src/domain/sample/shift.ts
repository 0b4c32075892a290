import type { Day } from '../time/day';
import { addDays, daysBetween, parseDay } from '../time/day';

/** The Monday of the current week in the sample calendar as it is shipped. */
export const sampleMonday = '2026-01-05' as Day;

const dateLine = /^(DTSTART|DTEND|EXDATE|RECURRENCE-ID)[;:]/;
const untilDate = /\bUNTIL=\d{8}/;
const dateOfValue = /(?<=[:,])\d{8}(?!\d)/g;

/**
 * Moves every date of the sample calendar by the whole weeks from `anchorMonday` to `thisMonday`: DTSTART, DTEND, EXDATE,
 * RECURRENCE-ID and the UNTIL of rules. Weekdays and wall times stay. It edits the text of a file that we ship: no date
 * may be folded over two lines, and rules must be weekly.
 *
 * @throws RangeError when the two days are not whole weeks apart.
 */
export function shiftSample(ics: string, anchorMonday: Day, thisMonday: Day): string {
  const days = daysBetween(anchorMonday, thisMonday);
  if (days % 7 !== 0) throw new RangeError(`${anchorMonday} and ${thisMonday} are not whole weeks apart`);
  const shift = (digits: string) => shiftDigits(digits, days);
  return ics
    .split('\n')
    .map((line) => {
      if (dateLine.test(line)) return line.replace(dateOfValue, shift);
      if (line.startsWith('RRULE:')) {
        return line.replace(untilDate, (until) => `UNTIL=${shift(until.slice('UNTIL='.length))}`);
      }
      return line;
    })
    .join('\n');
}

/** Moves `20260105` by `days`. */
function shiftDigits(digits: string, days: number): string {
  const day = parseDay(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
  return day === null ? digits : addDays(day, days).replaceAll('-', '');
}
