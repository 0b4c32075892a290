import { expect, it, onTestFinished } from 'vitest';
import type { ImportId } from '../../../src/domain/calendars/import-record';
import type { EventKey } from '../../../src/domain/event/key';
import type { Form, Kind } from '../../../src/domain/marking/kind';
import type { EventNews, NewsId } from '../../../src/domain/news/event-news';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { emptyPlan } from '../../../src/plan/plan';
import { withNews } from '../../../src/planner/importing/outcome/event-news';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

/** A planner with these events imported; it is Monday, 2 March 2026, 9:00 in Berlin. */
async function openDesk(events: readonly string[]) {
  const { client, setNow, close } = await openTestPlanner();
  onTestFinished(close);
  const take = async (next: readonly string[]) => {
    const { id } = await reviewFile(client, buildIcs(next, ['X-WR-CALNAME:Mine']));
    await expectValue(client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
  };
  await take(events);
  return {
    ...{ client, take, setNow },
    mark: (key: string, kind: Kind, form?: Form) =>
      expectValue(
        client.call('event.mark', {
          keys: [key as EventKey],
          scope: 'series',
          kind,
          ...(form ? { form } : {}),
        }),
      ),
    news: async () =>
      (await expectValue(client.call('today.get', {}))).news.map(({ eventKey, changes }) => [
        eventKey,
        ...changes,
      ]),
    latestImport: async () => {
      const [latest] = await expectValue(client.call('imports.list', {}));
      if (!latest) throw new Error('there is no import');
      return latest.id;
    },
  };
}

const dinner = (hour: string, place: string, ...more: readonly string[]) =>
  buildEvent('dinner', [
    ...['SUMMARY:Dinner', `DTSTART:20260306T${hour}0000Z`, `DTEND:20260306T${hour}3000Z`],
    ...[`LOCATION:${place}`, ...more],
  ]);
const other = buildEvent('other', ['SUMMARY:Other', 'DTSTART:20260307T100000Z', 'DTEND:20260307T110000Z']);
const at = (hour: string) => Date.parse(`2026-03-06T${hour}:00:00Z`);

it('says what an import changed in marked events, and of no others', async () => {
  const desk = await openDesk([dinner('18', 'Lokal'), other]);
  await desk.take([dinner('19', 'Lokal'), other]);
  expect(await desk.news()).toEqual([]);
  await desk.mark('dinner', 'social');
  await desk.take([dinner('20', 'Mikkeller'), other]);
  expect(await desk.news()).toEqual([
    [
      'dinner',
      { code: 'moved', before: at('19'), after: at('20') },
      { code: 'place', before: 'Lokal', after: 'Mikkeller' },
    ],
  ]);
});

it('joins what several imports changed, and says nothing of what is as before', async () => {
  const desk = await openDesk([dinner('18', 'Lokal'), other]);
  await desk.mark('dinner', 'social');
  await desk.take([dinner('19', 'Lokal'), other]);
  await desk.take([dinner('20', 'Lokal'), other]);
  expect(await desk.news()).toEqual([['dinner', { code: 'moved', before: at('18'), after: at('20') }]]);
  await desk.take([dinner('18', 'Lokal'), other]);
  expect(await desk.news()).toEqual([]);
});

it('says what is cancelled and what has gone to the archive', async () => {
  const desk = await openDesk([dinner('18', 'Lokal'), other]);
  await desk.mark('dinner', 'social');
  await desk.take([dinner('18', 'Lokal', 'STATUS:CANCELLED'), other]);
  expect(await desk.news()).toEqual([['dinner', { code: 'cancelled' }]]);
  await desk.take([other]);
  expect(await desk.news()).toEqual([['dinner', { code: 'archived' }]]);
});

it('names the occurrence of a series that moved', async () => {
  const chess = buildEvent('chess', [
    'SUMMARY:Chess',
    'DTSTART:20260303T180000Z',
    'DTEND:20260303T190000Z',
    'RRULE:FREQ=WEEKLY;COUNT=5',
  ]);
  const moved = buildEvent('chess', [
    'SUMMARY:Chess',
    'RECURRENCE-ID:20260310T180000Z',
    'DTSTART:20260311T180000Z',
    'DTEND:20260311T190000Z',
  ]);
  const desk = await openDesk([chess, other]);
  await desk.mark('chess', 'social');
  await desk.take([chess, moved, other]);
  expect(await desk.news()).toEqual([
    [
      'chess@2026-03-10T18:00:00Z',
      {
        code: 'moved',
        before: Date.parse('2026-03-10T18:00:00Z'),
        after: Date.parse('2026-03-11T18:00:00Z'),
      },
    ],
  ]);
});

it('is not for what is over, and not for imports that are taken back', async () => {
  const desk = await openDesk([dinner('18', 'Lokal'), other]);
  await desk.mark('dinner', 'social');
  await desk.take([dinner('19', 'Lokal'), other]);
  const id = await desk.latestImport();
  await expectValue(desk.client.call('import.take-back', { id }));
  expect(await desk.news()).toEqual([]);
  await expectValue(desk.client.call('import.put-back', { id }));
  expect(await desk.news()).toHaveLength(1);
  desk.setNow('2026-03-06T22:00:00Z');
  expect(await desk.news()).toHaveLength(1);
  desk.setNow('2026-03-06T23:00:00Z');
  expect(await desk.news()).toEqual([]);
});

it('says that an event or a date has another title, once where both have', async () => {
  const chess = (title: string, ...dates: readonly string[]) => [
    buildEvent('chess', [
      ...[`SUMMARY:${title}`, 'DTSTART:20260303T180000Z', 'DTEND:20260303T190000Z'],
      'RRULE:FREQ=WEEKLY;COUNT=5',
    ]),
    ...dates.map((date, at) =>
      buildEvent('chess', [
        ...[`SUMMARY:${date}`, `RECURRENCE-ID:202603${17 + 7 * at}T180000Z`],
        ...[`DTSTART:202603${17 + 7 * at}T180000Z`, `DTEND:202603${17 + 7 * at}T190000Z`],
      ]),
    ),
    other,
  ];
  const desk = await openDesk(chess('Chess', 'Chess'));
  await desk.mark('chess', 'social');
  await desk.take(chess('Chess club', 'Chess club', 'Blitz'));
  expect(await desk.news()).toEqual([
    ['chess@2026-03-24T18:00:00Z', { code: 'renamed', before: 'Chess', after: 'Blitz' }],
    ['chess', { code: 'renamed', before: 'Chess', after: 'Chess club' }],
  ]);
});

it('stays while the event is still to come or goes on, until it is over', async () => {
  const trip = (from: string, to: string) =>
    buildEvent('trip', ['SUMMARY:Trip', `DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${to}`]);
  const desk = await openDesk([trip('20260320', '20260322'), other]);
  await desk.mark('trip', 'social');
  await desk.take([trip('20260321', '20260323'), other]);
  const expected = [['trip', { code: 'moved', before: '2026-03-20', after: '2026-03-21' }]];
  for (const now of ['2026-03-12T08:00:00Z', '2026-03-21T08:00:00Z', '2026-03-22T22:00:00Z']) {
    desk.setNow(now);
    expect(await desk.news()).toEqual(expected);
  }
  desk.setNow('2026-03-22T23:00:00Z');
  expect(await desk.news()).toEqual([]);
});

it('names the newest first, and of one import what comes soonest', async () => {
  const on = (title: string, day: string, hour: string) =>
    buildEvent(title, [
      ...[`SUMMARY:${title}`, `DTSTART:202603${day}T${hour}0000Z`, `DTEND:202603${day}T${hour}3000Z`],
    ]);
  const desk = await openDesk([on('a', '09', '18'), on('b', '06', '18'), on('c', '04', '18'), other]);
  for (const key of ['a', 'b', 'c']) await desk.mark(key, 'social');
  await desk.take([on('a', '09', '19'), on('b', '06', '19'), on('c', '04', '18'), other]);
  expect((await desk.news()).map(([key]) => key)).toEqual(['b', 'a']);
  desk.setNow('2026-03-03T08:00:00Z');
  await desk.take([on('a', '09', '20'), on('b', '06', '19'), on('c', '04', '19'), other]);
  expect((await desk.news()).map(([key]) => key)).toEqual(['c', 'a', 'b']);
});

it('stays for a series that has dates to come, and for what has gone to the archive', async () => {
  const chess = (hour: string) =>
    buildEvent('chess', [
      ...['SUMMARY:Chess', `DTSTART:20260303T${hour}0000Z`, `DTEND:20260303T${hour}3000Z`],
      'RRULE:FREQ=WEEKLY;COUNT=3',
    ]);
  const late = buildEvent('late', ['SUMMARY:Late', 'DTSTART:20260316T180000Z', 'DTEND:20260316T190000Z']);
  const desk = await openDesk([chess('18'), late, other]);
  for (const key of ['chess', 'late']) await desk.mark(key, 'social');
  await desk.take([chess('19'), other]);
  const keys = async () => (await desk.news()).map(([key]) => key).toSorted();
  desk.setNow('2026-03-16T20:00:00Z');
  expect(await keys()).toEqual(['chess', 'late']);
  desk.setNow('2026-03-17T20:00:00Z');
  expect(await keys()).toEqual(['chess']);
  desk.setNow('2026-03-18T08:00:00Z');
  expect(await keys()).toEqual([]);
});

it('says how it was at first, also after that day', async () => {
  const on = (day: string) =>
    buildEvent('talk', ['SUMMARY:Talk', `DTSTART:${day}T180000Z`, `DTEND:${day}T190000Z`]);
  const desk = await openDesk([on('20260303'), other]);
  await desk.mark('talk', 'networking');
  await desk.take([on('20260304'), other]);
  await desk.take([on('20260320'), other]);
  desk.setNow('2026-03-12T08:00:00Z');
  expect(await desk.news()).toEqual([
    [
      'talk',
      {
        code: 'moved',
        before: Date.parse('2026-03-03T18:00:00Z'),
        after: Date.parse('2026-03-20T18:00:00Z'),
      },
    ],
  ]);
});

it('keeps, of too much, what is still to come, then what is newest', () => {
  const one = (id: string, at: number, start: string): EventNews => ({
    ...{ id: id as NewsId, importId: 'i' as ImportId, eventKey: id as EventKey, title: id, at },
    ...{ start: start as Day, changes: [{ code: 'cancelled' }] },
  });
  const today = '2026-03-02' as Day;
  const some = (count: number, name: string, at: number, start: string) =>
    Array.from({ length: count }, (_, index) => one(`${name} ${index}`, at, start));
  const before = [...some(10, 'over', 3, '2026-03-01'), ...some(100, 'old', 1, '2026-03-02')];
  const given = emptyPlan.news.with(before.map((news) => [news.id, news] as const));
  const context = { today: () => today, zone: () => 'Europe/Berlin' as ZoneId };
  const kept = withNews(context, given, some(105, 'new', 2, '2026-03-09'));
  const counts = ['over', 'old', 'new'].map(
    (name) => [...kept.keys()].filter((id) => id.startsWith(name)).length,
  );
  expect(counts).toEqual([0, 95, 105]);
});

it('[I9] takes the follow-ups of the sample away with it', async () => {
  const { client } = await openDesk([other]);
  const { calendarId } = await expectValue(client.call('sample.add', {}));
  const due = await expectValue(client.call('follow-ups.list', {}));
  expect(due.map(({ person, dueness }) => [person, dueness])).toEqual([
    ['Olga Petrov', 'today'],
    ['Priya Nair', 'later'],
  ]);
  expect((await expectValue(client.call('today.get', {}))).ahead.map(({ row }) => row.summary)).toContain(
    'Open Maps Summit',
  );
  await expectValue(client.call('calendar.remove', { id: calendarId }));
  expect(await expectValue(client.call('follow-ups.list', {}))).toEqual([]);
});

it('[S1] says among friends who now comes, but not of whom the user said otherwise by hand, nor of strangers', async () => {
  const guest = (name: string, answer: string) =>
    `ATTENDEE;CN=${name};PARTSTAT=${answer}:mailto:${name.toLowerCase()}@example.com`;
  const withAnswer = (answer: string) =>
    dinner('18', 'Lokal', guest('Ana', 'ACCEPTED'), guest('Ben', answer), guest('Cara', answer));
  const desk = await openDesk([withAnswer('NEEDS-ACTION'), other]);
  await desk.mark('dinner', 'networking');
  await desk.take([withAnswer('TENTATIVE'), other]);
  expect(await desk.news()).toEqual([]);
  await desk.mark('dinner', 'social');
  const key = 'dinner' as EventKey;
  const answers = { 'cara@example.com': 'not-coming' } as const;
  await expectValue(desk.client.call('prep.save', { key, scope: 'series', social: { answers } }));
  await desk.take([withAnswer('ACCEPTED'), other]);
  expect(await desk.news()).toEqual([
    ['dinner', { code: 'answer', name: 'Ben', before: 'maybe', after: 'coming' }],
  ]);
  const { guests } = await expectValue(desk.client.call('event.get', { key }));
  expect(guests.map(({ name, answer }) => [name, answer])).toEqual([
    ['Ana', 'coming'],
    ['Ben', 'coming'],
    ['Cara', 'not-coming'],
  ]);
  await desk.take([withAnswer('TENTATIVE'), other]);
  expect(await desk.news()).toEqual([]);
});

const fair = buildEvent('fair', [
  ...['SUMMARY:DataConf 2026', 'DTSTART;VALUE=DATE:20260310', 'DTEND;VALUE=DATE:20260312', 'LOCATION:Berlin'],
]);
const session = (uid: string, hour: string, title: string) =>
  buildEvent(uid, [...[`SUMMARY:${title}`, `DTSTART:20260310T${hour}0000Z`, `DTEND:20260310T${hour}3000Z`]]);
const [opening, panel] = [
  session('opening', '09', 'DataConf: Opening'),
  session('panel', '10', 'DataConf: Panel'),
];
const dentist = session('dentist', '15', 'Dentist');

it('[N7] says once which new events joined a conference, as long as they are parts of it', async () => {
  const desk = await openDesk([fair, opening]);
  await desk.mark('fair', 'networking', 'conference');
  expect(await desk.news()).toEqual([]);
  await desk.take([fair, opening, panel, dentist]);
  expect(await desk.news()).toEqual([['fair', { code: 'joined', parts: ['panel'] }]]);
  const third = session('third', '12', 'DataConf: Third');
  await desk.take([fair, opening, panel, dentist, third]);
  expect(await desk.news()).toEqual([['fair', { code: 'joined', parts: ['panel', 'third'] }]]);
  await expectValue(desk.client.call('part.set', { keys: ['third' as EventKey], of: null }));
  expect(await desk.news()).toEqual([['fair', { code: 'joined', parts: ['panel'] }]]);
  await expectValue(desk.client.call('history.undo', {}));
  expect(await desk.news()).toEqual([['fair', { code: 'joined', parts: ['panel', 'third'] }]]);
});

it('[N7] says nothing of what joined a conference once that import is taken back or seen', async () => {
  const desk = await openDesk([fair, opening]);
  await desk.mark('fair', 'networking', 'conference');
  await desk.take([fair, opening, panel]);
  const [news] = (await expectValue(desk.client.call('today.get', {}))).news;
  await expectValue(desk.client.call('news.dismiss', { ids: [...(news?.ids ?? [])] }));
  expect(await desk.news()).toEqual([]);
  await expectValue(desk.client.call('history.undo', {}));
  expect(await desk.news()).toHaveLength(1);
  await expectValue(desk.client.call('import.take-back', { id: await desk.latestImport() }));
  expect(await desk.news()).toEqual([]);
});
