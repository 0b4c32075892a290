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

const mingle = (...words: readonly string[]) =>
  runMingle(['--data', join(place, 'data'), '--zone', 'Europe/Berlin', ...words], place);

const summit = buildEvent('summit@example.com', [
  'SUMMARY:Summit',
  'DTSTART;VALUE=DATE:20260302',
  'DTEND;VALUE=DATE:20260304',
]);
const dinner = buildEvent('dinner@example.com', [
  'SUMMARY:Dinner',
  'DTSTART:20260305T180000Z',
  'DTEND:20260305T190000Z',
]);
const chess = buildEvent('chess@example.com', [
  'SUMMARY:Chess',
  'DTSTART:20260305T183000Z',
  'DTEND:20260305T200000Z',
]);

async function prepare(): Promise<void> {
  writeFileSync(join(place, 'life.ics'), buildIcs([summit, dinner, chess]));
  expect((await mingle('import', 'life.ics')).code).toBe(0);
  await mingle('mark', 'summit@example.com', '--kind', 'networking');
  await mingle('mark', 'dinner@example.com', '--kind', 'social');
}
const linesOf = async (...words: readonly string[]) =>
  (await mingle('week', ...words)).stdout.split('\n').filter((line) => line !== '');

describe('mingle week', () => {
  it('[W2] says that it does not judge a week with unmarked events, and how whole days count', async () => {
    await prepare();
    const lines = await linesOf('--of', '2026-03-02');
    expect(lines).toContain(
      '1 event of this week is unmarked, so the mix is not judged yet. So far: 12 hours of networking, 1 hour of social, 0 different people. It may add to each. Decide them in the window, or with: mingle mark',
    );
    expect(lines).toContain('Networking counts 2 whole days at 6 h.');
    expect(lines.filter((line) => line.startsWith('Light on'))).toEqual([]);
  });

  it('[W11] names clashes, in words and as data', async () => {
    await prepare();
    await mingle('mark', 'chess@example.com', '--kind', 'social');
    expect(await linesOf('--of', '2026-03-02')).toContain(
      'Thu 5 Mar, 19:30: Dinner and Chess overlap by 30 min.',
    );
    const { stdout } = await mingle('week', '--of', '2026-03-02', '--json');
    const { clashes, clashesComplete, undecided, wholeDays, byKind } = JSON.parse(stdout);
    expect({ clashes, clashesComplete, undecided, wholeDays, networking: byKind.networking }).toEqual({
      clashes: [
        {
          kind: 'overlap',
          start: '2026-03-05T18:30:00Z',
          end: '2026-03-05T19:00:00Z',
          events: [
            { key: 'dinner@example.com', title: 'Dinner' },
            { key: 'chess@example.com', title: 'Chess' },
          ],
          sentence: 'Thu 5 Mar, 19:30: Dinner and Chess overlap by 30 min.',
        },
      ],
      clashesComplete: true,
      undecided: 0,
      wholeDays: { networking: [{ days: 2, minutes: 720 / 2 }], social: [] },
      networking: { minutes: 720, events: 1, people: 0 },
    });
  });

  it('[W10] speaks of the coming week from Saturday noon on, and says which week it is', async () => {
    const shown = async (now: string) => {
      const { stdout } = await mingle('--now', now, 'week', '--json');
      const { from, which } = JSON.parse(stdout);
      return [from, which];
    };
    expect(await shown('2026-03-07T10:59:00Z')).toEqual(['2026-03-02', 'this']);
    expect(await shown('2026-03-07T11:00:00Z')).toEqual(['2026-03-09', 'coming']);
    const first = async (...words: readonly string[]) => (await linesOf(...words))[0];
    expect(await first('--now', '2026-03-07T11:00:00Z')).toBe(
      'Coming week, from Mon 9 Mar 2026 to Sun 15 Mar 2026',
    );
    expect(await first('--of', '2026-05-01')).toBe('Week from Mon 27 Apr 2026 to Sun 3 May 2026');
  });
});
