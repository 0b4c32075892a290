import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner } from '../../helpers/open-test-planner';
import { runs } from '../../helpers/property-runs';
import type { ImportDesk } from './open-import-planner';
import { createImportDesk, dentist, key } from './open-import-planner';

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
    'DTSTART;TZID=Europe/Berlin:20260310T190000',
    'DURATION:PT2H',
    'RRULE:FREQ=WEEKLY;COUNT=4',
    ...lines,
  ]);
const without = (...days: readonly string[]) =>
  choir(...days.map((day) => `EXDATE;TZID=Europe/Berlin:202603${day}T190000`));
const on = (day: string) => `choir@example.com@2026-03-${day}T18:00:00Z`;

/** Whether the event's page opens, what it says of the archive, and the purpose that is planned. */
const open = async (event: string) => {
  const answer = await planner.client.call('event.get', { key: key(event) });
  return answer.ok ? [answer.value.archived, answer.value.networking.purpose.goTo] : answer.error.code;
};

describe('a single occurrence that its series lost', () => {
  it('[I14] is marked, planned and followed up like any event, and each edit is undone', async () => {
    await desk.importFile(buildIcs([choir(), dentist]));
    await desk.plan(on('17'), 'the new piece', 'occurrence');
    await desk.importFile(buildIcs([without('17'), dentist]));
    const view = async () => {
      const { row, networking, followUps, archived } = await expectValue(
        planner.client.call('event.get', { key: key(on('17')) }),
      );
      return [archived, row.mark?.kind ?? null, networking.purpose.goTo, followUps.map(({ text }) => text)];
    };
    const undo = () => expectValue(planner.client.call('history.undo', {}));
    expect(await view()).toEqual([true, null, 'the new piece', []]);
    await desk.mark(on('17'), 'social', 'occurrence');
    expect(await view()).toEqual([true, 'social', 'the new piece', []]);
    expect((await undo()).label).toEqual({ code: 'mark', kind: 'social', subject: { title: 'Choir' } });
    planner.setNow('2026-03-02T09:00:00Z');
    await desk.plan(on('17'), 'the old piece', 'occurrence');
    await desk.followUp(on('17'), 'Thank Jo');
    expect(await view()).toEqual([true, null, 'the old piece', ['Thank Jo']]);
    await undo();
    await undo();
    expect(await view()).toEqual([true, null, 'the new piece', []]);
  });

  it('[I14] opens after its series left too, and after that came back without it', async () => {
    await desk.importFile(buildIcs([choir(), dentist]));
    await desk.plan(on('17'), 'the new piece', 'occurrence');
    await desk.importFile(buildIcs([without('17'), dentist]));
    expect([await open(on('17')), await open(on('24'))]).toEqual([
      [true, 'the new piece'],
      [false, ''],
    ]);
    await desk.importFile(buildIcs([dentist]));
    expect([await open(on('17')), await open(on('24'))]).toEqual([
      [true, 'the new piece'],
      [true, ''],
    ]);
    await desk.importFile(buildIcs([without('17'), dentist]));
    expect([await open(on('17')), await open(on('24'))]).toEqual([
      [true, 'the new piece'],
      [false, ''],
    ]);
    await desk.importFile(buildIcs([choir(), dentist]));
    expect(await open(on('17'))).toEqual([false, 'the new piece']);
  });

  it('[I14] opens after its series left, and came back without a date that was planned meanwhile', async () => {
    await desk.importFile(buildIcs([choir(), dentist]));
    await desk.importFile(buildIcs([dentist]));
    await desk.plan(on('24'), 'the concert', 'occurrence');
    await desk.importFile(buildIcs([without('24'), dentist]));
    expect(await open(on('24'))).toEqual([true, 'the concert']);
  });

  it('[I11] [I14] opens although past occurrences of its series count on', async () => {
    const weekly = (start: string, count: number) =>
      buildEvent('choir@example.com', [
        'SUMMARY:Choir',
        `DTSTART;TZID=Europe/Berlin:${start}T190000`,
        'DURATION:PT2H',
        `RRULE:FREQ=WEEKLY;COUNT=${count}`,
      ]);
    await desk.importFile(buildIcs([weekly('20260217', 6), dentist]));
    await desk.importFile(buildIcs([weekly('20260303', 4), dentist]));
    await desk.plan(on('17'), 'the new piece', 'occurrence');
    await desk.importFile(buildIcs([dentist]));
    expect([await open('choir@example.com@2026-02-24T18:00:00Z'), await open(on('17'))]).toEqual([
      [false, ''],
      [true, 'the new piece'],
    ]);
    await desk.importFile(buildIcs([weekly('20260303', 4), dentist]));
    expect(await open(on('17'))).toEqual([false, 'the new piece']);
  });

  it('[I12] [I14] opens with its plan after any row of files', async () => {
    const days = ['10', '17', '24', '31'] as const;
    const step = fc.oneof(
      fc.record({ plan: fc.constantFrom(...days) }),
      fc.record({ lacks: fc.subarray([...days]) }),
      fc.constant('gone' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        await planner.close();
        planner = await openTestPlanner();
        desk = createImportDesk(planner);
        await desk.importFile(buildIcs([choir(), dentist]));
        const planned = new Set<string>();
        for (const one of steps) {
          if (one === 'gone') await desk.importFile(buildIcs([dentist]));
          else if ('lacks' in one) await desk.importFile(buildIcs([without(...one.lacks), dentist]));
          else if ((await open(on(one.plan))) !== 'not-found') {
            await desk.plan(on(one.plan), one.plan, 'occurrence');
            planned.add(one.plan);
          }
          for (const day of planned) expect([day, (await open(on(day)))[1]]).toEqual([day, day]);
        }
      }),
      runs(25),
    );
  });
});
