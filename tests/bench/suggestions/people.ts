import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attendee } from '../../../src/domain/event/series';
import type { Form, Kind } from '../../../src/domain/marking/kind';
import { forms } from '../../../src/domain/marking/kind';
import type { Repeats, SuggestionInput } from '../../../src/domain/suggestion/input';
import type { CallService } from './boilerplate';
import { callAddress, callText } from './boilerplate';
import type { LabelledSet } from './labels';

/** An event of an invented person's calendar. */
export interface PersonsEvent {
  readonly person: string;
  readonly language: string;
  readonly event: SuggestionInput;
  readonly kind: Kind;
  readonly form: Form | null;
  /** Work of one's own organisation that returns at least weekly (product M7); its kind is `other`. */
  readonly isRoutine: boolean;
  readonly myEmails: readonly string[];
}

const folder = join(import.meta.dirname, 'calendars');

/**
 * Calendars of invented people, one file each. The rules may be fitted on those whose name begins with `fit`; those that
 * begin with `test` only measure, and were written before any rule was fitted.
 */
export function readPeople(use: 'fit' | 'test'): LabelledSet & { readonly events: readonly PersonsEvent[] } {
  const files = readdirSync(folder).filter((name) => name.startsWith(`${use}-`));
  const events = files.toSorted().flatMap((name) => readPerson(name));
  const counted = `${events.length} whole events of ${files.length} people`;
  return { name: `${counted}, ${use === 'fit' ? 'fitted on' : 'not fitted on'}`, events };
}

/** The first line tells language, address and calendar; each other line is an event, its cells separated by ` | `. */
function readPerson(file: string): readonly PersonsEvent[] {
  const [head = '', ...lines] = readFileSync(join(folder, file), 'utf8').trim().split('\n');
  const [language = '', address = '', calendarName = ''] = cellsOf(head.replace(/^# /, ''));
  return lines
    .filter((line) => !line.startsWith('#'))
    .map((line) =>
      toEvent(cellsOf(line), { person: file.replace('.txt', ''), language, address, calendarName }),
    );
}

const cellsOf = (line: string): readonly string[] => line.split('|').map((cell) => cell.trim());

interface Owner {
  readonly person: string;
  readonly language: string;
  readonly address: string;
  readonly calendarName: string;
}

const kindOf: Readonly<Record<string, Kind>> = {
  n: 'networking',
  s: 'social',
  b: 'both',
  o: 'other',
  r: 'other',
};

function toEvent(cells: readonly string[], { person, language, address, calendarName }: Owner): PersonsEvent {
  const [label = '', when = '', summary = '', guests = '', location = '', note = ''] = cells;
  const [letter = '', form] = label.split(' ');
  const kind = kindOf[letter];
  if (!kind) throw new Error(`${person}: ${label} is no kind`);
  const me = /\bme=(\S+)/.exec(note)?.[1] ?? address;
  const service = /\+(teams|zoom|meet)\b/.exec(note)?.[1] as CallService | undefined;
  const own = note.replace(/\s*(?:\+\w+|me=\S+)/g, '');
  return {
    ...{ person, language, kind, isRoutine: letter === 'r', myEmails: [...new Set([me, address])] },
    form: forms.find((one) => one === form) ?? null,
    event: {
      ...{ summary, location, calendarName, categories: [], status: 'confirmed' },
      description: [own, service ? callText(service, language) : '']
        .filter((text) => text !== '')
        .join('\n\n'),
      conference: service ? callAddress[service] : '',
      ...toGuests(guests, me),
      ...toTime(when, person),
    },
  };
}

/** `own: own*3, client.example`: who invites, and how many guests of which domain. */
function toGuests(text: string, me: string): Pick<SuggestionInput, 'organizer' | 'attendees'> {
  if (text === '' || text === '-') return { organizer: null, attendees: [] };
  const domain = (name: string): string => (name === 'own' ? me.slice(me.indexOf('@') + 1) : name);
  const [by = '', list = ''] = text.split(':').map((part) => part.trim());
  const guests = list
    .split(',')
    .filter((part) => part.trim() !== '')
    .flatMap((part) => {
      const [name = '', count = '1'] = part.trim().split('*');
      return Array.from({ length: Number(count) }, (_, at) => attendee(`guest-${at + 1}@${domain(name)}`));
    });
  const isGuest = guests.some(({ email }) => email.endsWith(`@${domain(by)}`));
  const organizer = by === 'me' ? me : `${isGuest ? 'guest-1' : 'office'}@${domain(by)}`;
  return { organizer: attendee(organizer), attendees: [attendee(me), ...guests] };
}

const attendee = (email: string): Attendee => ({
  ...{ email, name: '', participation: 'accepted', type: 'individual' },
});

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const names: Readonly<Record<string, readonly string[]>> = {
  de: ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'],
  fr: ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'],
  es: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
  en: weekdays,
};

const repeatsOf: Readonly<Record<string, Repeats>> = {
  daily: 'daily',
  weekly: 'weekly',
  fortnightly: 'rarely',
  monthly: 'rarely',
  yearly: 'yearly',
};

/** `Mon 09:00 45m weekly`, `Wed 3d`. */
function toTime(when: string, person: string): Pick<SuggestionInput, 'time' | 'repeats'> {
  const parts = when.split(' ');
  const dayName = (parts[0] ?? '').toLowerCase().split('-')[0] ?? '';
  const weekday =
    1 +
    (Object.values(names)
      .find((days) => days.includes(dayName))
      ?.indexOf(dayName) ?? -1);
  const length = /(\d+)([dhm])/.exec(when);
  if (weekday === 0 || !length) throw new Error(`${person}: ${when} is no time`);
  const amount = Number(length[1]);
  const repeats = repeatsOf[parts.at(-1) ?? ''] ?? 'never';
  if (length[2] === 'd') return { time: { kind: 'all-day', weekday, days: amount }, repeats };
  const [hour = '', minute = ''] = (parts[1] ?? '').split(':');
  const startMinute = Number(hour) * 60 + Number(minute);
  const minutes = amount * (length[2] === 'h' ? 60 : 1);
  return { time: { kind: 'timed', weekday, startMinute, minutes }, repeats };
}
