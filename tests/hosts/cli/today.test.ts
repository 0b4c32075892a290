import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
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

const lunch = buildEvent('lunch', ['SUMMARY:Lunch', 'DTSTART:20260302T110000Z', 'DURATION:PT1H']);
const dinner = (where: string) =>
  buildEvent('dinner', [
    ...['SUMMARY:Dinner', 'DTSTART:20260304T180000Z', 'DURATION:PT2H', `LOCATION:${where}`],
  ]);

it('says what matters today, what lies ahead and what an import changed', async () => {
  await importFile([lunch, dinner('Lokal')]);
  await mingle('mark', 'dinner', '--kind', 'social', '--form', 'meal');
  await importFile([lunch, dinner('Mikkeller')]);
  const { code, stdout } = await mingle('today');
  expect(code).toBe(0);
  expect(stdout).toMatch(/● Dinner\nIn 2 days/);
  expect(stdout).toMatch(/Today\n.*○ Lunch/);
  expect(stdout).toMatch(/What changed\n.*Dinner: new place: Mikkeller, was Lokal/);
  const json = JSON.parse((await mingle('today', '--json')).stdout);
  expect(json).toMatchObject({
    day: '2026-03-02',
    headline: { uid: 'dinner', phase: 'ahead', inDays: 2, part: null },
    justOver: null,
    rest: [{ uid: 'lunch' }],
    earlier: [],
    ahead: [],
    changed: [{ event: 'dinner', changes: [{ code: 'place', text: 'new place: Mikkeller, was Lokal' }] }],
    followUps: [],
    unmarked: { events: 1, series: 1, weeks: 4 },
  });
});
