import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventKey } from '../../src/domain/event/key';
import type { FollowUpId } from '../../src/domain/follow-ups/follow-up';
import type { Day } from '../../src/domain/time/day';
import type { ZoneId } from '../../src/domain/time/zone';
import { editText } from '../../src/words/edit';
import { createFormat } from '../../src/words/format';
import { buildEvent, buildIcs } from '../helpers/build-ics';
import type { TestPlanner } from '../helpers/open-test-planner';
import { expectValue, openTestPlanner } from '../helpers/open-test-planner';

const key = (text: string) => text as EventKey;
const day = (text: string) => text as Day;
const march = { from: day('2026-03-01'), to: day('2026-04-01') };

const chess = key('chess@example.com');
const secondChess = key('chess@example.com@2026-03-09T18:00:00Z');
const talk = key('talk@example.com');

const calendar = buildIcs([
  buildEvent('talk@example.com', [
    'SUMMARY:Meetup talk',
    'DTSTART:20260303T180000Z',
    'DTEND:20260303T200000Z',
    'ATTENDEE;CN=Ana Ruiz;PARTSTAT=ACCEPTED:mailto:ana@example.com',
    'ATTENDEE;CN=Ben;PARTSTAT=DECLINED:mailto:ben@example.com',
    'ATTENDEE;CN=Me;PARTSTAT=ACCEPTED:mailto:me@example.com',
    'ATTENDEE;CN=Room 4;CUTYPE=ROOM:mailto:room4@example.com',
  ]),
  buildEvent('chess@example.com', [
    'SUMMARY:Chess club',
    'DTSTART;TZID=Europe/Berlin:20260302T190000',
    'DURATION:PT2H',
    'RRULE:FREQ=WEEKLY;COUNT=4',
  ]),
  buildEvent('declined@example.com', [
    'SUMMARY:Not going',
    'DTSTART:20260304T100000Z',
    'DTEND:20260304T120000Z',
    'ATTENDEE;PARTSTAT=DECLINED:mailto:me@example.com',
  ]),
  buildEvent('trip@example.com', [
    'SUMMARY:Trip',
    'DTSTART;VALUE=DATE:20260306',
    'DTEND;VALUE=DATE:20260309',
  ]),
]);

let planner: TestPlanner;
beforeEach(async () => {
  planner = await openTestPlanner();
  const { client } = planner;
  await expectValue(client.call('settings.save', { myEmails: ['me@example.com'] }));
  const { id } = await expectValue(client.call('calendar.review', { fileName: 'a.ics', content: calendar }));
  await expectValue(client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
});
afterEach(() => planner.close());

const call: TestPlanner['client']['call'] = (name, input) => planner.client.call(name, input);
const rows = async () => (await expectValue(call('events.list', march))).events;
const marksByStart = async () =>
  (await rows())
    .filter(({ seriesKey }) => seriesKey === chess)
    .map(({ mark, markScope }) => [mark?.kind ?? null, markScope]);
const mark = (keys: readonly EventKey[], scope: 'series' | 'occurrence', kind: 'social' | 'other' | null) =>
  expectValue(call('event.mark', { keys: [...keys], scope, kind }));

describe('marking', () => {
  it('[M2] marks a whole series through one of its occurrences', async () => {
    expect(await mark([secondChess], 'series', 'social')).toMatchObject({ marked: 1 });
    expect(await marksByStart()).toEqual(Array(4).fill(['social', 'series']));
  });

  it('[M2] marks one occurrence and leaves the others', async () => {
    await mark([chess], 'series', 'social');
    await mark([secondChess], 'occurrence', 'other');
    expect(await marksByStart()).toEqual([
      ['social', 'series'],
      ['other', 'occurrence'],
      ['social', 'series'],
      ['social', 'series'],
    ]);
  });

  it('[M2] unmarks one occurrence of a marked series', async () => {
    await mark([chess], 'series', 'social');
    await mark([secondChess], 'occurrence', null);
    expect((await marksByStart()).map(([kind]) => kind)).toEqual(['social', null, 'social', 'social']);
  });

  it("[M2] takes an occurrence's own mark back when the series is marked through it", async () => {
    await mark([secondChess], 'occurrence', 'other');
    await mark([secondChess], 'series', 'social');
    expect(await marksByStart()).toEqual(Array(4).fill(['social', 'series']));
  });

  it('[M2] undoes and redoes, one mark at a time', async () => {
    const first = await mark([talk, chess], 'series', 'social');
    const second = await mark([talk], 'series', 'other');
    const edits = async () => (await expectValue(call('history.get', {}))).edits.slice(-2);
    expect(await edits()).toEqual([first.edit, second.edit]);
    const kindOfTalk = async () =>
      (await expectValue(call('event.get', { key: talk }))).row.mark?.kind ?? null;
    expect(await expectValue(call('history.undo', {}))).toEqual({
      edit: second.edit,
      label: { code: 'mark', kind: 'other', subject: { title: 'Meetup talk' } },
    });
    expect(await kindOfTalk()).toBe('social');
    expect(await expectValue(call('history.undo', {}))).toMatchObject({
      label: { code: 'mark', kind: 'social', subject: { events: 2 } },
    });
    expect(await edits()).not.toContain(first.edit);
    expect(await kindOfTalk()).toBeNull();
    await expectValue(call('history.redo', {}));
    await expectValue(call('history.redo', {}));
    expect(await kindOfTalk()).toBe('other');
    expect(await edits()).toEqual([first.edit, second.edit]);
    expect(await call('history.redo', {})).toMatchObject({ ok: false, error: { code: 'nothing-to-redo' } });
  });

  it('[M4] accepts suggestions of several kinds as one edit, and leaves what is not there', async () => {
    const accepted = await expectValue(
      call('suggestions.accept', {
        scope: 'series',
        proposals: [
          { keys: [talk, 'gone' as EventKey], kind: 'networking', form: 'meetup' },
          { keys: [secondChess], kind: 'social', form: 'club' },
        ],
      }),
    );
    expect(accepted.marked).toBe(2);
    const marks = async () =>
      Promise.all(
        [talk, chess].map(async (key) => (await expectValue(call('event.get', { key }))).row.mark?.form),
      );
    expect(await marks()).toEqual(['meetup', 'club']);
    expect(await expectValue(call('history.undo', {}))).toEqual({
      edit: accepted.edit,
      label: { code: 'accept-suggestions', count: 2 },
    });
    expect(await marks()).toEqual([undefined, undefined]);
  });

  it('names a page of a title by its beginning in what undo says', async () => {
    const title = `SUMMARY:Minutes\\n${'of the last meeting '.repeat(500)}`;
    const content = buildIcs([buildEvent('long@example.com', [title, 'DTSTART:20260303T180000Z'])]);
    const { id } = await expectValue(call('calendar.review', { fileName: 'b.ics', content }));
    await expectValue(call('calendar.apply', { reviewId: id, leaveOut: [] }));
    await mark([key('long@example.com')], 'series', 'other');
    const undone = await expectValue(call('history.undo', {}));
    const label = editText(undone.label, createFormat(await expectValue(call('app.info', {}))));
    expect(label).toMatch(/^Mark “Minutes of the last meeting .*…” as other$/);
    expect(label.length).toBeLessThan(90);
  });

  it('[M2] names an occurrence by its own title in what undo says, and a series by that of all', async () => {
    const series = buildEvent('choir', [
      'SUMMARY:Choir',
      'DTSTART:20260303T180000Z',
      'RRULE:FREQ=WEEKLY;COUNT=3',
    ]);
    const own = buildEvent('choir', [
      'SUMMARY:Concert',
      'RECURRENCE-ID:20260310T180000Z',
      'DTSTART:20260310T190000Z',
    ]);
    const { id } = await expectValue(
      call('calendar.review', { fileName: 'choir.ics', content: buildIcs([series, own]) }),
    );
    await expectValue(call('calendar.apply', { reviewId: id, leaveOut: [] }));
    await mark([key('choir@2026-03-10T18:00:00Z')], 'occurrence', 'social');
    await mark([key('choir')], 'series', 'social');
    const label = async () => (await expectValue(call('history.undo', {}))).label;
    expect([await label(), await label()]).toEqual([
      { code: 'mark', kind: 'social', subject: { title: 'Choir' } },
      { code: 'mark', kind: 'social', subject: { title: 'Concert' } },
    ]);
  });

  it('keeps the form when the kind stays and drops one that does not fit', async () => {
    await expectValue(
      call('event.mark', { keys: [talk], scope: 'series', kind: 'networking', form: 'meetup' }),
    );
    const formOf = async () => (await expectValue(call('event.get', { key: talk }))).row.mark?.form;
    await expectValue(call('event.mark', { keys: [talk], scope: 'series', kind: 'both' }));
    expect(await formOf()).toBe('meetup');
    await mark([talk], 'series', 'social');
    expect(await formOf()).toBeNull();
  });

  it('[M2] lets one occurrence keep the form that its series has', async () => {
    await expectValue(
      call('event.mark', { keys: [chess], scope: 'series', kind: 'networking', form: 'workshop' }),
    );
    await expectValue(call('event.mark', { keys: [secondChess], scope: 'occurrence', kind: 'both' }));
    const { row } = await expectValue(call('event.get', { key: secondChess }));
    expect([row.mark?.kind, row.mark?.form, row.markScope]).toEqual(['both', 'workshop', 'occurrence']);
  });

  it('answers with words for an event that is not there', async () => {
    const answer = await call('event.mark', { keys: [key('nobody')], scope: 'series', kind: 'social' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it.each(['chess@example.com@2026-03-10', 'chess@example.com@2026-02-30', 'talk@example.com@2026-03-04'])(
    'refuses %s, which does not take place, and keeps nothing of it',
    async (name) => {
      const answer = await call('event.mark', { keys: [key(name)], scope: 'occurrence', kind: 'social' });
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
      const onDisk = JSON.parse(readFileSync(join(planner.folder, 'mingle.json'), 'utf8'));
      expect(onDisk.marks).toEqual({});
    },
  );

  it('[M4] takes the suggested form along when the kind agrees', async () => {
    const formOf = async () => (await expectValue(call('event.get', { key: chess }))).row.mark?.form;
    await mark([chess], 'series', 'social');
    expect(await formOf()).toBe('club');
    await mark([chess], 'series', null);
    await expectValue(call('event.mark', { keys: [chess], scope: 'series', kind: 'networking' }));
    expect(await formOf()).toBeNull();
  });

  it('filters by kind and by text', async () => {
    await mark([chess], 'series', 'social');
    const list = async (filter: { kind?: 'social' | 'unmarked'; text?: string }) =>
      (await expectValue(call('events.list', { ...march, ...filter }))).events.map(({ summary }) => summary);
    expect(await list({ kind: 'social', text: 'CHESS' })).toEqual(Array(4).fill('Chess club'));
    expect(await list({ kind: 'unmarked' })).toEqual(['Meetup talk', 'Not going', 'Trip']);
  });
});

describe('searching', () => {
  const found = async (text: string) =>
    (await expectValue(call('events.list', { ...march, text }))).events.map(({ key: one }) => one);
  const byPeople = async (text: string) => (await expectValue(call('events.find', { ...march, text }))).keys;

  it('[M1] finds guests by name and address, without regard to case and accents, and not the user', async () => {
    expect(await found('RUÍZ')).toEqual([talk]);
    expect(await found('ana@example')).toEqual([talk]);
    expect(await found('ana talk')).toEqual([talk]);
    expect(await found('ana chess')).toEqual([]);
    expect(await byPeople('ana talk')).toEqual([talk]);
    expect(await byPeople('me@example.com')).toEqual([]);
  });

  it('[M1] asks for the people only where the words are not in title, place or purpose', async () => {
    expect(await found('talk')).toEqual([talk]);
    expect(await byPeople('talk')).toEqual([]);
  });

  it('[M1] finds whom one plans to meet, guests by hand, who brings something, and whom a follow-up is for', async () => {
    const guests = [{ id: 'h1', name: 'Cleo', answer: 'coming' as const }];
    const brings = [
      { id: 'b1', what: 'Cake', who: 'Emil', packed: false },
      { id: 'b2', what: 'Juice', who: 'me', packed: false },
    ];
    await expectValue(call('prep.save', { key: talk, scope: 'series', social: { guests, brings } }));
    const met = { id: 'm1', name: 'Frédérique', email: '', why: '', questions: '', give: '', met: false };
    await expectValue(
      call('prep.save', { key: secondChess, scope: 'occurrence', networking: { mustMeets: [met] } }),
    );
    const followUp = { id: null, text: '', due: null, state: 'to-do' as const };
    await expectValue(call('follow-up.save', { ...followUp, eventKey: secondChess, person: 'Gül' }));
    expect(await found('cleo')).toEqual([talk]);
    expect(await found('emil')).toEqual([talk]);
    expect(await found('frederique')).toEqual([secondChess]);
    expect(await found('gul frede')).toEqual([secondChess]);
    expect(await byPeople('gul')).toEqual([secondChess]);
    expect(await found('nobody')).toEqual([]);
  });

  it('[M1] finds in every occurrence whom its series is planned with', async () => {
    const guests = [{ id: 'h1', name: 'Cleo', answer: 'coming' as const }];
    await expectValue(call('prep.save', { key: chess, scope: 'series', social: { guests } }));
    expect(await found('cleo')).toHaveLength(4);
    expect(await byPeople('cleo')).toEqual(await found('cleo'));
  });
});

describe('preparing', () => {
  const goal = { id: 'g', text: 'Two contacts', when: 'the break starts', action: 'ask Ana', reached: false };

  it('[N1] saves the sections given and leaves the others', async () => {
    const purpose = { goTo: 'the meetup', soThat: 'I learn', decision: '' };
    await expectValue(call('prep.save', { key: talk, scope: 'series', networking: { goals: [goal] } }));
    const view = await expectValue(
      call('prep.save', { key: talk, scope: 'series', networking: { purpose } }),
    );
    expect(view.networking).toEqual({ purpose, goals: [goal], mustMeets: [], materials: [] });
  });

  it('[T4] saves nothing over what another window has written since', async () => {
    const [empty, first, second] = ['', 'the talks', 'the people'].map((goTo) => ({
      goTo,
      soThat: '',
      decision: '',
    }));
    const save = (purpose: typeof first, base: typeof first) =>
      call('prep.save', {
        key: talk,
        scope: 'series',
        networking: { purpose },
        base: { networking: { purpose: base } },
      });
    // Both at the same time, as from two windows.
    const [one, other] = await Promise.all([save(first, empty), save(second, empty)]);
    expect(one.ok).toBe(true);
    expect(other).toMatchObject({ ok: false, error: { code: 'changed-elsewhere' } });
    const purposeNow = async () => (await expectValue(call('event.get', { key: talk }))).networking.purpose;
    expect(await purposeNow()).toEqual(first);
    expect((await expectValue(call('history.get', {}))).edits).toHaveLength(2);
    await expectValue(save(second, first));
    expect(await purposeNow()).toEqual(second);
  });

  it('switching the kind loses nothing of the other form', async () => {
    await mark([talk], 'series', 'social');
    await expectValue(call('prep.save', { key: talk, scope: 'series', networking: { goals: [goal] } }));
    const brings = [{ id: 'b', what: 'Cake', who: 'me', packed: false }];
    await expectValue(call('prep.save', { key: talk, scope: 'series', social: { brings } }));
    await expectValue(call('event.mark', { keys: [talk], scope: 'series', kind: 'networking' }));
    await mark([talk], 'series', null);
    const view = await expectValue(call('event.get', { key: talk }));
    expect([view.networking.goals, view.social.brings]).toEqual([[goal], brings]);
  });

  it('plans one occurrence from what its series says, and leaves the series alone', async () => {
    const topics = [{ id: 't', text: 'Her new job', about: 'theirs' as const, talkedAbout: false }];
    await expectValue(call('prep.save', { key: chess, scope: 'series', social: { topics } }));
    const purpose = { goFor: 'a good game', aims: ['enjoy' as const] };
    const own = await expectValue(
      call('prep.save', { key: secondChess, scope: 'occurrence', social: { purpose } }),
    );
    expect([own.prepScope, own.social.topics, own.social.purpose]).toEqual(['occurrence', topics, purpose]);
    const first = await expectValue(
      call('event.get', { key: key('chess@example.com@2026-03-02T18:00:00Z') }),
    );
    expect([first.prepScope, first.social.purpose]).toEqual(['series', { goFor: '', aims: [] }]);
  });

  it('[S1] takes guests from the calendar, without rooms and me, and lets my word win', async () => {
    const answers = { 'ben@example.com': 'maybe' as const };
    const guests = [{ id: 'h1', name: 'Cleo', answer: 'coming' as const }];
    const view = await expectValue(
      call('prep.save', { key: talk, scope: 'series', social: { answers, guests } }),
    );
    expect(view.guests.map(({ name, answer, from }) => [name, answer, from])).toEqual([
      ['Ana Ruiz', 'coming', 'calendar'],
      ['Ben', 'maybe', 'calendar'],
      ['Cleo', 'coming', 'hand'],
    ]);
  });

  it('[M1] finds the events with a person, and those where one plans to meet them or added them by hand', async () => {
    const withPerson = async (person: string) =>
      (await expectValue(call('events.list', { ...march, person }))).events.map(({ key: one }) => one);
    const guests = [{ id: 'h1', name: 'Cleo', answer: 'coming' as const }];
    await expectValue(call('prep.save', { key: talk, scope: 'series', social: { guests } }));
    const met = { id: 'm1', name: 'Dana', email: '', why: '', questions: '', give: '', met: false };
    await expectValue(
      call('prep.save', { key: secondChess, scope: 'occurrence', networking: { mustMeets: [met] } }),
    );
    expect(await withPerson('ana@example.com')).toEqual([talk]);
    expect(await withPerson('cleo')).toEqual([talk]);
    expect(await withPerson('Dana')).toEqual([secondChess]);
    expect(await withPerson('nobody@example.com')).toEqual([]);
  });

  it('shows the progress of the kind in the table', async () => {
    await expectValue(call('event.mark', { keys: [talk], scope: 'series', kind: 'networking' }));
    await expectValue(call('prep.save', { key: talk, scope: 'series', networking: { goals: [goal] } }));
    const row = (await rows()).find((one) => one.key === talk);
    expect(row?.progress).toEqual({ done: 1, total: 4 });
  });

  it('refuses a fourth goal and names the place', async () => {
    const goals = ['1', '2', '3', '4'].map((id) => ({ ...goal, id }));
    expect(await call('prep.save', { key: talk, scope: 'series', networking: { goals } })).toMatchObject({
      ok: false,
      error: { code: 'bad-input', field: 'networking.goals' },
    });
  });

  it('[T2] takes typing into one field back as one edit', async () => {
    for (const goTo of ['t', 'th', 'the meetup']) {
      const purpose = { goTo, soThat: '', decision: '' };
      await expectValue(call('prep.save', { key: talk, scope: 'series', networking: { purpose } }));
    }
    await expectValue(call('history.undo', {}));
    expect((await expectValue(call('event.get', { key: talk }))).networking.purpose.goTo).toBe('');
  });
});

describe('following up', () => {
  it('[F2] lists follow-ups by due date with what they come from', async () => {
    const add = (text: string, due: Day | null) =>
      expectValue(
        call('follow-up.save', { id: null, eventKey: talk, person: 'Ana', text, due, state: 'to-do' }),
      );
    await add('Some day', null);
    await add('Send thesis', day('2026-03-06'));
    const { id } = await add('Say thanks', day('2026-03-01'));
    await expectValue(call('follow-up.remove', { id }));
    await expectValue(call('history.undo', {}));
    const list = await expectValue(call('follow-ups.list', {}));
    expect(list.map(({ text, dueness, event }) => [text, dueness, event.summary])).toEqual([
      ['Say thanks', 'overdue', 'Meetup talk'],
      ['Send thesis', 'this-week', 'Meetup talk'],
      ['Some day', 'no-date', 'Meetup talk'],
    ]);
  });

  it('[F2] changes the state and keeps when it was made', async () => {
    const fields = { eventKey: talk, person: 'Ana', text: 'Thanks', due: day('2026-03-04') };
    const { id } = await expectValue(call('follow-up.save', { id: null, ...fields, state: 'to-do' }));
    planner.setNow('2026-03-05T08:00:00Z');
    await expectValue(call('follow-up.save', { id, ...fields, state: 'sent' }));
    const [only] = await expectValue(call('follow-ups.list', {}));
    expect([only?.state, only?.dueness, only?.createdAt]).toEqual([
      'sent',
      'waiting',
      Date.parse('2026-03-02T08:00:00Z'),
    ]);
  });

  it('refuses to change one that is gone', async () => {
    const id = 'nope' as FollowUpId;
    const fields = { eventKey: talk, person: '', text: '', due: null, state: 'closed' as const };
    expect(await call('follow-up.save', { id, ...fields })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});

describe('the week', () => {
  it('[W1] starts on the first day of the week the user has', async () => {
    const span = async () => {
      const { from, to } = await expectValue(call('week.get', { of: day('2026-03-04') }));
      return [from, to];
    };
    expect(await span()).toEqual(['2026-03-02', '2026-03-09']);
    await expectValue(call('settings.save', { firstDay: 7 }));
    expect(await span()).toEqual(['2026-03-01', '2026-03-08']);
  });

  it('[W2] counts hours and people by kind, without what I declined', async () => {
    await mark([chess, key('trip@example.com'), key('declined@example.com')], 'series', 'social');
    await expectValue(call('event.mark', { keys: [talk], scope: 'series', kind: 'networking' }));
    const { mix } = await expectValue(call('week.get', { of: day('2026-03-02') }));
    expect(mix).toEqual({
      networking: { minutes: 120, events: 1, people: 1 },
      // An evening of two hours, and three whole days.
      social: { minutes: 840, events: 2, people: 0 },
      other: { minutes: 0, events: 0, people: 0 },
      talkDays: 1,
      unmarked: { minutes: 0, events: 0, people: 0 },
      people: 1,
      wholeDays: { networking: [], social: [{ days: 3, minutes: 240 }] },
    });
  });

  it('[W2] judges by the targets in force', async () => {
    await mark([chess], 'series', 'social');
    await mark([talk, key('trip@example.com')], 'series', 'other');
    const target = { floor: 1, ceiling: 2 };
    await expectValue(
      call('settings.save', { targets: { networkingHours: target, socialHours: target, people: target } }),
    );
    const { verdicts } = await expectValue(call('week.get', { of: day('2026-03-02') }));
    expect(verdicts.map(({ measure, verdict }) => [measure, verdict])).toEqual([
      ['networkingHours', 'light'],
      ['socialHours', 'in-range'],
      ['people', 'light'],
    ]);
  });

  it('[E5] reads floating and all-day events in the zone in force', async () => {
    await expectValue(call('settings.save', { zone: 'Asia/Tokyo' as ZoneId }));
    const { events } = await expectValue(call('week.get', { of: day('2026-03-02') }));
    expect(events.find(({ summary }) => summary === 'Trip')?.span).toEqual({
      kind: 'all-day',
      start: '2026-03-06',
      end: '2026-03-09',
    });
  });
});

describe('people', () => {
  it('[P1] come from attendees, without rooms, me and those who declined', async () => {
    planner.setNow('2026-03-10T08:00:00Z');
    const people = await expectValue(call('people.list', {}));
    expect(
      people.map(({ id, name, emails, events, lastMet, next }) => ({
        id,
        name,
        emails,
        events,
        lastMet,
        next,
      })),
    ).toEqual([
      {
        id: 'mailto:ana@example.com',
        name: 'Ana Ruiz',
        emails: ['ana@example.com'],
        events: 1,
        lastMet: '2026-03-03',
        next: null,
      },
    ]);
  });
});

describe('the data', () => {
  it('[T3] goes back to a backup, and forward again from the one made before', async () => {
    await mark([talk], 'series', 'social');
    const backup = await expectValue(call('data.backup', {}));
    await mark([talk], 'series', null);
    const preview = await expectValue(call('data.restore', { file: backup.file, preview: true }));
    expect([preview.before?.marks, preview.after.marks]).toEqual([0, 1]);
    expect((await expectValue(call('event.get', { key: talk }))).row.mark).toBeNull();
    await expectValue(call('data.restore', { file: backup.file, preview: false }));
    expect((await expectValue(call('event.get', { key: talk }))).row.mark?.kind).toBe('social');
  });

  it('[T3] goes back only after an import under way, which then stands in the backup made before', async () => {
    const backup = await expectValue(call('data.backup', {}));
    const other = buildIcs([buildEvent('x@example.com', ['SUMMARY:X', 'DTSTART:20260303T180000Z'])]);
    const { id } = await expectValue(call('calendar.review', { fileName: 'other.ics', content: other }));
    const importing = expectValue(call('calendar.apply', { reviewId: id, leaveOut: [] }));
    const { before, after } = await expectValue(call('data.restore', { file: backup.file, preview: false }));
    expect((await importing).added).toBe(1);
    expect([before?.calendars, after.calendars]).toEqual([2, 2]);
    expect((await expectValue(call('calendars.list', {}))).map(({ fileName }) => fileName)).toEqual([
      'a.ics',
      'other.ics',
    ]);
    const [newest] = await expectValue(call('data.backups', {}));
    expect(newest?.counts.calendars).toBe(2);
  });

  it('is on disk when an edit is answered', async () => {
    await mark([talk], 'series', 'social');
    const onDisk = JSON.parse(readFileSync(join(planner.folder, 'mingle.json'), 'utf8'));
    expect(onDisk.marks).toEqual({
      'talk@example.com': { kind: 'social', form: null, by: 'hand', at: Date.parse('2026-03-02T08:00:00Z') },
    });
  });

  it('[X1] goes out as .ics with kind and form as categories', async () => {
    await expectValue(call('event.mark', { keys: [talk], scope: 'series', kind: 'both', form: 'meal' }));
    const { text } = await expectValue(call('data.export', { format: 'ics', shareSafe: false }));
    expect(text).toContain('CATEGORIES:Networking,Social,Meal');
  });

  it('[X3] leaves people and notes out of a share-safe copy', async () => {
    const mustMeets = [
      { id: 'm', name: 'Ana Ruiz', email: '', why: 'secret', questions: '', give: '', met: false },
    ];
    await expectValue(call('event.mark', { keys: [talk], scope: 'series', kind: 'networking' }));
    await expectValue(call('prep.save', { key: talk, scope: 'series', networking: { mustMeets } }));
    for (const format of ['ics', 'json', 'markdown'] as const) {
      const open = await expectValue(call('data.export', { format, shareSafe: false }));
      const safe = await expectValue(call('data.export', { format, shareSafe: true }));
      expect([format, /Ana|ana@|secret/.test(open.text), /Ana|ana@|secret/.test(safe.text)]).toEqual([
        format,
        true,
        false,
      ]);
    }
  });
});
