import type { DayDoubt } from '../../domain/debrief/day-doubt';
import type { DayFormat } from '../day-format';

/** The warning beside a line whose day could be read in another way (product E6). */
export function dayDoubtSentence(doubt: DayDoubt, format: DayFormat): string {
  switch (doubt.code) {
    case 'no-such-day':
      return `“${doubt.text}” is in no calendar, so it counts as no day.`;
    case 'other-weekday':
      return `“${doubt.text}”: ${format.day(doubt.day, 'full')} is no ${format.weekday(doubt.said)}. Correct the weekday or the date.`;
    case 'next-year':
      return `“${doubt.text}” counts as ${format.day(doubt.day, 'full')}, because that day of this year is over. Write the year if it is another.`;
  }
}
