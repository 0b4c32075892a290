import type {
  FieldChange,
  InvitedGuest,
  OccurrenceState,
  Repetition,
} from '../domain/calendars/field-change';
import type { RecurrenceId } from '../domain/event/key';
import type { EventEnd, EventStatus, EventTime, Participation } from '../domain/event/series';
import type { Day } from '../domain/time/day';
import type { Format } from './format';
import type { PluralForms } from './language';
import { listed } from './language';
import { ruleText } from './recurrence/rule';

/** A change in words; `before` or `after` is empty if it has no value. */
export interface ShownChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

const fieldWords: Readonly<Record<Exclude<FieldChange['field'], 'occurrence'>, string>> = {
  title: 'title',
  start: 'start',
  end: 'end',
  place: 'place',
  description: 'description',
  status: 'status',
  link: 'link',
  'conference-link': 'conference link',
  categories: 'categories',
  organiser: 'organiser',
  guests: 'guests',
  'blocks-time': 'blocks time',
  repeats: 'repeats',
};

const statusWords: Readonly<Record<EventStatus, string>> = {
  confirmed: 'confirmed',
  tentative: 'tentative',
  cancelled: 'cancelled',
};

const guestText: Readonly<Record<Participation, (name: string) => string>> = {
  accepted: (name) => `${name} (coming)`,
  tentative: (name) => `${name} (maybe)`,
  declined: (name) => `${name} (not coming)`,
  delegated: (name) => `${name} (sends somebody else)`,
  'needs-action': (name) => `${name} (no answer)`,
};

const guestsText = (guests: readonly InvitedGuest[]): string =>
  listed(guests.map(({ name, participation }) => guestText[participation](name)));

const days: PluralForms = { one: '# day', other: '# days' };
const minutes: PluralForms = { one: '# minute', other: '# minutes' };

/** Formatters for the values before and after a change. */
function createSides(format: Format, today: Day) {
  const time = (written: EventTime): string => {
    const text = format.eventTime(written, today);
    return written.kind === 'zoned' ? `${text} ${written.zone}` : text;
  };

  const end = (written: EventEnd): string => {
    switch (written.kind) {
      case 'at':
        return time(written.time);
      case 'duration':
        return listed([
          ...(written.days ? [format.counted(written.days, days)] : []),
          ...(written.seconds ? [format.counted(written.seconds / 60, minutes)] : []),
        ]);
      case 'none':
        return '';
    }
  };

  const repetition = (repeats: Repetition | null): string =>
    repeats === null
      ? 'once'
      : [
          ...repeats.rules.map((rule) => ruleText(rule, format)),
          ...repeats.excludedRules.map((rule) => `not ${ruleText(rule, format)}`),
          ...repeats.extraDates.map((date) => `also ${time(date)}`),
          ...repeats.excludedDates.map((date) => `not ${time(date)}`),
        ].join(' · ');

  const occurrence = (state: OccurrenceState): string => {
    switch (state.kind) {
      case 'as-series':
        return 'as the series';
      case 'cancelled':
        return 'cancelled';
      case 'changed':
        return listed([time(state.start), state.title, state.place].filter((part) => part !== ''));
    }
  };

  return { time, end, repetition, occurrence };
}

/** The time that the rule gives the occurrence. */
function timeOf(recurrenceId: RecurrenceId): EventTime {
  if (!recurrenceId.includes('T')) return { kind: 'all-day', day: recurrenceId as string as Day };
  return recurrenceId.endsWith('Z')
    ? { kind: 'utc', at: Date.parse(recurrenceId) }
    : { kind: 'floating', wall: recurrenceId };
}

/** Puts changes into words: `start: Tue 24 Nov, 09:30 → Tue 24 Nov, 10:00`; the year is left out if it is that of `today`. */
export function createChangeText(format: Format, today: Day): (change: FieldChange) => ShownChange {
  const sides = createSides(format, today);
  const shown = <Value>(
    field: string,
    { before, after }: { readonly before: Value; readonly after: Value },
    toText: (value: Value) => string,
  ): ShownChange => ({ field, before: toText(before), after: toText(after) });

  return (change) => {
    switch (change.field) {
      case 'start':
        return shown(fieldWords.start, change, sides.time);
      case 'end':
        return shown(fieldWords.end, change, sides.end);
      case 'status':
        return shown(fieldWords.status, change, (status) => statusWords[status]);
      case 'categories':
        return shown(fieldWords.categories, change, listed);
      case 'guests':
        return shown(fieldWords.guests, change, guestsText);
      case 'blocks-time':
        return shown(fieldWords['blocks-time'], change, (blocks) => (blocks ? 'yes' : 'no'));
      case 'repeats':
        return shown(fieldWords.repeats, change, sides.repetition);
      case 'occurrence': {
        const field = `occurrence of ${sides.time(timeOf(change.recurrenceId))}`;
        return shown(field, change, sides.occurrence);
      }
      default:
        return shown(fieldWords[change.field], change, (text) => text);
    }
  };
}
