import type { Handlers } from '../../src/contract/client';
import type { ArchivedEvent } from '../../src/contract/views/archive';
import type { CalendarView, SubscriptionView } from '../../src/contract/views/calendar';
import type { FollowUpView } from '../../src/contract/views/follow-up';
import type { ImportView } from '../../src/contract/views/import';
import type { PersonPage, PersonView } from '../../src/contract/views/person';
import type { ListedItem, ReviewView } from '../../src/contract/views/review';
import type { CalendarId } from '../../src/domain/calendars/calendar';
import type { ImportId } from '../../src/domain/calendars/import-record';
import type { EventKey, SeriesKey, Uid } from '../../src/domain/event/key';
import type { FollowUpId } from '../../src/domain/follow-ups/follow-up';
import type { Lead, LeadId } from '../../src/domain/outcomes/lead';
import { unknownFacts } from '../../src/domain/people/person';
import { success } from '../../src/domain/result';
import type { Day } from '../../src/domain/time/day';

export function buildCalendar(changes: Partial<CalendarView> = {}): CalendarView {
  return {
    id: 'work' as CalendarId,
    kind: 'file',
    name: 'Work',
    fileName: 'work.ics',
    addedAt: Date.parse('2026-11-01T08:00:00Z'),
    importedAt: Date.parse('2026-11-25T08:05:00Z'),
    sha256: '0'.repeat(64),
    zoneAnswers: {},
    subscription: null,
    removedAt: null,
    events: 212,
    archived: 0,
    problems: 0,
    damage: null,
    ...changes,
  };
}

/** A subscription that is fetched daily, last an hour ago. */
export function buildSubscribed(
  subscription: Partial<SubscriptionView> = {},
  changes: Partial<CalendarView> = {},
): CalendarView {
  return buildCalendar({
    id: 'team' as CalendarId,
    kind: 'subscription',
    name: 'Team',
    fileName: 'example.org',
    subscription: {
      host: 'example.org',
      isEncrypted: true,
      everyMinutes: 1440,
      fetchedAt: Date.parse('2026-11-25T08:20:00Z'),
      trouble: null,
      isPaused: false,
      held: null,
      nextFetch: Date.parse('2026-11-26T08:20:00Z'),
      waitingReview: null,
      ...subscription,
    },
    ...changes,
  });
}

/** This morning's import of work.ics, which can be taken back. */
export function buildImport(changes: Partial<ImportView> = {}): ImportView {
  return {
    id: 'import-1' as ImportId,
    calendarId: 'work' as CalendarId,
    calendarName: 'Work',
    fileName: 'work.ics',
    at: Date.parse('2026-11-25T08:05:00Z'),
    added: 12,
    changed: 3,
    gone: 1,
    same: 196,
    unreadable: 0,
    isFirst: false,
    isRemoved: false,
    takenBackAt: null,
    action: 'take-back',
    ...changes,
  };
}

/** A meetup of next week that left its calendar yesterday, with nothing planned. */
export function buildArchived(changes: Partial<ArchivedEvent> = {}): ArchivedEvent {
  const key = changes.key ?? ('meetup@example.com' as EventKey);
  return {
    key,
    seriesKey: key,
    recurring: false,
    uid: 'meetup@example.com' as Uid,
    recurrenceId: null,
    calendarId: 'work' as CalendarId,
    calendarName: 'Work',
    span: {
      kind: 'timed',
      start: Date.parse('2026-12-03T17:30:00Z'),
      end: Date.parse('2026-12-03T19:30:00Z'),
    },
    summary: 'Geo meetup',
    location: 'Library',
    status: 'confirmed',
    declined: false,
    mark: null,
    markScope: null,
    part: null,
    purposes: [],
    progress: { done: 0, total: 0 },
    people: 0,
    own: null,
    hasPrep: false,
    followUps: 0,
    goneAt: Date.parse('2026-11-24T17:40:00Z'),
    dates: [],
    ...changes,
  };
}

export const buildLead = (id: string, changes: Partial<Lead> = {}): Lead => ({
  id: id as LeadId,
  kind: 'job',
  text: '',
  person: '',
  personId: null,
  eventKey: null,
  state: 'open',
  stateSince: 0,
  createdAt: 0,
  ...changes,
});

export function buildFollowUp(changes: Partial<FollowUpView> = {}): FollowUpView {
  return {
    id: 'f1' as FollowUpId,
    eventKey: 'meetup@example.com' as EventKey,
    person: 'Ana Ruiz',
    text: 'Send the link',
    due: '2026-11-25' as Day,
    state: 'to-do',
    personId: null,
    stateSince: 0,
    step: null,
    createdAt: 0,
    dueness: 'today',
    sinceDay: '2026-11-24' as Day,
    event: { summary: 'Geo meetup', day: '2026-11-24' as Day, calendarId: 'work' as CalendarId },
    ...changes,
  };
}

export function buildItem(changes: Partial<ListedItem> & { readonly title: string }): ListedItem {
  return {
    key: `${changes.title}@example.com` as SeriesKey,
    group: 'new',
    start: { kind: 'utc', at: Date.parse('2026-11-26T09:00:00Z') },
    recurring: false,
    cancelled: false,
    changes: [],
    older: false,
    over: 'nothing',
    leftOut: false,
    renumberedFrom: null,
    hasMark: false,
    hasPrep: false,
    outline: { end: { kind: 'none' }, rules: [], place: '', names: [], people: 0 },
    ...changes,
  };
}

/** A review with two new events, one changed, one gone, one same and one unreadable. */
export function buildReview(changes: Partial<ReviewView> = {}): ReviewView {
  return {
    id: 'review-1',
    fileName: 'work.ics',
    calendarName: 'Work',
    target: 'work' as CalendarId,
    candidates: [{ id: 'work' as CalendarId, name: 'Work', from: 'work.ics' }],
    counts: { added: 2, changed: 1, gone: 1, same: 1, older: 0, unreadable: 1 },
    targetDoubt: null,
    nature: 'whole',
    isNatureSaid: false,
    stays: 0,
    items: [
      buildItem({ title: 'Workshop' }),
      buildItem({ title: 'Choir' }),
      buildItem({
        title: 'Stand-up',
        group: 'changed',
        changes: [{ field: 'place', before: 'Room Linden', after: 'Room Ahorn' }],
        hasMark: true,
        hasPrep: true,
      }),
      buildItem({ title: 'Farewell', group: 'gone' }),
      buildItem({ title: 'Lunch', group: 'same' }),
    ],
    problems: [
      {
        code: 'bad-time',
        line: 214,
        message: 'The start “2026-13-40” is no date. This event was left out.',
        uid: 'broken@example.com',
      },
    ],
    subscription: null,
    unknownZones: [],
    zoneAnswers: {},
    kept: { marks: 18, preps: 5 },
    ruled: 0,
    allOver: null,
    ...changes,
  };
}

/** Handlers for the waiting reviews: the list, and each whole review in one part. */
export const reviewHandlers = (
  waiting: () => readonly ReviewView[],
): Pick<Handlers, 'reviews.list' | 'review.get'> => ({
  'reviews.list': async () => success(waiting()),
  'review.get': async ({ reviewId }) => {
    const review = waiting().find(({ id }) => id === reviewId);
    return review
      ? success({ ...review, total: review.items.length })
      : { ok: false, error: { code: 'review-expired', message: 'It is no longer open.' } };
  },
});

/** Someone whom only calendars name. */
export function buildPerson(name: string, given: Partial<PersonView> = {}): PersonView {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.com`;
  return {
    id: `mailto:${email}`,
    name,
    otherNames: [],
    emails: [email],
    organisation: '',
    role: '',
    place: '',
    ties: [],
    circles: [],
    isKept: false,
    events: 1,
    lastMet: null,
    next: null,
    due: null,
    birthday: null,
    hours: 0,
    importedAt: null,
    ...given,
  };
}

/** The page of someone whom only calendars name. */
export function buildPersonPage(name: string, given: Partial<PersonPage> = {}): PersonPage {
  const view = buildPerson(name, given);
  return {
    ...view,
    facts: { ...unknownFacts, name, emails: view.emails },
    cadence: null,
    restUntil: null,
    inCircles: [],
    band: 'under-50',
    timeline: [],
    firstMet: null,
    followUps: [],
    threads: [],
    leads: [],
    alike: [],
    merges: [],
    card: null,
    ...given,
  };
}
