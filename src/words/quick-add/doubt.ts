import type { DayPart } from '../../domain/quick-add/day-found';
import type { QuickDoubt } from '../../domain/quick-add/quick-add';
import type { Day } from '../../domain/time/day';
import { weekdayOf } from '../../domain/time/day';
import type { Format } from '../format';
import { alternatives } from '../language';
import type { NameOfPerson } from './understood';

const partNames: Readonly<Record<DayPart, string>> = {
  morning: 'the morning',
  noon: 'noon',
  afternoon: 'the afternoon',
  evening: 'the evening',
  night: 'the night',
};

/** Why a line may mean something else than what was understood, and what to write then (product E6). */
export function quickDoubtSentence(doubt: QuickDoubt, format: Format, nameOf: NameOfPerson): string {
  const full = (day: Day): string => format.day(day, 'full');
  switch (doubt.code) {
    case 'no-such-day':
      return 'No calendar has this day, so no day is set.';
    case 'other-weekday':
      return `${full(doubt.day)} is no ${format.weekday(doubt.said)}. Correct the weekday or the date.`;
    case 'day-order':
      return `Understood as ${full(doubt.day)}. If you mean ${full(doubt.other)}, write the month as a word.`;
    case 'other-week':
      return `Understood as ${full(doubt.day)}. If you mean ${full(doubt.other)}, write “this ${format.weekday(weekdayOf(doubt.other))}”.`;
    case 'part-of-day':
      return `The time is a proposal for ${partNames[doubt.part]}. Write the hour if you know it.`;
    case 'half-of-day':
      return `Understood as ${format.clock(doubt.minute)}. If you mean ${format.clock(doubt.other)}, write it so.`;
    case 'skipped-time':
      return 'The clock is put forward then and skips this time, so the time after it is taken.';
    case 'repeated-time':
      return 'The clock is put back then and shows this time twice. The first one is taken.';
    case 'which-person':
      return `“${doubt.name}” may be ${alternatives(doubt.candidates.map(nameOf))}. Choose who is meant.`;
    case 'too-long':
      return 'Only the start of this text was read. Keep the rest as a note.';
  }
}

/** Says what is proposed for a line that names no day; `when` is its time in words. */
export const noTimeSentence = (when: string): string =>
  `No day is said yet. Proposed: ${when}. Write it, or choose it below.`;

export const repeatLeftOutSentence =
  'Events made in Mingle repeat by weeks only, so this one takes place once. Choose how often below.';
