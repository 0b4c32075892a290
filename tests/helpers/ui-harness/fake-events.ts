import type { CalendarId } from '../../../src/domain/calendars/calendar';
import type { RecurrenceId, SeriesKey, Uid } from '../../../src/domain/event/key';
import type { Occurrence } from '../../../src/domain/event/occurrence';
import type { Attendee, EventStatus, EventVersion, Participation } from '../../../src/domain/event/series';
import type { Form, Kind } from '../../../src/domain/marking/kind';
import type { Suggestion } from '../../../src/domain/marking/suggestion';
import { addDays, type Day } from '../../../src/domain/time/day';
import { startOfDay } from '../../../src/domain/time/instant';
import type { ZoneId } from '../../../src/domain/time/zone';

export const fakeToday = '2026-11-25' as Day;
export const fakeZone = 'Europe/Berlin' as ZoneId;
export const fakeNow = Date.parse('2026-11-25T09:20:00Z');
export const workCalendar = 'work' as CalendarId;
export const homeCalendar = 'home' as CalendarId;
export const myEmail = 'robin@example.com';

/** One occurrence with what nobody stores: which calendar it is from and what is proposed for it. */
export interface FakeEvent {
  readonly calendarId: CalendarId;
  readonly uid: Uid;
  readonly occurrence: Occurrence;
  readonly recurring: boolean;
  readonly suggestion: Suggestion | null;
}

interface Sketch {
  readonly uid: string;
  readonly title: string;
  /** Days from the Monday of this week. */
  readonly on: number;
  /** `18:30`, or a number of whole days. */
  readonly at: string | number;
  readonly minutes?: number;
  readonly where?: string;
  readonly with?: readonly string[];
  readonly calendar?: CalendarId;
  /** Weeks in which it happens, from this one; once when absent. */
  readonly weeks?: readonly number[];
  readonly status?: EventStatus;
  readonly declined?: boolean;
  readonly suggests?: readonly [Kind | null, Form | null, string];
  readonly text?: string;
}

const sketches: readonly Sketch[] = [
  {
    uid: 'stand-up',
    title: 'Team stand-up',
    on: 0,
    at: '09:30',
    minutes: 30,
    weeks: [-2, -1, 0, 1, 2, 3, 4, 5],
    with: ['Mara Lindqvist', 'Jonas Weber', 'Leila Haddad'],
    where: 'Room Linden',
  },
  {
    uid: 'one-on-one',
    title: '1:1 with Mara',
    on: 2,
    at: '14:30',
    minutes: 30,
    weeks: [-2, 0, 2, 4],
    with: ['Mara Lindqvist'],
    where: 'Mara’s office',
  },
  {
    uid: 'chess',
    title: 'Chess club',
    on: 3,
    at: '19:00',
    minutes: 120,
    weeks: [-2, -1, 0, 1, 2, 3, 4],
    calendar: homeCalendar,
    with: ['Aylin Demir', 'Pavel Novák', 'Ruth Okafor', 'Sam Becker'],
    where: 'Café Turm',
  },
  {
    uid: 'call-mum',
    title: 'Call Mum',
    on: 6,
    at: '11:00',
    minutes: 45,
    weeks: [-2, -1, 0, 1, 2, 3],
    calendar: homeCalendar,
  },
  {
    uid: 'summit',
    title: 'Open Maps Summit',
    on: 14,
    at: 3,
    where: 'Prague Congress Centre',
    with: ['Ana Ruiz', 'Hana Sato', 'Tomás Aguilar'],
    text: 'Three days on open geodata: talks, a career fair, and a dinner on the second evening.',
  },
  {
    uid: 'summit-dinner',
    title: 'Summit dinner',
    on: 15,
    at: '19:30',
    minutes: 150,
    where: 'U Modré kachničky, Prague',
    with: ['Ana Ruiz', 'Hana Sato', 'Leila Haddad'],
  },
  {
    uid: 'summit-fair',
    title: 'Career fair at the summit',
    on: 16,
    at: '10:00',
    minutes: 120,
    where: 'Hall 2',
    suggests: ['networking', 'career-fair', '“career fair” in the title'],
  },
  {
    uid: 'meetup',
    title: 'Geo data meetup',
    on: 1,
    at: '18:30',
    minutes: 120,
    where: 'Betahaus',
    with: ['Ana Ruiz', 'Jonas Weber', 'Kofi Mensah'],
  },
  {
    uid: 'priya',
    title: 'Coffee with Priya',
    on: 3,
    at: '15:00',
    minutes: 45,
    where: 'Café Liebling',
    with: ['Priya Nair'],
  },
  {
    uid: 'hana',
    title: 'Informational interview: Hana Sato',
    on: 4,
    at: '10:00',
    minutes: 20,
    where: 'https://meet.example.com/hana',
    with: ['Hana Sato'],
  },
  {
    uid: 'dinner',
    title: 'Dinner with Aylin and Pavel',
    on: 5,
    at: '19:00',
    minutes: 180,
    calendar: homeCalendar,
    with: ['Aylin Demir', 'Pavel Novák'],
    where: 'Home',
  },
  {
    uid: 'hike',
    title: 'Hike to the lake',
    on: 12,
    at: '09:00',
    minutes: 360,
    calendar: homeCalendar,
    with: ['Sam Becker', 'Ruth Okafor'],
    where: 'Station, platform 3',
  },
  { uid: 'dentist', title: 'Dentist', on: 2, at: '08:15', minutes: 45, calendar: homeCalendar },
  { uid: 'focus', title: 'Focus: quarterly report', on: 1, at: '09:00', minutes: 180 },
  {
    uid: 'review',
    title: 'Design review',
    on: 2,
    at: '11:00',
    minutes: 60,
    with: ['Mara Lindqvist', 'Jonas Weber', 'Kofi Mensah', 'Leila Haddad'],
    suggests: ['networking', 'meeting', 'five people from work'],
  },
  {
    uid: 'lunch',
    title: 'Lunch with Leila',
    on: 4,
    at: '12:30',
    minutes: 60,
    with: ['Leila Haddad'],
    where: 'Markthalle',
  },
  {
    uid: 'party',
    title: 'Theo’s birthday party',
    on: 19,
    at: '20:00',
    minutes: 300,
    calendar: homeCalendar,
    with: ['Theo Klein', 'Aylin Demir', 'Sam Becker'],
    where: 'Theo’s place',
    suggests: ['social', 'party', '“birthday” in the title'],
  },
  {
    uid: 'book-club',
    title: 'Book club',
    on: 9,
    at: '19:30',
    minutes: 120,
    calendar: homeCalendar,
    with: ['Ruth Okafor', 'Pavel Novák'],
    suggests: ['social', 'club', '“club” in the title'],
  },
  {
    uid: 'school',
    title: 'School pick-up',
    on: 0,
    at: '16:00',
    minutes: 30,
    weeks: [-1, 0, 1, 2, 3],
    calendar: homeCalendar,
  },
  { uid: 'flight-out', title: 'Train to Prague', on: 13, at: '14:00', minutes: 270 },
  { uid: 'flight-back', title: 'Train home', on: 16, at: '17:30', minutes: 270 },
  {
    uid: 'webinar',
    title: 'Webinar: maps for everyone',
    on: 7,
    at: '17:00',
    minutes: 60,
    where: 'online',
    suggests: [null, null, ''],
  },
  {
    uid: 'sam',
    title: 'Call Sam',
    on: 3,
    at: '21:30',
    minutes: 30,
    calendar: homeCalendar,
    with: ['Sam Becker'],
    status: 'tentative',
  },
  {
    uid: 'town-hall',
    title: 'Town hall',
    on: 3,
    at: '11:00',
    minutes: 60,
    with: ['Mara Lindqvist', 'Jonas Weber'],
    declined: true,
  },
  {
    uid: 'old-lunch',
    title: 'Lunch with the old team',
    on: -4,
    at: '12:30',
    minutes: 75,
    with: ['Jonas Weber', 'Nadia Costa'],
    status: 'cancelled',
  },
  {
    uid: 'careers',
    title: 'Alumni careers evening',
    on: -6,
    at: '18:00',
    minutes: 150,
    where: 'University, main hall',
    with: ['Nadia Costa', 'Kofi Mensah'],
  },
  {
    uid: 'lake',
    title: 'Weekend at the lake',
    on: 26,
    at: 2,
    calendar: homeCalendar,
    with: ['Sam Becker', 'Ruth Okafor', 'Aylin Demir'],
    where: 'Sam’s cabin',
  },
  { uid: 'late', title: 'Night train to Vienna', on: 18, at: '22:00', minutes: 480 },
  { uid: 'tax', title: 'Tax papers due', on: 10, at: 1 },
];

const answers: readonly Participation[] = ['accepted', 'accepted', 'tentative', 'needs-action', 'declined'];

function attendee(name: string, index: number): Attendee {
  const email = `${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .replace(/ /g, '.')}@example.com`;
  return { name, email, participation: answers[index % answers.length] ?? 'accepted', type: 'individual' };
}

const me = (declined: boolean): Attendee => ({
  name: 'Robin Vale',
  email: myEmail,
  participation: declined ? 'declined' : 'accepted',
  type: 'individual',
});

function versionOf(sketch: Sketch, line: number): EventVersion {
  const people = (sketch.with ?? []).map(attendee);
  return {
    summary: sketch.title,
    description: sketch.text ?? '',
    location: sketch.where ?? '',
    url: '',
    conference: sketch.where?.startsWith('https') ? sketch.where : '',
    categories: [],
    status: sketch.status ?? 'confirmed',
    transparent: false,
    organizer: people[0] ?? null,
    attendees: people.length > 0 ? [...people, me(sketch.declined ?? false)] : [],
    start: { kind: 'all-day', day: fakeToday },
    end: { kind: 'none' },
    sequence: 0,
    lastModified: null,
    line,
  };
}

const monday = addDays(fakeToday, -2);

function occurrenceOf(sketch: Sketch, week: number, version: EventVersion): Occurrence {
  const day = addDays(monday, sketch.on + 7 * week);
  const seriesKey = `${sketch.uid}@example.com` as SeriesKey;
  if (typeof sketch.at === 'number') {
    const span = { kind: 'all-day', start: day, end: addDays(day, sketch.at) } as const;
    return { seriesKey, recurrenceId: sketch.weeks ? (`${day}` as RecurrenceId) : null, span, version };
  }
  const [hours = 0, minutes = 0] = sketch.at.split(':').map(Number);
  const start = startOfDay(day, fakeZone) + (hours * 60 + minutes) * 60_000;
  const recurrenceId = sketch.weeks
    ? (new Date(start).toISOString().replace('.000Z', 'Z') as RecurrenceId)
    : null;
  const end = start + (sketch.minutes ?? 60) * 60_000;
  return { seriesKey, recurrenceId, span: { kind: 'timed', start, end }, version };
}

/** About sixty occurrences around the fake today, in two calendars. */
export const fakeEvents: readonly FakeEvent[] = sketches.flatMap((sketch, index) => {
  const version = versionOf(sketch, index * 12 + 6);
  const [kind, form, reason] = sketch.suggests ?? [];
  const suggestion: Suggestion | null =
    kind === undefined
      ? null
      : { kind, form: form ?? null, confidence: 0.86, reasons: reason ? [reason] : [] };
  return (sketch.weeks ?? [0]).map((week) => ({
    calendarId: sketch.calendar ?? workCalendar,
    uid: `${sketch.uid}@example.com` as Uid,
    occurrence: occurrenceOf(sketch, week, version),
    recurring: sketch.weeks !== undefined,
    suggestion,
  }));
});
