import type { CalendarId } from '../calendars/calendar';
import type { Attendee, Series } from '../event/series';
import { leadingVersion } from '../event/series';
import { toWallSpan } from '../event/wall-span';
import { foldText } from '../text/fold';
import type { ZoneId } from '../time/zone';
import type { Condition, Rule, TextRelation } from './rule';

/** What rules match: a series, by its leading version. */
export interface RuleSubject {
  readonly series: Series;
  readonly calendarId: CalendarId;
  /** Times in UTC are converted to it. */
  readonly zone: ZoneId;
}

/** Tests whether a rule matches a series. Prepared once for any number of series. */
export type RuleMatcher = (subject: RuleSubject) => boolean;

/** Longer texts and lists are cut, because an untrusted file can hold any length. */
const longestText = 2000;
const mostGuests = 500;

const folded = (text: string): string => foldText(text.slice(0, longestText)).trim();

/** A condition with an empty text matches no event, so that a slip does not mark every event. */
export function createRuleMatcher({ conditions }: Pick<Rule, 'conditions'>): RuleMatcher {
  const checks = conditions.map(createCheck);
  return (subject) => checks.length > 0 && checks.every((check) => check(subject));
}

function createCheck(condition: Condition): RuleMatcher {
  switch (condition.field) {
    case 'calendar':
      return ({ calendarId }) => calendarId === condition.calendarId;
    case 'time':
      return createTimeCheck(condition);
    default: {
      const matches = createTextCheck(condition.relation, condition.text);
      const textsOf = texts[condition.field];
      return ({ series }) => textsOf(series).some(matches);
    }
  }
}

const texts: Readonly<
  Record<Extract<Condition, { text: string }>['field'], (series: Series) => readonly string[]>
> = {
  title: (series) => [leadingVersion(series).summary],
  place: (series) => [leadingVersion(series).location],
  organizer: (series) => namesOf(leadingVersion(series).organizer),
  guest: (series) => leadingVersion(series).attendees.slice(0, mostGuests).flatMap(namesOf),
};

const namesOf = (person: Attendee | null): readonly string[] =>
  person ? [person.name, person.email].filter((name) => name !== '') : [];

function createTextCheck(relation: TextRelation, words: string): (text: string) => boolean {
  const wanted = folded(words);
  if (wanted.replaceAll('*', '').trim() === '') return () => false;
  switch (relation) {
    case 'contains':
      return (text) => folded(text).includes(wanted);
    case 'is':
      return (text) => folded(text) === wanted;
    case 'like':
      return createPattern(wanted);
  }
}

/** `*` matches any text. The parts are searched from left to right without backtracking, so the time is bounded. */
function createPattern(wanted: string): (text: string) => boolean {
  const [first = '', ...rest] = wanted.split('*');
  const last = rest.pop();
  if (last === undefined) return (text) => folded(text) === wanted;
  return (text) => {
    const subject = folded(text);
    if (!subject.startsWith(first)) return false;
    let at = first.length;
    for (const part of rest) {
      const found = subject.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return subject.length - last.length >= at && subject.endsWith(last);
  };
}

function createTimeCheck({ weekdays, starts }: Extract<Condition, { field: 'time' }>): RuleMatcher {
  if (weekdays.length === 0 && starts === null) return () => false;
  return ({ series, zone }) => {
    const { start, end } = leadingVersion(series);
    const time = toWallSpan(start, end, zone);
    if (weekdays.length > 0 && !weekdays.includes(time.weekday)) return false;
    if (starts === null) return true;
    return time.kind === 'timed' && time.startMinute >= starts.from && time.startMinute < starts.to;
  };
}
