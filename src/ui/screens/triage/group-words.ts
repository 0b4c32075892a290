import type { TriageGroup } from '../../../contract/views/triage';
import type { Span } from '../../../domain/event/occurrence';
import type { Day } from '../../../domain/time/day';
import { events } from '../../../words/counts';
import type { Format } from '../../../words/format';
import type { CountFormat, PluralForms } from '../../../words/language';
import { listed } from '../../../words/language';
import { quotedTitle, titleOf } from '../../../words/title';

const timesInSeries: PluralForms = { one: 'One event', other: 'One series, # times' };
const timesInAll: PluralForms = { one: '# time in all', other: '# times in all' };
const titledLikeThis: PluralForms = { one: '# event titled like this', other: '# events titled like this' };
const groupForms: PluralForms = { one: '# group', other: '# groups' };

/** The name of a group: the title of one event, and for an organiser's group the number of the others. */
export const groupName = (group: TriageGroup, format: CountFormat): string =>
  withOthers(titleOf(group.title), group, format);

/** The name of a group within a sentence. */
export const quotedGroup = (group: TriageGroup, format: CountFormat): string =>
  withOthers(quotedTitle(group.title), group, format);

const withOthers = (title: string, { bond, keys }: TriageGroup, { number }: CountFormat): string =>
  bond === 'organizer' ? `${title} and ${number(keys.length - 1)} more` : title;

/** What a decision marks: `One event`, `One series, 52 times`, `12 events titled like this`, `8 events by Ana Ruiz`. */
export function bondSentence(
  { bond, keys, occurrences, organizer }: TriageGroup,
  { counted }: CountFormat,
): string {
  const withTimes = (what: string) =>
    occurrences > keys.length ? `${what}, ${counted(occurrences, timesInAll)}` : what;
  switch (bond) {
    case 'series':
      return counted(occurrences, timesInSeries);
    case 'title':
      return withTimes(counted(keys.length, titledLikeThis));
    case 'organizer':
      return withTimes(`${counted(keys.length, events)} by ${organizer}`);
  }
}

/** `9 past, 3 to come`; empty for a single future event, whose date is shown below. */
export function pastSentence({ occurrences, past }: TriageGroup, { number }: CountFormat): string {
  if (occurrences === 1) return past === 1 ? 'past' : '';
  const future = occurrences - past;
  if (past === 0) return 'all to come';
  return future === 0 ? 'all past' : `${number(past)} past, ${number(future)} to come`;
}

/** `23 groups, 214 events`. */
export const amount = (groups: number, eventCount: number, { counted }: CountFormat): string =>
  listed([counted(groups, groupForms), counted(eventCount, events)]);

/** `Thursday · 09:00–10:00`, `Thu 20 Mar 2025 · 09:00–10:00`, `Mon 2 Mar`: with the year where it differs. */
export const datedText = (span: Span, today: Day, format: Format): string =>
  span.kind === 'all-day'
    ? format.relativeDay(span.start, today)
    : `${format.relativeDay(format.dayOf(span.start), today)} · ${format.hours(span)}`;
