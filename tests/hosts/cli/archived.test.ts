import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { runMingle } from './run-mingle';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'mingle-cli-'));
});
afterEach(() => rmSync(place, { recursive: true }));

const mingle = (...words: readonly string[]) => runMingle(['--data', join(place, 'data'), ...words], place);
const importFile = async (events: readonly string[]) => {
  writeFileSync(join(place, 'club.ics'), buildIcs(events));
  expect((await mingle('import', 'club.ics')).code).toBe(0);
};

const book = buildEvent('book@example.com', ['SUMMARY:Book club', 'DTSTART:20260401T170000Z']);
const walk = buildEvent('walk@example.com', [
  'SUMMARY:Walk',
  'DTSTART:20260402T080000Z',
  'DURATION:PT1H',
  'RRULE:FREQ=WEEKLY;COUNT=3',
]);
const fair = buildEvent('fair@example.com', ['SUMMARY:Job fair', 'DTSTART;VALUE=DATE:20260409']);

/** Marks two events and a date of the series; then only one event is left. */
async function loseMost(): Promise<void> {
  await importFile([book, walk, fair]);
  await mingle('mark', 'fair@example.com', '--kind', 'networking', '--form', 'career-fair');
  await mingle('mark', 'walk@example.com@2026-04-09T08:00:00Z', '--kind', 'social', '--form', 'hanging-out');
  await importFile([book]);
}

describe('mingle events --archived', () => {
  it('[I14] says so when nothing is archived', async () => {
    await importFile([book]);
    expect(await mingle('events', '--archived')).toEqual({
      code: 0,
      stdout: 'Nothing is archived.\n',
      stderr: '',
    });
    expect((await mingle('events', '--archived', '--json')).stdout).toBe('[]\n');
  });

  it('[I14] lists what left as `mingle events` does, with the time, and dates with their own plan', async () => {
    await loseMost();
    const { stdout } = await mingle('events', '--archived', '--json');
    const gone = { archived: true, goneAt: '2026-03-02T08:00:00Z' };
    const whole = { uid: 'walk@example.com', summary: 'Walk', allDay: false };
    expect(JSON.parse(stdout)).toEqual([
      {
        ...whole,
        recurrenceId: null,
        start: '2026-04-02T08:00:00Z',
        end: '2026-04-02T09:00:00Z',
        kind: null,
        form: null,
        markedBy: null,
        prep: { done: 0, total: 0 },
        ...gone,
      },
      {
        ...whole,
        recurrenceId: '2026-04-09T08:00:00Z',
        start: '2026-04-09T08:00:00Z',
        end: '2026-04-09T09:00:00Z',
        kind: 'social',
        form: 'hanging-out',
        markedBy: 'hand',
        prep: { done: 0, total: 3 },
        ...gone,
      },
      {
        uid: 'fair@example.com',
        recurrenceId: null,
        start: '2026-04-09',
        end: '2026-04-10',
        allDay: true,
        summary: 'Job fair',
        kind: 'networking',
        form: 'career-fair',
        markedBy: 'hand',
        prep: { done: 0, total: 4 },
        ...gone,
      },
    ]);
  });

  it('[I14] writes a line for each, and finds by text and kind', async () => {
    await loseMost();
    const left = 'left club on Mon 2 Mar 2026, 09:00';
    expect((await mingle('events', '--archived')).stdout).toBe(
      `Thu 2 Apr 2026, 10:00–11:00       ○ Walk      ${left}\n` +
        `Thu 9 Apr 2026, 10:00–11:00  0/3  ● Walk      ${left}\n` +
        `Thu 9 Apr 2026               0/4  ■ Job fair  ${left}\n` +
        '3 events\n',
    );
    const found = async (...words: readonly string[]) =>
      JSON.parse((await mingle('events', '--archived', '--json', ...words)).stdout).map(
        ({ uid, recurrenceId }: Record<string, string | null>) => [uid, recurrenceId],
      );
    expect(await found('--text', 'fair')).toEqual([['fair@example.com', null]]);
    expect(await found('--kind', 'social')).toEqual([['walk@example.com', '2026-04-09T08:00:00Z']]);
    expect(await found('--text', 'book')).toEqual([]);
  });

  it('takes days, which the archive does not have, for wrong usage', async () => {
    const { code, stderr } = await mingle('events', '--archived', '--from', '2026-03-01');
    expect([code, stderr]).toEqual([2, expect.stringContaining("cannot be used with option '--from <day>'")]);
  });
});
