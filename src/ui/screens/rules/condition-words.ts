import type { CalendarView } from '../../../contract/views/calendar';
import type { Condition, TextField, TextRelation } from '../../../domain/rules/rule';
import type { Format } from '../../../words/format';
import { listed } from '../../../words/language';

export const fieldWords: Readonly<Record<Condition['field'], string>> = {
  title: 'Title',
  organizer: 'Organiser',
  guest: 'A guest',
  place: 'Place',
  calendar: 'Calendar',
  time: 'Time',
};

export const relationWords: Readonly<Record<TextRelation, string>> = {
  contains: 'contains',
  is: 'is',
  like: 'is like',
};

/** What goes into the field of a text condition. */
export const textHints: Readonly<Record<TextField, string>> = {
  title: 'stand-up',
  organizer: 'ana@example.com',
  guest: '@example.com',
  place: 'Room Linden',
};

/** `18:00`, as it is typed; the end of the day is 24:00. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Minutes since midnight; null for what is no time of a day. */
export function parseClock(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
  return minutes <= 24 * 60 && Number(match?.[2]) < 60 ? minutes : null;
}

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

/** `the title contains “stand-up”`, `it begins Mon, Tue from 18:00 to 24:00`. */
export function conditionWords(
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

/** All of a rule, as a sentence without its end: `If the title contains “stand-up” and it begins Mon`. */
export const conditionsSentence = (
  conditions: readonly Condition[],
  calendars: readonly CalendarView[],
  format: TimeFormat,
): string =>
  `If ${conditions.map((condition) => conditionWords(condition, calendars, format)).join(' and ')}`;
