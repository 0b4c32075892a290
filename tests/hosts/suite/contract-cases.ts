import { expect } from 'vitest';
import type { Client, InputOf, OperationName, OutputOf } from '../../../src/contract/client';
import type { Answer, FailureCode } from '../../../src/contract/failure';
import type { ImportView } from '../../../src/contract/views/import';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import type { ImportId } from '../../../src/domain/calendars/import-record';
import type { EventKey } from '../../../src/domain/event/key';
import type { FollowUpId } from '../../../src/domain/follow-ups/follow-up';
import type { NewsId } from '../../../src/domain/news/event-news';
import { emptyOutcome } from '../../../src/domain/outcomes/outcome';
import type { OwnEventId } from '../../../src/domain/own-events/own-event';
import type { Birthday } from '../../../src/domain/people/birthday';
import type { CircleId } from '../../../src/domain/people/circle';
import type { MergeId } from '../../../src/domain/people/merge';
import type { PersonId } from '../../../src/domain/people/person';
import type { RuleId } from '../../../src/domain/rules/rule';
import type { Day } from '../../../src/domain/time/day';
import { toUtcText } from '../../../src/domain/time/instant';
import type { ZoneId } from '../../../src/domain/time/zone';
import { contactCases } from './contact-cases';
import { reminderCases } from './reminder-cases';
import { expectValue } from './session';
import { laterTeamCalendar } from './team-calendar';

/**
 * One host's client on a folder that holds the team calendar; it answers with values, a failure fails the
 * test.
 */
export interface Case {
  ask<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** The same for what is expected to be refused. */
  call<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<Answer<OutputOf<Name>>>;
  readonly folder: string;
}

export const createCase = (client: Client, folder: string): Case => ({
  ask: (name, input) => expectValue(client.call(name, input)),
  call: (name, input) => client.call(name, input),
  folder,
});

export const key = (text: string) => text as EventKey;
export const day = (text: string) => text as Day;

const talk = key('talk@example.com');
const march = { from: day('2026-03-01'), to: day('2026-04-01') };
const noCounts = { calendars: 1, marks: 0, preps: 0, followUps: 0, ownEvents: 0, people: 0 };

/** Holds for the talk alone. */
const talkRule: InputOf<'rule.save'> = {
  id: null,
  conditions: [{ field: 'title', relation: 'contains', text: 'talk' }],
  kind: 'networking',
  form: 'meetup',
  isOn: true,
};

const markTalk = ({ ask }: Case) =>
  ask('event.mark', { keys: [talk], scope: 'series', kind: 'networking', form: 'meetup' });

const addFollowUp = ({ ask }: Case) =>
  ask('follow-up.save', {
    id: null,
    eventKey: talk,
    person: 'Ana Ruiz',
    text: 'Send the slides',
    due: day('2026-03-04'),
    state: 'to-do',
  });

const addLead = ({ ask }: Case) =>
  ask('lead.save', { id: null, eventKey: talk, kind: 'internship', text: 'A thesis at Acme' });

const unknownPerson = {
  otherNames: [],
  organisation: '',
  role: '',
  place: '',
  ties: [],
  circles: [],
  isKept: false,
  due: null,
  birthday: null,
  hours: 0,
  importedAt: null,
};

const keepAna = ({ ask }: Case) =>
  ask('person.save', { id: 'mailto:ana@example.com', facts: { organisation: 'Acme' } });

const addCircle = ({ ask }: Case) =>
  ask('circle.save', { id: null, name: 'Colleagues', members: ['mailto:ana@example.com'] });

const boWrites: Pick<InputOf<'debrief.keep'>, 'day' | 'lines'> = {
  day: day('2026-03-02'),
  lines: [
    {
      line: 'Bo Lind, Acme, send the slides',
      entries: [
        {
          person: 'Bo Lind',
          who: { kind: 'new' },
          organisation: 'Acme',
          role: null,
          howMet: null,
          followUps: [{ text: 'send the slides', due: null }],
          lead: null,
          facts: [],
        },
      ],
    },
  ],
};

const addDinner = ({ ask }: Case) =>
  ask('own-event.save', {
    id: null,
    title: 'Dinner with Ana',
    time: { kind: 'timed', start: '2026-03-01T19:00:00', zone: 'Europe/Berlin' as ZoneId, minutes: 120 },
    people: [{ name: 'Ana', personId: null }],
  });

const namesIn = async ({ ask }: Case) => (await ask('people.list', {})).map(({ name }) => name);

const reviewLater = ({ ask }: Case) =>
  ask('calendar.review', { fileName: 'team.ics', content: laterTeamCalendar });

/** Imports the later file; answers with the line that the history has of it. */
const importLater = async (host: Case): Promise<ImportView> => {
  const { id } = await reviewLater(host);
  await host.ask('calendar.apply', { reviewId: id, leaveOut: [] });
  const [latest] = await host.ask('imports.list', {});
  if (!latest) throw new Error('the import is not in the history');
  return latest;
};

const startOfTalk = async ({ ask }: Case) => {
  const { span } = (await ask('event.get', { key: talk })).row;
  return span.kind === 'timed' ? toUtcText(span.start) : span.start;
};

const refusalOf = async <Name extends OperationName>(
  { call }: Case,
  name: Name,
  input: InputOf<Name>,
): Promise<FailureCode | null> => {
  const answer = await call(name, input);
  return answer.ok ? null : answer.error.code;
};

const teamId = async ({ ask }: Case): Promise<CalendarId> => {
  const [team] = await ask('calendars.list', {});
  if (!team) throw new Error('the team calendar is missing');
  return team.id;
};

/** What each operation does at the least, seen through a host. */
export const contractCases: Readonly<Record<OperationName, (host: Case) => Promise<void>>> = {
  'app.info': async ({ ask, folder }) => {
    const { dataFolder, now, today, locale, zone, readOnly, calendars } = await ask('app.info', {});
    expect({ dataFolder, now, today, locale, zone, readOnly, calendars }).toEqual({
      dataFolder: folder,
      now: Date.parse('2026-03-02T08:00:00Z'),
      today: '2026-03-02',
      locale: 'en-GB',
      zone: 'Europe/Berlin',
      readOnly: false,
      calendars: 1,
    });
  },
  'bug.report': async (host) => {
    const error = { name: 'TypeError', code: null, frames: ['saveRow assets/index.js:1:2'] } as const;
    expect((await host.ask('bug.report', { trace: [error] })).id).toMatch(/^bug-\d+$/);
    const words = { ...error, frames: ['Dinner with Ana'] };
    expect(await refusalOf(host, 'bug.report', { trace: [words] })).toBe('bad-input');
  },
  'settings.save': async ({ ask }) => {
    const before = (await ask('app.info', {})).settings;
    expect(await ask('settings.save', { letterKeys: false })).toEqual({ ...before, letterKeys: false });
  },

  'data.status': async ({ ask, folder }) => {
    const { state, dataFolder } = await ask('data.status', {});
    expect({ state, dataFolder }).toEqual({ state: 'ready', dataFolder: folder });
  },
  'data.recover': async ({ ask }) => {
    expect((await ask('data.recover', { from: 'nothing' })).state).toBe('ready');
    expect(await ask('calendars.list', {})).toHaveLength(1);
  },
  'data.backup': async ({ ask }) => {
    expect((await ask('data.backup', {})).counts).toEqual(noCounts);
  },
  'data.backups': async ({ ask }) => {
    const made = await ask('data.backup', {});
    expect(await ask('data.backups', {})).toContainEqual(made);
  },
  'data.restore': async (host) => {
    const { file } = await host.ask('data.backup', {});
    await markTalk(host);
    const counts = { before: { ...noCounts, marks: 1 }, after: noCounts, staying: [], leftOut: [] };
    expect(await host.ask('data.restore', { file, preview: true })).toEqual({ ...counts, undo: null });
    expect((await host.ask('event.get', { key: talk })).row.mark?.kind).toBe('networking');
    const undo = expect.stringMatching(/\.json$/);
    expect(await host.ask('data.restore', { file, preview: false })).toEqual({ ...counts, undo });
    expect((await host.ask('event.get', { key: talk })).row.mark).toBeNull();
  },
  'data.export': async ({ ask }) => {
    const { text } = await ask('data.export', { format: 'json', shareSafe: false });
    expect(Object.values(JSON.parse(text).plan.calendars)).toMatchObject([{ name: 'Team' }]);
  },

  'calendars.list': async ({ ask }) => {
    const [team, ...others] = await ask('calendars.list', {});
    expect(others).toEqual([]);
    expect(team).toMatchObject({ name: 'Team', fileName: 'team.ics', events: 3, archived: 0, problems: 1 });
  },
  'calendar.rename': async (host) => {
    const id = await teamId(host);
    expect((await host.ask('calendar.rename', { id, name: 'Work' })).name).toBe('Work');
    expect((await host.ask('calendars.list', {}))[0]?.name).toBe('Work');
  },
  'calendar.remove': async (host) => {
    expect(await host.ask('calendar.remove', { id: await teamId(host) })).toBeNull();
    expect(await host.ask('calendars.list', {})).toEqual([]);
  },
  'calendar.put-back': async (host) => {
    const id = await teamId(host);
    const before = await host.ask('calendars.list', {});
    await host.ask('calendar.remove', { id });
    expect([await host.ask('calendar.put-back', { id })]).toEqual(before);
    expect(await host.ask('calendars.list', {})).toEqual(before);
    expect(await host.call('calendar.put-back', { id })).toMatchObject({ error: { code: 'not-found' } });
  },
  'sample.add': async ({ ask }) => {
    const { calendarName, unreadable, problems } = await ask('sample.add', {});
    expect({ calendarName, unreadable, problems }).toEqual({
      calendarName: 'Sample calendar',
      unreadable: 0,
      problems: [],
    });
  },

  'calendar.review': async (host) => {
    const { fileName, target, counts } = await reviewLater(host);
    expect({ fileName, target, counts }).toEqual({
      fileName: 'team.ics',
      target: await teamId(host),
      counts: { added: 0, changed: 1, gone: 1, same: 1, older: 0, unreadable: 1 },
    });
  },
  'review.get': async (host) => {
    const summary = await reviewLater(host);
    const get = (from: number) => host.ask('review.get', { reviewId: summary.id, from });
    const { items, problems, total, ...rest } = await get(0);
    expect(rest).toEqual(summary);
    expect(total).toBe(3);
    expect(items.map(({ group }) => group)).toEqual(['changed', 'gone', 'same']);
    expect(problems).toMatchObject([{ code: 'no-start', uid: 'lost@example.com' }]);
    expect(await get(1)).toEqual({ ...summary, items: items.slice(1), total, problems: [] });
    expect((await get(9)).items).toEqual([]);
  },
  'review.event': async (host) => {
    const { id: reviewId } = await reviewLater(host);
    const { items } = await host.ask('review.get', { reviewId, from: 0 });
    for (const item of items) {
      const event = await host.ask('review.event', { reviewId, key: key(item.key) });
      expect({ title: item.title, ...event }).toMatchObject({ title: item.title, kind: null, purposes: [] });
    }
    const none = await host.call('review.event', { reviewId, key: key('nothing@example.com') });
    expect(none).toMatchObject({ error: { code: 'not-found' } });
  },
  'read.cancel': async (host) => {
    // What is not under way needs no stopping; a reading under way answers with `cancelled` or has just ended.
    expect(await host.ask('read.cancel', { readId: 'nothing' })).toBeNull();
    const reading = host.call('calendar.review', {
      fileName: 'team.ics',
      content: laterTeamCalendar,
      readId: 'reading',
    });
    expect(await host.ask('read.cancel', { readId: 'reading' })).toBeNull();
    const answer = await reading;
    expect(answer.ok ? null : answer.error.code).toBeOneOf([null, 'cancelled']);
    expect(await host.ask('reviews.list', {})).toHaveLength(answer.ok ? 1 : 0);
  },
  'reviews.list': async (host) => {
    expect(await host.ask('reviews.list', {})).toEqual([]);
    const review = await reviewLater(host);
    expect(await host.ask('reviews.list', {})).toEqual([review]);
  },
  'review.adjust': async (host) => {
    const { id } = await reviewLater(host);
    const adjusted = await host.ask('review.adjust', { reviewId: id, target: null });
    expect({ target: adjusted.target, added: adjusted.counts.added }).toEqual({ target: null, added: 2 });
  },
  'calendar.apply': async (host) => {
    const { id } = await reviewLater(host);
    const { added, changed, gone, same } = await host.ask('calendar.apply', { reviewId: id, leaveOut: [] });
    expect({ added, changed, gone, same }).toEqual({ added: 0, changed: 1, gone: 1, same: 1 });
    const { span } = (await host.ask('event.get', { key: talk })).row;
    expect(span).toEqual({
      kind: 'timed',
      start: Date.parse('2026-03-03T18:00:00Z'),
      end: Date.parse('2026-03-03T20:00:00Z'),
    });
  },
  'calendar.discard': async (host) => {
    const { id } = await reviewLater(host);
    expect(await host.ask('calendar.discard', { reviewId: id })).toBeNull();
    expect(await host.ask('reviews.list', {})).toEqual([]);
  },

  'imports.list': async (host) => {
    const latest = await importLater(host);
    const [, first] = await host.ask('imports.list', {});
    expect([latest, first].map((view) => [view?.fileName, view?.isFirst, view?.action])).toEqual([
      ['team.ics', false, 'take-back'],
      ['team.ics', true, null],
    ]);
    const { added, changed, gone, same, unreadable, calendarName } = latest;
    expect({ added, changed, gone, same, unreadable, calendarName }).toEqual({
      added: 0,
      changed: 1,
      gone: 1,
      same: 1,
      unreadable: 1,
      calendarName: 'Team',
    });
  },
  'import.differences': async (host) => {
    const latest = await importLater(host);
    const { isKept, items, problems, total } = await host.ask('import.differences', {
      id: latest.id,
      from: 0,
    });
    expect({ isKept, total }).toEqual({ isKept: true, total: 2 });
    expect(items.map(({ group, title }) => [group, title])).toEqual([
      ['changed', 'Meetup talk'],
      ['gone', 'Offsite'],
    ]);
    expect(problems).toMatchObject([{ code: 'no-start', uid: 'lost@example.com' }]);
    const rest = await host.ask('import.differences', { id: latest.id, from: 1 });
    expect(rest).toEqual({ isKept, items: items.slice(1), problems: [], total });
    const gone = 'gone' as ImportId;
    expect(await refusalOf(host, 'import.differences', { id: gone, from: 0 })).toBe('not-found');
  },
  'import.take-back': async (host) => {
    const { id } = await importLater(host);
    const taken = await host.ask('import.take-back', { id });
    expect([taken.action, taken.takenBackAt]).toEqual(['put-back', Date.parse('2026-03-02T08:00:00Z')]);
    expect(await startOfTalk(host)).toBe('2026-03-03T17:00:00Z');
    expect(await refusalOf(host, 'import.take-back', { id })).toBe('not-found');
  },
  'import.put-back': async (host) => {
    const { id } = await importLater(host);
    expect(await refusalOf(host, 'import.put-back', { id })).toBe('not-found');
    await host.ask('import.take-back', { id });
    const back = await host.ask('import.put-back', { id });
    expect([back.action, back.takenBackAt]).toEqual(['take-back', null]);
    expect(await startOfTalk(host)).toBe('2026-03-03T18:00:00Z');
  },

  'subscription.review': async (host) => {
    expect(await refusalOf(host, 'subscription.review', { address: 'ftp://x' })).toBe('bad-input');
  },
  'subscription.save': async (host) => {
    const id = 'nobody' as CalendarId;
    expect(await refusalOf(host, 'subscription.save', { id, everyMinutes: 60 })).toBe('not-found');
  },
  'subscription.refresh': async (host) => {
    const id = 'nobody' as CalendarId;
    expect(await refusalOf(host, 'subscription.refresh', { id })).toBe('not-found');
  },

  'events.list': async ({ ask }) => {
    const { events, truncated } = await ask('events.list', march);
    expect(events.map(({ key }) => key)).toEqual([
      'chess@example.com@2026-03-02T18:00:00Z',
      'talk@example.com',
      'offsite@example.com',
      'chess@example.com@2026-03-09T18:00:00Z',
      'chess@example.com@2026-03-16T18:00:00Z',
      'chess@example.com@2026-03-23T18:00:00Z',
    ]);
    expect(truncated).toBe(false);
    const found = await ask('events.list', { ...march, text: 'LIBRARY' });
    expect(found.events.map(({ key }) => key)).toEqual(['talk@example.com']);
    for (const person of ['ANA@example.com', ' ana ruíz ']) {
      const withAna = await ask('events.list', { ...march, person });
      expect(withAna.events.map(({ key }) => key)).toEqual(['talk@example.com']);
    }
    expect((await ask('events.list', { ...march, person: 'ana' })).events).toEqual([]);
  },
  'events.find': async (host) => {
    expect(await host.ask('events.find', { ...march, text: 'ruiz' })).toEqual({ keys: [talk] });
    expect(await host.ask('events.find', { ...march, text: 'library' })).toEqual({ keys: [] });
    const backwards = { text: 'ruiz', from: march.to, to: march.from };
    expect(await refusalOf(host, 'events.find', backwards)).toBe('bad-input');
  },
  'events.states': async (host) => {
    const { ask, call } = host;
    await ask('event.mark', { keys: [key('chess@example.com')], scope: 'series', kind: 'social' });
    const own = key('chess@example.com@2026-03-09T18:00:00Z');
    await ask('event.mark', { keys: [own], scope: 'occurrence', kind: 'other' });
    const window = { from: '2026-03-02' as Day, to: '2026-03-30' as Day };
    const { events } = await ask('events.list', window);
    const [states, ...others] = await ask('events.states', { keys: [own], ...window });
    expect(others).toEqual([]);
    expect(states?.usual.mark).toMatchObject({ kind: 'social' });
    expect(states?.exceptions.map(({ key: at, state }) => [at, state.mark?.kind])).toEqual([[own, 'other']]);
    // Patched into the rows of before, they are the rows of now.
    for (const row of events.filter(({ uid }) => uid === 'chess@example.com')) {
      const state = states?.exceptions.find(({ key: at }) => at === row.key)?.state ?? states?.usual;
      expect({ ...row, ...state }).toEqual(row);
    }
    expect(await ask('events.states', { keys: [key('nobody@example.com')], ...window })).toEqual([]);
    const backwards = { keys: [own], from: window.to, to: window.from };
    expect(await refusalOf({ ...host, call }, 'events.states', backwards)).toBe('bad-input');
  },
  'archive.list': async (host) => {
    expect(await host.ask('archive.list', {})).toEqual([]);
    const { at } = await importLater(host);
    const [offsite, ...others] = await host.ask('archive.list', { text: 'OFFSITE' });
    expect(others).toEqual([]);
    expect(offsite).toMatchObject({
      key: 'offsite@example.com',
      summary: 'Offsite',
      span: { kind: 'all-day', start: '2026-03-05', end: '2026-03-07' },
      calendarName: 'Team',
      goneAt: at,
      mark: null,
      hasPrep: false,
      followUps: 0,
      dates: [],
    });
    expect(await host.ask('archive.list', { text: 'talk' })).toEqual([]);
  },
  'event.get': async ({ ask }) => {
    const { row, calendarName, guests } = await ask('event.get', { key: talk });
    expect({ summary: row.summary, location: row.location, calendarName, guests }).toEqual({
      summary: 'Meetup talk',
      location: 'Library',
      calendarName: 'Team',
      guests: [
        {
          id: 'ana@example.com',
          name: 'Ana Ruiz',
          email: 'ana@example.com',
          answer: 'coming',
          from: 'calendar',
        },
      ],
    });
  },
  'event.mark': async (host) => {
    expect(await markTalk(host)).toEqual({ marked: 1, edit: 1 });
    const { mark } = (await host.ask('event.get', { key: talk })).row;
    expect(mark).toEqual({
      kind: 'networking',
      form: 'meetup',
      by: 'hand',
      at: Date.parse('2026-03-02T08:00:00Z'),
    });
  },

  'suggestions.accept': async (host) => {
    const proposals = [{ keys: [talk], kind: 'networking' as const, form: 'meetup' as const }];
    const marked = await host.ask('suggestions.accept', { scope: 'series', proposals });
    expect(marked).toEqual({ marked: 1, edit: 1 });
    const { mark } = (await host.ask('event.get', { key: talk })).row;
    expect(mark).toMatchObject({ kind: 'networking', form: 'meetup', by: 'hand' });
  },

  'prep.save': async ({ ask }) => {
    const purpose = { goTo: 'the talk', soThat: 'I meet Ana', decision: 'Which lab to join' };
    const saved = await ask('prep.save', { key: talk, scope: 'series', networking: { purpose } });
    expect(saved.networking).toEqual({ purpose, goals: [], mustMeets: [], materials: [] });
    expect(await ask('event.get', { key: talk })).toEqual(saved);
  },

  'follow-ups.list': async (host) => {
    expect(await host.ask('follow-ups.list', {})).toEqual([]);
    const { id } = await addFollowUp(host);
    const all = await host.ask('follow-ups.list', {});
    expect(all).toMatchObject([
      { person: 'Ana Ruiz', due: '2026-03-04', dueness: 'this-week', event: { summary: 'Meetup talk' } },
    ]);
    const gone = 'gone' as FollowUpId;
    expect(await host.ask('follow-ups.list', { ids: [gone, id, id] })).toEqual(all);
    expect(await host.ask('follow-ups.list', { ids: [gone] })).toEqual([]);
  },
  'follow-up.save': async (host) => {
    const { id } = await addFollowUp(host);
    const [saved] = await host.ask('follow-ups.list', {});
    expect({ id: saved?.id, text: saved?.text }).toEqual({ id, text: 'Send the slides' });
  },
  'follow-ups.edit': async (host) => {
    const { id } = await addFollowUp(host);
    const edited = await host.ask('follow-ups.edit', { ids: [id, 'gone' as FollowUpId], state: 'sent' });
    expect(edited).toEqual({ edit: expect.any(Number) });
    expect(await host.ask('follow-ups.list', {})).toMatchObject([{ state: 'sent', dueness: 'waiting' }]);
    await host.ask('follow-ups.edit', { ids: [id], remove: true });
    expect(await host.ask('follow-ups.list', {})).toEqual([]);
  },
  'follow-up.remove': async (host) => {
    const { id }: { readonly id: FollowUpId } = await addFollowUp(host);
    expect(await host.ask('follow-up.remove', { id })).toBeNull();
    expect(await host.ask('follow-ups.list', {})).toEqual([]);
  },

  'templates.list': async ({ ask }) => {
    expect((await ask('templates.list', {})).map(({ id, from }) => [id, from])).toContainEqual([
      'thanks',
      'mingle',
    ]);
  },
  'template.save': async ({ ask }) => {
    const words = { name: 'Mine', subject: '{event}', body: 'Hello {name}' };
    const { id } = await ask('template.save', { id: null, ...words });
    expect((await ask('templates.list', {})).at(-1)).toEqual({ id, ...words, from: 'own' });
  },
  'template.remove': async ({ ask }) => {
    const before = await ask('templates.list', {});
    const { id } = await ask('template.save', { id: null, name: 'Mine', subject: '', body: '' });
    await ask('template.remove', { id });
    expect(await ask('templates.list', {})).toEqual(before);
  },
  'follow-up.draft': async (host) => {
    const { id } = await addFollowUp(host);
    const { template, to } = await host.ask('follow-up.draft', { id });
    expect([template, to]).toEqual(['promised', 'ana@example.com']);
  },

  'event.carried': async ({ ask }) => {
    await ask('follow-up.save', {
      id: null,
      eventKey: null,
      person: 'Ana Ruiz',
      text: 'Lend the book',
      due: null,
      state: 'to-do',
    });
    expect((await ask('event.carried', { key: talk })).map(({ text, event }) => [text, event])).toEqual([
      ['Lend the book', null],
    ]);
  },
  'carried.settle': async ({ ask }) => {
    const social = { topics: [{ id: 't', text: 'The move', about: 'mine' as const, talkedAbout: false }] };
    await ask('prep.save', { key: talk, scope: 'series', social });
    await ask('carried.settle', { plan: talk, item: 't', as: 'done' });
    expect(
      (await ask('event.get', { key: talk })).social.topics.map(({ talkedAbout }) => talkedAbout),
    ).toEqual([true]);
  },

  'outcome.save': async ({ ask }) => {
    const { outcome } = await ask('outcome.save', { key: talk, outcome: { worthIt: 'yes' } });
    expect(outcome).toEqual({ ...emptyOutcome, worthIt: 'yes' });
    expect((await ask('event.get', { key: talk })).outcome).toEqual(outcome);
  },
  'leads.list': async (host) => {
    const { id } = await addLead(host);
    expect((await host.ask('leads.list', {})).map((lead) => [lead.id, lead.text])).toEqual([
      [id, 'A thesis at Acme'],
    ]);
  },
  'lead.save': async (host) => {
    const { id } = await addLead(host);
    await host.ask('lead.save', { id, state: 'in-talks' });
    expect((await host.ask('event.get', { key: talk })).leads.map(({ state }) => state)).toEqual([
      'in-talks',
    ]);
  },
  'lead.remove': async (host) => {
    const { id } = await addLead(host);
    await host.ask('lead.remove', { id });
    expect(await host.ask('leads.list', {})).toEqual([]);
  },

  'people.list': async ({ ask }) => {
    expect(await ask('people.list', {})).toEqual([
      {
        ...unknownPerson,
        id: 'mailto:ana@example.com',
        name: 'Ana Ruiz',
        emails: ['ana@example.com'],
        events: 1,
        lastMet: null,
        next: '2026-03-03',
      },
    ]);
  },
  'people.due': async (host) => {
    const { id } = await keepAna(host);
    expect(await host.ask('people.due', {})).toEqual([]);
    await host.ask('person.save', { id, facts: { birthday: '1990-03-05' as Birthday } });
    expect((await host.ask('people.due', {})).map(({ name, birthdayOn }) => [name, birthdayOn])).toEqual([
      ['Ana Ruiz', '2026-03-05'],
    ]);
  },
  'person.get': async (host) => {
    const { timeline, facts, ...view } = await host.ask('person.get', { id: 'mailto:ana@example.com' });
    expect([view.name, facts.emails, timeline.map(({ summary, state }) => [summary, state])]).toEqual([
      'Ana Ruiz',
      ['ana@example.com'],
      [['Meetup talk', 'planned']],
    ]);
    expect(await refusalOf(host, 'person.get', { id: 'mailto:nobody@example.com' })).toBe('not-found');
  },
  'person.save': async (host) => {
    const { id } = await keepAna(host);
    const page = await host.ask('person.get', { id });
    expect([page.isKept, page.organisation, page.next]).toEqual([true, 'Acme', '2026-03-03']);
    const emails = ['ana@example.com'];
    expect(await refusalOf(host, 'person.save', { id: null, facts: { name: 'Bo', emails } })).toBe(
      'bad-input',
    );
    expect(await refusalOf(host, 'person.save', { id: 'gone' as PersonId, facts: {} })).toBe('not-found');
  },
  'person.remove': async (host) => {
    const { id } = await keepAna(host);
    expect((await host.ask('person.remove', { id })).edit).not.toBeNull();
    expect(await namesIn(host)).toEqual(['Ana Ruiz']);
    expect((await host.ask('people.list', {}))[0]?.isKept).toBe(false);
    expect(await refusalOf(host, 'person.remove', { id })).toBe('not-found');
  },
  'people.merge': async (host) => {
    const ana = await keepAna(host);
    const other = await host.ask('person.save', { id: null, facts: { name: 'A. Ruiz', place: 'Prague' } });
    await host.ask('people.merge', { into: ana.id, absorbed: other.id, fromAbsorbed: [] });
    expect(await namesIn(host)).toEqual(['Ana Ruiz']);
    expect((await host.ask('person.get', { id: other.id })).place).toBe('Prague');
    const self = { into: ana.id, absorbed: ana.id, fromAbsorbed: [] };
    expect(await refusalOf(host, 'people.merge', self)).toBe('bad-input');
  },
  'merge.take-back': async (host) => {
    const ana = await keepAna(host);
    const other = await host.ask('person.save', { id: null, facts: { name: 'A. Ruiz' } });
    await host.ask('people.merge', { into: ana.id, absorbed: other.id, fromAbsorbed: [] });
    const { merges } = await host.ask('person.get', { id: ana.id });
    for (const { id } of merges) await host.ask('merge.take-back', { id });
    expect(await namesIn(host)).toEqual(['A. Ruiz', 'Ana Ruiz']);
    expect(await refusalOf(host, 'merge.take-back', { id: 'gone' as MergeId })).toBe('not-found');
  },
  'circles.list': async (host) => {
    await addCircle(host);
    expect((await host.ask('circles.list', {})).map(({ name, members }) => [name, members.length])).toEqual([
      ['Colleagues', 1],
    ]);
  },
  'circle.save': async (host) => {
    const { id } = await addCircle(host);
    await host.ask('circle.save', { id, name: 'Former colleagues', cadenceDays: 91 });
    const [ana] = await host.ask('people.list', {});
    expect([ana?.isKept, ana?.circles]).toEqual([true, ['Former colleagues']]);
    expect(await refusalOf(host, 'circle.save', { id: 'gone' as CircleId })).toBe('not-found');
  },
  'circle.remove': async (host) => {
    const { id } = await addCircle(host);
    expect((await host.ask('circle.remove', { id })).edit).not.toBeNull();
    expect(await host.ask('circles.list', {})).toEqual([]);
    expect(await refusalOf(host, 'circle.remove', { id })).toBe('not-found');
  },

  ...contactCases,
  ...reminderCases,
  'own-event.save': async (host) => {
    const { id, key: dinner, edit } = await addDinner(host);
    expect(edit).not.toBeNull();
    const changed = await host.ask('own-event.save', { id, place: 'At home' });
    expect([changed.key, (await host.ask('event.get', { key: dinner })).row.location]).toEqual([
      dinner,
      'At home',
    ]);
    expect((await host.ask('event.get', { key: dinner })).own?.sequence).toBe(1);
    expect((await host.ask('events.list', march)).events.map(({ key: one }) => one)).toContain(dinner);
    expect(await refusalOf(host, 'own-event.save', { id: null, title: 'Dinner' })).toBe('bad-input');
    expect(await refusalOf(host, 'own-event.save', { id: 'gone' as OwnEventId })).toBe('not-found');
  },
  'own-event.remove': async (host) => {
    const { id, key: dinner } = await addDinner(host);
    expect((await host.ask('own-event.remove', { id })).edit).not.toBeNull();
    expect(await refusalOf(host, 'event.get', { key: dinner })).toBe('not-found');
    await host.ask('history.undo', {});
    expect((await host.ask('event.get', { key: dinner })).row.summary).toBe('Dinner with Ana');
    expect(await refusalOf(host, 'own-event.remove', { id: 'gone' as OwnEventId })).toBe('not-found');
  },

  'debrief.read': async (host) => {
    const lines = ['Ana hosts theses, send the thesis by Friday', 'nothing else'];
    const { lines: read, log } = await host.ask('debrief.read', { eventKey: talk, lines });
    expect(log).toBeNull();
    expect(read[0]?.entries.map(({ person, meaning }) => [person, meaning?.meant])).toEqual([
      ['Ana', 'mailto:ana@example.com'],
    ]);
    const logged = await host.ask('debrief.read', { eventKey: null, lines: ['dinner with Ana yesterday'] });
    expect([logged.log?.title, logged.log?.form]).toEqual(['Dinner with Ana', 'meal']);
    expect(await refusalOf(host, 'debrief.read', { eventKey: key('gone'), lines: [] })).toBe('not-found');
  },
  'debrief.keep': async (host) => {
    const kept = await host.ask('debrief.keep', { eventKey: talk, log: null, ...boWrites });
    expect(kept.edit).not.toBeNull();
    const { followUps, debrief } = await host.ask('event.get', { key: talk });
    expect([debrief, followUps.map(({ person, text }) => [person, text])]).toEqual([
      ['Bo Lind, Acme, send the slides'],
      [['Bo Lind', 'send the slides']],
    ]);
    expect(await namesIn(host)).toContain('Bo Lind');
    const gone = { eventKey: key('gone'), log: null, ...boWrites };
    expect(await refusalOf(host, 'debrief.keep', gone)).toBe('not-found');
  },

  'rules.list': async ({ ask }) => {
    expect(await ask('rules.list', {})).toEqual([]);
    const { id } = await ask('rule.save', talkRule);
    expect(await ask('rules.list', {})).toMatchObject([{ ...talkRule, id, place: 1, fits: 1, decides: 1 }]);
  },
  'rule.save': async (host) => {
    const { ask } = host;
    const { id } = await ask('rule.save', talkRule);
    const { row } = await ask('event.get', { key: talk });
    expect([row.mark?.kind, row.mark?.by]).toEqual(['networking', 'rule']);
    await ask('rule.save', { ...talkRule, id, kind: 'other', form: null });
    expect((await ask('event.get', { key: talk })).row.mark?.kind).toBe('other');
    expect(await refusalOf(host, 'rule.save', { ...talkRule, kind: 'social' })).toBe('bad-input');
    expect(await refusalOf(host, 'rule.save', { ...talkRule, id: 'gone' as RuleId })).toBe('not-found');
  },
  'rule.remove': async (host) => {
    const { ask } = host;
    const { id } = await ask('rule.save', talkRule);
    expect(await ask('rule.remove', { id })).toBeNull();
    expect((await ask('event.get', { key: talk })).row.mark).toBeNull();
    expect(await refusalOf(host, 'rule.remove', { id })).toBe('not-found');
    await ask('history.undo', {});
    expect(await ask('rules.list', {})).toHaveLength(1);
  },
  'rules.order': async ({ ask }) => {
    const first = await ask('rule.save', talkRule);
    const second = await ask('rule.save', { ...talkRule, kind: 'other', form: null });
    await ask('rules.order', { ids: [second.id, first.id] });
    expect((await ask('rules.list', {})).map(({ id, decides }) => [id, decides])).toEqual([
      [second.id, 1],
      [first.id, 0],
    ]);
    expect((await ask('event.get', { key: talk })).row.mark?.kind).toBe('other');
  },
  'rule.try': async ({ ask }) => {
    const { conditions } = talkRule;
    const trial = await ask('rule.try', { id: null, conditions });
    expect(trial).toMatchObject({ fits: 1, byHand: 0, byEarlierRule: 0 });
    expect(trial.examples).toMatchObject([{ key: talk, stays: null }]);
    await ask('event.mark', { keys: [talk], scope: 'series', kind: 'social' });
    expect(await ask('rule.try', { id: null, conditions })).toMatchObject({ fits: 1, byHand: 1 });
    expect(await ask('rules.list', {})).toEqual([]);
  },
  'saved-views.list': async ({ ask }) => {
    expect(await ask('saved-views.list', {})).toEqual([]);
    const { id } = await ask('saved-view.save', { name: 'Clubs', query: 'form=club' });
    expect(await ask('saved-views.list', {})).toEqual([{ id, name: 'Clubs', query: 'form=club', place: 1 }]);
  },
  'saved-view.save': async (host) => {
    const { ask } = host;
    const { id } = await ask('saved-view.save', { name: 'Clubs', query: 'form=club' });
    expect(await ask('saved-view.save', { name: 'Clubs', query: 'kind=social' })).toEqual({ id });
    expect((await ask('saved-views.list', {})).map(({ query }) => query)).toEqual(['kind=social']);
    await ask('history.undo', {});
    expect((await ask('saved-views.list', {})).map(({ query }) => query)).toEqual(['form=club']);
    expect(await refusalOf(host, 'saved-view.save', { name: ' ', query: '' })).toBe('bad-input');
  },
  'saved-view.remove': async (host) => {
    const { ask } = host;
    const { id } = await ask('saved-view.save', { name: 'Clubs', query: 'form=club' });
    expect(await ask('saved-view.remove', { id })).toBeNull();
    expect(await ask('saved-views.list', {})).toEqual([]);
    expect(await refusalOf(host, 'saved-view.remove', { id })).toBe('not-found');
  },
  'own-addresses.get': async ({ ask }) => {
    expect(await ask('own-addresses.get', {})).toEqual({ offered: [], events: 1 });
  },
  'triage.get': async ({ ask }) => {
    const { groups, occurrences } = await ask('triage.get', {});
    const group = groups.find(({ keys }) => keys.includes(talk));
    expect(group).toMatchObject({ bond: 'series', occurrences: 1, past: 0 });
    await ask('event.mark', { keys: [...(group?.keys ?? [])], scope: 'series', kind: 'networking' });
    const left = await ask('triage.get', {});
    expect(left.occurrences).toBe(occurrences - 1);
    expect(left.groups.flatMap(({ keys }) => keys)).not.toContain(talk);
  },
  'today.get': async (host) => {
    const before = await host.ask('today.get', {});
    await markTalk(host);
    const { headline, rest, unmarked, week } = await host.ask('today.get', {});
    expect({
      headline: headline?.row.key,
      phase: headline?.phase,
      unmarked,
      networking: week.mix.networking,
    }).toEqual({
      headline: talk,
      phase: 'ahead',
      unmarked: { events: before.unmarked.events - 1, series: before.unmarked.series - 1, weeks: 4 },
      networking: { minutes: 120, events: 1, people: 1 },
    });
    expect(rest.map(({ key }) => key)).toEqual(['chess@example.com@2026-03-02T18:00:00Z']);
  },
  'news.dismiss': async (host) => {
    const { ask } = host;
    await markTalk(host);
    await importLater(host);
    const [news] = (await ask('today.get', {})).news;
    expect(news).toMatchObject({ eventKey: talk, title: 'Meetup talk', changes: [{ code: 'moved' }] });
    await ask('news.dismiss', { ids: [...(news?.ids ?? [])] });
    expect((await ask('today.get', {})).news).toEqual([]);
    expect(await ask('news.dismiss', { ids: ['gone' as NewsId] })).toEqual({ edit: null });
    await ask('history.undo', {});
    expect((await ask('today.get', {})).news).toEqual([news]);
  },
  'week.get': async (host) => {
    await markTalk(host);
    const { from, to, mix } = await host.ask('week.get', { of: day('2026-03-04') });
    expect({ from, to, networking: mix.networking, unmarked: mix.unmarked }).toEqual({
      from: '2026-03-02',
      to: '2026-03-09',
      networking: { minutes: 120, events: 1, people: 1 },
      unmarked: { minutes: 120, events: 2, people: 0 },
    });
  },

  'history.get': async (host) => {
    expect(await host.ask('history.get', {})).toEqual({ edits: [], latest: 0, undo: null, redo: null });
    await markTalk(host);
    expect(await host.ask('history.get', {})).toEqual({
      edits: [1],
      latest: 1,
      undo: { code: 'mark', kind: 'networking', subject: { title: 'Meetup talk' } },
      redo: null,
    });
  },
  'history.undo': async (host) => {
    await markTalk(host);
    expect(await host.ask('history.undo', {})).toEqual({
      edit: 1,
      label: { code: 'mark', kind: 'networking', subject: { title: 'Meetup talk' } },
    });
    expect((await host.ask('event.get', { key: talk })).row.mark).toBeNull();
  },
  'history.redo': async (host) => {
    await markTalk(host);
    await host.ask('history.undo', {});
    expect(await host.ask('history.redo', {})).toEqual({
      edit: 1,
      label: { code: 'mark', kind: 'networking', subject: { title: 'Meetup talk' } },
    });
    expect((await host.ask('event.get', { key: talk })).row.mark?.kind).toBe('networking');
  },
};
