import type { TriageGroup } from '../../../contract/views/triage';
import type { Span } from '../../../domain/event/occurrence';
import type { Day } from '../../../domain/time/day';
import type { Format } from '../../../words/format';
import { quotedTitle, titleOf } from '../../../words/title';

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;

/** What a group is called: by one of its events, and how many others there are that go by other titles. */
export const groupName = (group: TriageGroup): string => `${titleOf(group.title)}${andOthers(group)}`;

/** The same within a sentence. */
export const quotedGroup = (group: TriageGroup): string => `${quotedTitle(group.title)}${andOthers(group)}`;

const andOthers = ({ bond, keys }: TriageGroup): string =>
  bond === 'organizer' ? ` and ${(keys.length - 1).toLocaleString('en-GB')} more` : '';

/** What one decision marks: `One event`, `A series, 52 times`, `12 events titled like this`, `8 events by Ana Ruiz`. */
export function bondSentence({ bond, keys, occurrences, organizer }: TriageGroup): string {
  switch (bond) {
    case 'series':
      return occurrences === 1 ? 'One event' : `One series, ${counted(occurrences, 'time')}`;
    case 'title':
      return `${counted(keys.length, 'event')} titled like this${times(keys.length, occurrences)}`;
    case 'organizer':
      return `${counted(keys.length, 'event')} by ${organizer}${times(keys.length, occurrences)}`;
  }
}

const times = (events: number, occurrences: number): string =>
  occurrences > events ? `, ${counted(occurrences, 'time')} in all` : '';

/** `9 past, 3 to come`; for a single one that is to come its date below says enough. */
export function pastSentence({ occurrences, past }: TriageGroup): string {
  if (occurrences === 1) return past === 1 ? 'past' : '';
  const ahead = occurrences - past;
  if (past === 0) return 'all to come';
  return ahead === 0
    ? 'all past'
    : `${past.toLocaleString('en-GB')} past, ${ahead.toLocaleString('en-GB')} to come`;
}

/** `23 groups, 214 events`. */
export const amount = (groups: number, events: number): string =>
  `${counted(groups, 'group')}, ${counted(events, 'event')}`;

/** `Thursday · 09:00–10:00`, `Thu 20 Mar 2025 · 09:00–10:00`, `Mon 2 Mar`: a year back and ahead, the year matters. */
export const datedText = (span: Span, today: Day, format: Format): string =>
  span.kind === 'all-day'
    ? format.relativeDay(span.start, today)
    : `${format.relativeDay(format.dayOf(span.start), today)} · ${format.hours(span)}`;
