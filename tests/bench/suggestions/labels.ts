import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attendee } from '../../../src/domain/event/series';
import type { Form, Kind } from '../../../src/domain/marking/kind';
import { forms, kinds } from '../../../src/domain/marking/kind';
import type { SuggestionInput } from '../../../src/domain/suggestion/input';

/** An event with its kind and form as people labelled them. */
export interface LabelledEvent {
  readonly event: SuggestionInput;
  readonly kind: Kind;
  /** null if there is none. */
  readonly form: Form | null;
  /** The addresses of the calendar's owner. */
  readonly myEmails: readonly string[];
}

export interface LabelledSet {
  /** `175 titles, titles.tsv` */
  readonly name: string;
  readonly events: readonly LabelledEvent[];
}

/**
 * Our own titles. A hash of the title assigned each to one half before any measurement: parameters such as the calibration
 * are fitted on the first half (`fit`), and only the second half (`check`) measures the quality.
 */
export function readOwnTitles(use: 'fit' | 'check'): LabelledSet {
  const rows = readTable(join(import.meta.dirname, 'titles.tsv'));
  const events = rows
    .filter((row) => row.use === use)
    .map(({ title, kind, form }) => titleOnly(title, toKind(kind), toForm(form)));
  return { name: `${events.length} titles, our own, ${wordsOf[use]}`, events };
}

const wordsOf = { fit: 'fitted on', check: 'not fitted on' } as const;

/** Titles of another source: a table with `title`, `label` and optionally `ambiguous`; ambiguous titles are left out. */
export function readTitles(path: string): LabelledSet {
  const rows = readTable(path).filter((row) => row.ambiguous !== '1');
  const events = rows.map(({ title, label }) => titleOnly(title, toKind(label), null));
  return { name: `${events.length} titles, ${path.split('/').at(-1)}`, events };
}

/** An event with a title only; its time, an hour on a Wednesday before working hours, is no evidence. */
const titleOnly = (summary: string, kind: Kind, form: Form | null): LabelledEvent => ({
  event: {
    ...{ summary, description: '', location: '', conference: '', calendarName: '' },
    ...{ categories: [], organizer: null, attendees: [], status: 'confirmed', repeats: 'never' },
    time: { kind: 'timed', weekday: 3, startMinute: 7 * 60, minutes: 60 },
  },
  kind,
  form,
  myEmails: [],
});

/** One line of `events.jsonl`. It has only the domains of people's addresses. */
interface WrittenEvent {
  readonly use: 'fit' | 'check';
  readonly kind: Kind;
  readonly form: Form | null;
  /** True if the author of the label was not sure either. */
  readonly isAmbiguous: boolean;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly hasVideoLink: boolean;
  readonly categories: readonly string[];
  readonly calendar: string;
  /** The domain of the user's own address. */
  readonly mine: string;
  /** `me` for the user. */
  readonly organizer: string | null;
  readonly guests: readonly string[];
  /** A day or a wall time. */
  readonly start: string;
  readonly minutes: number;
  readonly recurs: boolean;
}

/**
 * Whole events of invented people, twenty each, by other authors than those of the word lists. The events of the first
 * sixteen people (`fit`) were used for the lists, those of the other twelve (`check`) were not.
 */
export function readOwnEvents(use: 'fit' | 'check'): LabelledSet {
  const lines = readFileSync(join(import.meta.dirname, 'events.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const events = lines
    .map((line) => JSON.parse(line) as WrittenEvent)
    .filter((event) => event.use === use && !event.isAmbiguous)
    .map(toLabelled);
  return { name: `${events.length} whole events, our own, ${wordsOf[use]}`, events };
}

function toLabelled(written: WrittenEvent): LabelledEvent {
  const { kind, form, title, description, location, categories, calendar, mine, guests, recurs } = written;
  const me = `me@${mine}`;
  const organizer = written.organizer === 'me' ? me : written.organizer && `organizer@${written.organizer}`;
  return {
    event: {
      ...{
        summary: title,
        description,
        location,
        categories,
        calendarName: calendar,
        repeats: recurs ? 'rarely' : 'never',
      },
      conference: written.hasVideoLink ? 'https://meet.example/room' : '',
      organizer: organizer === null ? null : person(organizer),
      attendees: guests.map((domain, index) => person(`guest-${index}@${domain}`)),
      status: 'confirmed',
      time: toSpan(written),
    },
    kind,
    form,
    myEmails: [me],
  };
}

const person = (email: string): Attendee => ({
  ...{ email, name: '' },
  ...{ participation: 'accepted', type: 'individual' },
});

function toSpan({ start, minutes }: WrittenEvent): SuggestionInput['time'] {
  const [day = '', time] = start.split('T');
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  if (time === undefined) return { kind: 'all-day', weekday, days: Math.max(1, Math.round(minutes / 1440)) };
  return {
    ...{ kind: 'timed', weekday, minutes },
    startMinute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)),
  };
}

type TableRow = Readonly<Record<'title', string> & Partial<Record<string, string>>>;

function readTable(path: string): readonly TableRow[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return { title: '', ...Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])) };
  });
}

/** Some tables say `neither` for `other`. */
function toKind(word: string | undefined): Kind {
  const kind = word === 'neither' ? 'other' : kinds.find((one) => one === word);
  if (!kind) throw new Error(`${word} is no kind`);
  return kind;
}

const toForm = (word: string | undefined): Form | null => forms.find((one) => one === word) ?? null;
