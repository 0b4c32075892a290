import type { CalendarView } from '../../../contract/views/calendar';
import type { Condition, TextField, TextRelation } from '../../../domain/rules/rule';
import type { Format } from '../../../words/format';
import { listed } from '../../../words/language';

export const relationWords: Readonly<Record<TextRelation, string>> = {
  contains: 'contains',
  is: 'is',
  like: 'is like',
};

const subjectWords: Readonly<Record<TextField, string>> = {
  title: 'the title',
  organizer: 'the organiser',
  guest: 'a guest',
  place: 'the place',
};

type TimeFormat = Pick<Format, 'weekday' | 'clock'>;

function timeWords(
  { weekdays, starts }: Extract<Condition, { readonly field: 'time' }>,
  { weekday, clock }: TimeFormat,
): string {
  const days = listed(weekdays.map((day) => weekday(day, 'short-weekday')));
  if (!starts) return `it begins ${days}`;
  const [from, to] = [clock(starts.from), clock(starts.to)];
  return days === '' ? `it begins from ${from} to ${to}` : `it begins ${days} from ${from} to ${to}`;
}

/** `the title contains “planning”`, `it begins Mon, Tue from 18:00 to 24:00`. */
function conditionWords(
  condition: Condition,
  calendars: readonly CalendarView[],
  format: TimeFormat,
): string {
  switch (condition.field) {
    case 'calendar': {
      const name = calendars.find(({ id }) => id === condition.calendarId)?.name;
      return name === undefined
        ? 'it is in the calendar that was removed'
        : `it is in the calendar “${name}”`;
    }
    case 'time':
      return timeWords(condition, format);
    default:
      return `${subjectWords[condition.field]} ${relationWords[condition.relation]} “${condition.text}”`;
  }
}

/** The conditions of a rule, as the first half of a sentence: `If the title contains “planning” and it begins Mon`. */
export const conditionsSentence = (
  conditions: readonly Condition[],
  calendars: readonly CalendarView[],
  format: TimeFormat,
): string =>
  `If ${conditions.map((condition) => conditionWords(condition, calendars, format)).join(' and ')}`;
