import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../src/contract/client';
import type { ArchivedEvent, ArchivedRow } from '../../../src/contract/views/archive';
import { toUtcText } from '../../../src/domain/time/instant';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner } from '../../helpers/open-test-planner';
import type { ImportDesk } from './open-import-planner';
import { createImportDesk, dentist, key, talk } from './open-import-planner';

let planner: TestPlanner;
let desk: ImportDesk;
beforeEach(async () => {
  planner = await openTestPlanner();
  desk = createImportDesk(planner);
});
afterEach(() => planner.close());

const choir = (...lines: readonly string[]) =>
  buildEvent('choir@example.com', [
    'SUMMARY:Choir',
    'LOCATION:Town hall',
    'DTSTART;TZID=Europe/Berlin:20260310T190000',
    'DURATION:PT2H',
    'RRULE:FREQ=WEEKLY;COUNT=4',
    ...lines,
  ]);
const choirWithout = (day: string) => choir(`EXDATE;TZID=Europe/Berlin:202603${day}T190000`);
const on = (day: string) => `choir@example.com@2026-03-${day}T18:00:00Z`;

const list = (input: InputOf<'archive.list'> = {}): Promise<readonly ArchivedEvent[]> =>
  expectValue(planner.client.call('archive.list', input));
const startOf = ({ span }: ArchivedRow) => (span.kind === 'timed' ? toUtcText(span.start) : span.start);
/** Key, start, kind, whether there is a prep, and the number of follow-ups. */
const short = (row: ArchivedRow) => [
  row.key,
  startOf(row),
  row.mark?.kind ?? null,
  row.hasPrep,
  row.followUps,
];

describe('the list of what is archived', () => {
  it('[I14] is empty while nothing left', async () => {
    await desk.importFile(buildIcs([talk, choir()]));
    expect(await list()).toEqual([]);
  });

  it('[I14] has whole events with what is planned for them, newest gone first', async () => {
    await desk.importFile(buildIcs([talk, dentist, choir()]));
    await desk.mark('talk@example.com', 'networking');
    await desk.plan('talk@example.com', 'the talk');
    await desk.followUp('talk@example.com', 'Write to Ana');
    planner.setNow('2026-03-02T09:00:00Z');
    await desk.importFile(buildIcs([dentist, choir()]));
    planner.setNow('2026-03-02T10:00:00Z');
    await desk.importFile(buildIcs([choir()]));
    const [second, first, ...others] = await list();
    expect(others).toEqual([]);
    expect(second && short(second)).toEqual(['dentist@example.com', '2026-03-04T09:00:00Z', null, false, 0]);
    expect(first).toEqual({
      key: 'talk@example.com',
      seriesKey: 'talk@example.com',
      recurring: false,
      uid: 'talk@example.com',
      recurrenceId: null,
      calendarId: expect.any(String),
      calendarName: 'mine',
      span: {
        kind: 'timed',
        start: Date.parse('2026-03-03T18:00:00Z'),
        end: Date.parse('2026-03-03T20:00:00Z'),
      },
      summary: 'Meetup talk',
      location: 'Library',
      status: 'confirmed',
      declined: false,
      mark: { kind: 'networking', form: 'meetup', by: 'hand', at: Date.parse('2026-03-02T08:00:00Z') },
      markScope: 'series',
      part: null,
      purposes: [{ code: 'networking', goTo: 'the talk', soThat: '' }],
      progress: { done: 0, total: 4 },
      people: 0,
      own: null,
      hasPrep: true,
      followUps: 1,
      goneAt: Date.parse('2026-03-02T09:00:00Z'),
      dates: [],
    });
  });

  it('[I14] has each date that a series lost by itself, with the time when it went', async () => {
    await desk.importFile(buildIcs([choir(), dentist]));
    await desk.mark(on('17'), 'social', 'occurrence');
    await desk.followUp(on('24'), 'Bring the scores');
    planner.setNow('2026-03-02T09:00:00Z');
    await desk.importFile(buildIcs([choirWithout('17'), dentist]));
    planner.setNow('2026-03-02T10:00:00Z');
    await desk.importFile(
      buildIcs([choirWithout('17').replace('END:VEVENT', `EXDATE:20260324T180000Z\r\nEND:VEVENT`), dentist]),
    );
    planner.setNow('2026-03-02T11:00:00Z');
    await desk.importFile(
      buildIcs([
        choirWithout('17').replace('END:VEVENT', `EXDATE:20260324T180000Z\r\nEND:VEVENT`),
        dentist,
        talk,
      ]),
    );
    const rows = await list();
    expect(rows.map((row) => [...short(row), toUtcText(row.goneAt)])).toEqual([
      [on('24'), '2026-03-24T18:00:00Z', null, false, 1, '2026-03-02T10:00:00Z'],
      [on('17'), '2026-03-17T18:00:00Z', 'social', false, 0, '2026-03-02T09:00:00Z'],
    ]);
    const [calendar] = await expectValue(planner.client.call('calendars.list', {}));
    expect(calendar?.archived).toBe(2);
  });

  it('[I14] has a series as one event, and in it the dates with something of their own', async () => {
    await desk.importFile(buildIcs([choir(), dentist]));
    await desk.mark('choir@example.com', 'social');
    await desk.plan(on('24'), 'the concert', 'occurrence');
    await desk.followUp(on('17'), 'Bring the scores');
    await desk.importFile(buildIcs([dentist]));
    const [series, ...others] = await list();
    expect(others).toEqual([]);
    expect(series && [...short(series), series.recurrenceId, series.recurring]).toEqual([
      on('10'),
      '2026-03-10T18:00:00Z',
      'social',
      false,
      0,
      null,
      true,
    ]);
    expect(series?.dates.map(short)).toEqual([
      [on('17'), '2026-03-17T18:00:00Z', 'social', false, 1],
      [on('24'), '2026-03-24T18:00:00Z', 'social', true, 0],
    ]);
    const [calendar] = await expectValue(planner.client.call('calendars.list', {}));
    expect(calendar?.archived).toBe(1);
  });

  it('[I14] finds by title, place and purpose, also that of a single date', async () => {
    await desk.importFile(buildIcs([choir(), talk, dentist]));
    await desk.mark('choir@example.com', 'networking');
    await desk.plan(on('24'), 'the concert', 'occurrence');
    await desk.importFile(buildIcs([dentist]));
    const found = async (text: string) => (await list({ text })).map(({ summary }) => summary);
    expect(await found(' MEETUP ')).toEqual(['Meetup talk']);
    expect(await found('town')).toEqual(['Choir']);
    expect(await found('concert')).toEqual(['Choir']);
    expect(await found('dentist')).toEqual([]);
    expect(await found(' ')).toEqual(['Meetup talk', 'Choir']);
  });

  it('[I14] has only calendars in use, and what opens from it is archived', async () => {
    await desk.importFile(buildIcs([choir(), talk, dentist]));
    await desk.plan(on('24'), 'the concert', 'occurrence');
    await desk.importFile(buildIcs([dentist]));
    for (const { key: rowKey, dates } of await list()) {
      for (const one of [rowKey, ...dates.map((date) => date.key)]) {
        const { archived, row } = await expectValue(planner.client.call('event.get', { key: key(one) }));
        expect([archived, row.key]).toEqual([true, one]);
      }
    }
    const [calendar] = await expectValue(planner.client.call('calendars.list', {}));
    await expectValue(planner.client.call('calendar.remove', { id: calendar?.id as never }));
    expect(await list()).toEqual([]);
  });
});

describe('the list of what is archived, without rules that live on', () => {
  const rule = (uid: string, ...lines: readonly string[]) =>
    buildEvent(uid, [
      ...['SUMMARY:Choir', 'DTSTART;TZID=Europe/Berlin:20260310T190000', 'DURATION:PT2H'],
      ...lines,
    ]);
  const weekly = 'RRULE:FREQ=WEEKLY;COUNT=3';
  const dates = ['0310', '0317', '0324'].map((day) =>
    buildEvent(`choir_2026${day}T180000Z@example.com`, [
      ...['SUMMARY:Choir', `DTSTART;TZID=Europe/Berlin:2026${day}T190000`, 'DURATION:PT2H'],
    ]),
  );
  const counts = async () => {
    const calendars = await expectValue(planner.client.call('calendars.list', {}));
    return [(await list()).length, ...calendars.map(({ archived }) => archived)];
  };

  it('[I14] leaves out a series that the file now lists date by date, with its mark on each', async () => {
    await desk.importFile(buildIcs([talk, rule('choir@example.com', weekly)]));
    await desk.mark('choir@example.com', 'social');
    await desk.importFile(buildIcs([talk, ...dates]));
    expect(await counts()).toEqual([0, 0]);
  });

  it('[I14] keeps a series of which one date is gone, or that has a note', async () => {
    await desk.importFile(buildIcs([talk, rule('choir@example.com', weekly)]));
    await desk.importFile(buildIcs([talk, ...dates.slice(0, 2)]));
    expect(await counts()).toEqual([1, 1]);
    await desk.importFile(buildIcs([talk, ...dates]));
    expect(await counts()).toEqual([0, 0]);
    await desk.followUp('choir@example.com', 'Bring the scores');
    expect(await counts()).toEqual([1, 1]);
  });

  it('[I14] keeps a series with a plan that was changed on what it became', async () => {
    await desk.importFile(buildIcs([talk, rule('choir@example.com', weekly)]));
    await desk.plan('choir@example.com', 'sing');
    await desk.importFile(buildIcs([talk, ...dates]));
    expect(await counts()).toEqual([0, 0]);
    for (const day of ['0310', '0317', '0324'])
      await desk.plan(`choir_2026${day}T180000Z@example.com`, 'listen');
    expect(await counts()).toEqual([1, 1]);
  });
});
