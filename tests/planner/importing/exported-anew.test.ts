import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';
import { createImportDesk, type ImportDesk, key } from './open-import-planner';

let planner: TestPlanner;
let desk: ImportDesk;
beforeEach(async () => {
  planner = await openTestPlanner();
  desk = createImportDesk(planner);
});
afterEach(() => planner.close());

const years = { from: '2026-02-01' as Day, to: '2027-12-01' as Day };
const rowsIn = async () => (await expectValue(planner.client.call('events.list', years))).events;
const openEvent = (key: EventKey) => expectValue(planner.client.call('event.get', { key }));

/** Start, title, kind and plan of every row; without the year 2026, and without the time of day at midnight. */
async function look(): Promise<readonly string[]> {
  const rows: string[] = [];
  for (const { key, span, summary, mark } of await rowsIn()) {
    const start = span.kind === 'timed' ? new Date(span.start).toISOString().slice(0, 16) : span.start;
    const { goTo } = (await openEvent(key)).networking.purpose;
    rows.push([start.replace(/^2026-/, ''), summary, mark?.kind ?? '-', goTo].join(' ').trim());
  }
  return rows;
}

const archived = async () =>
  (await expectValue(planner.client.call('archive.list', {}))).map(
    ({ summary, mark }) => `${summary} ${mark?.kind ?? '-'}`,
  );

/** An event of an hour. A start with Z is in UTC, one of eight digits is a day, any other is in Berlin. */
function event(uid: string, title: string, start: string, ...more: readonly string[]): string {
  const isDay = start.length === 8;
  const form = isDay ? ';VALUE=DATE' : start.endsWith('Z') ? '' : ';TZID=Europe/Berlin';
  const length = isDay ? [] : ['DURATION:PT1H'];
  return buildEvent(uid, [`SUMMARY:${title}`, `DTSTART${form}:${start}`, ...length, ...more]);
}
const weekly = (uid: string, title: string, start: string, rule: string, ...more: readonly string[]) =>
  event(uid, title, start, `RRULE:FREQ=WEEKLY;${rule}`, ...more);
const without = (day: string) => `EXDATE;TZID=Europe/Berlin:2026${day}T190000`;
const mine = (events: readonly string[]) => buildIcs(events, ['X-WR-CALNAME:City programme']);

/** A mark and a plan for the row that begins so. */
async function make(row: string, kind: 'networking' | 'social' | 'both', scope: 'series' | 'occurrence') {
  const at = (await look()).findIndex((one) => one.startsWith(row));
  const key = (await rowsIn())[at]?.key ?? '';
  await desk.mark(key, kind, scope);
  await desk.plan(key, `plan of ${kind}`, scope);
}

const everything = async () => [await look(), await archived(), desk.onDisk().marks, desk.onDisk().preps];

interface Again {
  readonly was: readonly string[];
  /** Rows that are marked and planned: the series as social, a single occurrence or another event as both. */
  readonly social?: string;
  readonly both?: string;
  readonly is: readonly string[];
  readonly rows: readonly string[];
  readonly archived?: readonly string[];
}

const lectures = ['0303', '0310', '0317', '0324'];
const keep = event('keep@x.example', 'Keep', '20260331T120000Z');
const kept = '03-31T12:00 Keep -';
const [social, both] = ['social plan of social', 'both plan of both'];
const board = (...more: readonly string[]) => weekly('o1', 'Board', '20260303T190000', 'COUNT=3', ...more);
const slots = (titles: readonly string[]) =>
  titles.map((title, at) => event(`slot-${'ca'[at]}`, title, `20260310T1${at}0000Z`, `LOCATION:Hall ${at}`));
const withAna = ['ORGANIZER:mailto:me@x.example', 'ATTENDEE:mailto:ana@x.example'];
const shifts = (prefix: string, starts: readonly string[]) =>
  starts.map((start, at) => event(`${prefix}-${at}`, 'Shift', `2026${start}0000Z`));
const practice = (uid: string, hour: string, place: string) =>
  event(uid, 'Practice', `20260310T${hour}0000Z`, `LOCATION:${place}`);

describe('a calendar that is exported anew', () => {
  it.each<[string, Again]>([
    [
      'with a changed date as an event of its own (Exchange)',
      {
        was: [board(), keep],
        social: '03-03',
        both: '03-10',
        is: [board(without('0310')), event('o2', 'Board', '20260310T190000', 'LOCATION:Attic'), keep],
        rows: [
          `03-03T18:00 Board ${social}`,
          `03-10T18:00 Board ${both}`,
          `03-17T18:00 Board ${social}`,
          kept,
        ],
      },
    ],
    [
      'with all following dates renamed under a UID of their own (Apple)',
      {
        was: [board(), keep],
        social: '03-03',
        both: '03-17',
        is: [
          weekly('o1', 'Board', '20260303T190000', 'UNTIL=20260309T225959Z'),
          weekly('o2', 'Board with Bo', '20260310T190000', 'COUNT=2'),
          keep,
        ],
        rows: [
          `03-03T18:00 Board ${social}`,
          `03-10T18:00 Board with Bo ${social}`,
          `03-17T18:00 Board with Bo ${both}`,
          kept,
        ],
      },
    ],
    [
      'with a series on another weekday',
      {
        was: [board(), keep],
        social: '03-03',
        both: '03-10',
        is: [weekly('o1', 'Board', '20260305T200000', 'COUNT=3', 'SEQUENCE:1'), keep],
        rows: [
          `03-05T19:00 Board ${social}`,
          `03-12T19:00 Board ${both}`,
          `03-19T19:00 Board ${social}`,
          kept,
        ],
      },
    ],
    [
      'with a whole-day series a day later',
      {
        was: [weekly('m', 'Market', '20260303', 'COUNT=3'), keep],
        social: '03-03',
        both: '03-10',
        is: [weekly('m', 'Market', '20260304', 'COUNT=3'), keep],
        rows: [`03-04 Market ${social}`, `03-11 Market ${both}`, `03-18 Market ${social}`, kept],
      },
    ],
    [
      'date by date under UIDs that say nothing',
      {
        was: [weekly('a', 'Lecture', '20260303T190000', 'COUNT=4'), keep],
        social: '03-03',
        both: '03-17',
        is: [...lectures.map((day, at) => event(`w${7 * at + 3}-x`, 'Lecture', `2026${day}T190000`)), keep],
        rows: [
          `03-03T18:00 Lecture ${social}`,
          `03-10T18:00 Lecture ${social}`,
          `03-17T18:00 Lecture ${both}`,
          `03-24T18:00 Lecture ${social}`,
          kept,
        ],
      },
    ],
    [
      'as a rule after it was date by date',
      {
        was: [...lectures.map((day, at) => event(`w${7 * at + 3}-x`, 'Lecture', `2026${day}T190000`)), keep],
        social: '03-10',
        both: '03-17',
        is: [weekly('a', 'Lecture', '20260303T190000', 'COUNT=4'), keep],
        rows: [
          '03-03T18:00 Lecture -',
          `03-10T18:00 Lecture ${social}`,
          `03-17T18:00 Lecture ${both}`,
          '03-24T18:00 Lecture -',
          kept,
        ],
      },
    ],
    [
      'after two talks changed their slots, which have the UIDs',
      {
        was: [...slots(['Rust', 'Go']), keep],
        social: '03-10T10:00',
        both: '03-10T11:00',
        is: [...slots(['Go', 'Rust']), keep],
        rows: [`03-10T10:00 Go ${both}`, `03-10T11:00 Rust ${social}`, kept],
      },
    ],
    [
      'after two events of one title changed their times',
      {
        was: [practice('u10', '10', 'A'), practice('u12', '11', 'B'), keep],
        social: '03-10T10:00',
        both: '03-10T11:00',
        is: [practice('u10', '11', 'A'), practice('u12', '10', 'B'), keep],
        rows: [`03-10T10:00 Practice ${both}`, `03-10T11:00 Practice ${social}`, kept],
      },
    ],
    [
      'with another talk in a slot, under a UID of its own',
      {
        was: [event('p1', 'Rust', '20260310T100000Z', 'LOCATION:Hall'), keep],
        social: '03-10',
        is: [event('p3', 'Zig', '20260310T100000Z', 'LOCATION:Hall'), keep],
        rows: ['03-10T10:00 Zig -', kept],
        archived: ['Rust social'],
      },
    ],
    [
      'with a meeting put off under a new UID, with the same host (Calendly)',
      {
        was: [event('cal-1', 'Ana and Me', '20260310T100000Z', ...withAna), keep],
        social: '03-10',
        is: [event('cal-2', 'Ana and Me', '20260312T150000Z', ...withAna), keep],
        rows: [`03-12T15:00 Ana and Me ${social}`, kept],
      },
    ],
    [
      'with an event of the same title on another day, and nothing else in common',
      {
        was: [event('a', 'Lunch', '20260310T110000Z'), keep],
        social: '03-10',
        is: [event('b', 'Lunch', '20260318T110000Z'), keep],
        rows: ['03-18T11:00 Lunch -', kept],
        archived: ['Lunch social'],
      },
    ],
    [
      'with a later revision in its UID, another time and another room',
      {
        was: [event('12-r1@sched', 'Rust', '20260310T100000Z', 'LOCATION:A'), keep],
        social: '03-10',
        is: [event('12-r2@sched', 'Rust', '20260310T150000Z', 'LOCATION:C'), keep],
        rows: [`03-10T15:00 Rust ${social}`, kept],
      },
    ],
    [
      'as a shift plan with new UIDs, one shift at another time and one more',
      {
        was: shifts('a', ['0303T06', '0304T06', '0305T14', '0306T22']),
        social: '03-05',
        both: '03-06',
        is: shifts('b', ['0303T06', '0304T06', '0305T06', '0306T22', '0307T22']),
        rows: [
          '03-03T06:00 Shift -',
          '03-04T06:00 Shift -',
          `03-05T06:00 Shift ${social}`,
          `03-06T22:00 Shift ${both}`,
          '03-07T22:00 Shift -',
        ],
      },
    ],
    [
      'with other forms of the same letters, and HTML in titles',
      {
        was: [
          event('a1', 'Café mit Zoë', '20260310T180000Z'),
          event('b1', 'Q&A  evening', '20260311T180000Z'),
        ],
        social: '03-10',
        both: '03-11',
        is: [
          event('a2', 'Café mit Zoë'.normalize('NFD'), '20260310T180000Z'),
          event('b2', 'Q&amp;A evening', '20260311T180000Z'),
        ],
        rows: [
          `03-10T18:00 ${'Café mit Zoë'.normalize('NFD')} ${social}`,
          `03-11T18:00 Q&amp;A evening ${both}`,
        ],
      },
    ],
  ])('[I12] %s has marks and plans where they belong, and as before when taken back', async (_how, again) => {
    await desk.importFile(mine(again.was));
    if (again.social) await make(again.social, 'social', 'series');
    if (again.both) await make(again.both, 'both', 'occurrence');
    const before = await everything();
    const view = await desk.importFile(mine(again.is));
    expect([await look(), await archived()]).toEqual([again.rows, again.archived ?? []]);
    const after = await everything();
    await desk.takeBack(view);
    expect(await everything()).toEqual(before);
    await desk.putBack(view);
    expect(await everything()).toEqual(after);
    const { counts } = await reviewFile(planner.client, mine(again.is), 'mine.ics');
    expect(counts).toMatchObject({ added: 0, changed: 0, gone: 0 });
  });

  it.each([
    ['all of them', lectures],
    ['those to come', lectures.slice(2)],
  ])(
    '[I14] date by date in the midst of a series, %s, keeps the plan of the series where it can be opened',
    async (_which, days) => {
      await desk.importFile(mine([weekly('a', 'Lecture', '20260303T190000', 'COUNT=4'), keep]));
      await make('03-03', 'social', 'series');
      await make('03-17', 'both', 'occurrence');
      const before = await everything();
      planner.setNow('2026-03-12T08:00:00Z');
      const view = await desk.importFile(
        mine([...days.map((day, at) => event(`w${7 * at + 3}-x`, 'Lecture', `2026${day}T190000`)), keep]),
      );
      const rows = [
        `03-03T18:00 Lecture ${social}`,
        `03-10T18:00 Lecture ${social}`,
        `03-17T18:00 Lecture ${both}`,
        `03-24T18:00 Lecture ${social}`,
        kept,
      ];
      expect(await look()).toEqual(rows);
      for (const one of Object.keys(desk.onDisk().preps ?? {}))
        expect(await openEvent(key(one))).toBeDefined();
      await desk.takeBack(view);
      expect(await everything()).toEqual(before);
      await desk.putBack(view);
      expect(await look()).toEqual(rows);
    },
  );

  it('[I10] [I3] year by year is one calendar, in either order and again', async () => {
    const year = (number: number, count: number) =>
      Array.from({ length: count }, (_, at) =>
        event(`${number}-${(at * 13) % 101}`, `Evening ${number}/${at}`, `${number}04${10 + at}T100000Z`),
      );
    const files = [mine(year(2026, 8)), mine(year(2027, 12))];
    for (const at of [0, 1, 1, 0, 1]) {
      await desk.importFile(files[at] ?? new Uint8Array(), { fileName: `202${6 + at}.ics` });
      expect((await desk.history())[0]?.gone).toBe(0);
    }
    expect((await rowsIn()).length).toBe(20);
  });
});
