import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner } from '../../helpers/open-test-planner';
import type { ImportDesk } from './open-import-planner';
import { abroad, chess, createImportDesk, dentist, key, talk } from './open-import-planner';

let planner: TestPlanner;
let desk: ImportDesk;
beforeEach(async () => {
  planner = await openTestPlanner();
  desk = createImportDesk(planner);
});
afterEach(() => planner.close());

const earlier = () => {
  try {
    return readdirSync(join(planner.folder, 'calendars', 'earlier'));
  } catch {
    return [];
  }
};
/** The data folder as it is now, elsewhere. */
function copyOf({ folder }: TestPlanner): string {
  const copy = mkdtempSync(join(tmpdir(), 'mingle-copy-'));
  cpSync(folder, copy, { recursive: true });
  rmSync(join(copy, 'lock'), { force: true });
  return copy;
}
const party = buildEvent('party@example.com', ['SUMMARY:Party', 'DTSTART:20260306T190000Z']);
const numbered = (number: number) =>
  buildIcs([talk.replace('Meetup talk', `Talk ${number}`), dentist], ['X-WR-CALNAME:Mine']);

describe('taking an import back', () => {
  it('[I4] brings the calendar back as it was: events, archive, left-out events and zones', async () => {
    await desk.importFile(buildIcs([talk, dentist, chess]));
    await desk.importFile(buildIcs([talk, chess, abroad, party]), {
      leaveOut: ['party@example.com'],
      zones: { 'Kleinstadt Normalzeit': 'Asia/Tokyo' },
    });
    await desk.mark('talk@example.com', 'networking');
    const before = await desk.look();
    expect(await desk.titles()).toEqual([
      'Chess club',
      'Abroad',
      'Meetup talk',
      'Chess club',
      'Abroad',
      'Chess club',
      'Abroad',
      'Chess club',
    ]);
    const moved = talk.replace('20260303T180000Z', '20260305T180000Z').replace('20260303T20', '20260305T20');
    await desk.importFile(buildIcs([moved, dentist, abroad, party]), {
      zones: { 'Kleinstadt Normalzeit': 'America/Lima' },
    });
    const after = await desk.look();
    const taken = await desk.takeBack();
    expect([taken.action, taken.takenBackAt]).toEqual(['put-back', Date.parse('2026-03-02T08:00:00Z')]);
    expect(await desk.look()).toEqual(before);
    await desk.putBack(taken);
    expect(await desk.look()).toEqual(after);
  });

  it('[I4] leaves what was marked, planned and noted since', async () => {
    await desk.importFile(buildIcs([talk, dentist]));
    await desk.importFile(buildIcs([talk.replace('Meetup talk', 'Big talk'), dentist, party]));
    await desk.mark('talk@example.com', 'both');
    await desk.plan('talk@example.com', 'the big talk');
    await desk.plan('party@example.com', 'the party');
    await desk.followUp('talk@example.com', 'Write to Ana');
    const { marks, preps, followUps } = desk.onDisk();
    const taken = await desk.takeBack();
    expect(await desk.titles()).toEqual(['Meetup talk', 'Dentist']);
    const { marks: marksNow, preps: prepsNow, followUps: followUpsNow } = desk.onDisk();
    expect([marksNow, prepsNow, followUpsNow]).toEqual([marks, preps, followUps]);
    await desk.putBack(taken);
    const event = await expectValue(planner.client.call('event.get', { key: key('party@example.com') }));
    expect(event.networking.purpose.goTo).toBe('the party');
  });

  it('[I3] [I4] lets marks, plans and follow-ups follow renumbered events back, and forward again', async () => {
    await desk.importFile(buildIcs([talk, chess]));
    await desk.mark('talk@example.com', 'networking');
    await desk.plan('chess@example.com@2026-03-09T18:00:00Z', 'a game', 'occurrence');
    await desk.followUp('talk@example.com', 'Write to Ana');
    const before = await desk.look();
    await desk.importFile(
      buildIcs([talk.replace('talk@', 'new-talk@'), chess.replace('chess@', 'new-chess@')]),
    );
    const after = await desk.look();
    expect(Object.keys(desk.onDisk().marks ?? {})).toEqual(['new-talk@example.com']);
    await desk.plan('new-talk@example.com', 'the talk');
    const taken = await desk.takeBack();
    await expectValue(planner.client.call('history.undo', {}));
    expect(await desk.look()).toEqual(before);
    await desk.putBack(taken);
    expect(await desk.look()).toEqual(after);
  });

  it('[I3] leads renumbered events back through a title that changed before', async () => {
    await desk.importFile(buildIcs([talk]));
    await desk.importFile(buildIcs([talk.replace('Meetup talk', 'Big talk')]));
    await desk.importFile(buildIcs([talk.replace('Meetup talk', 'Big talk').replace('talk@', 'new@')]));
    await desk.mark('new@example.com', 'social');
    await desk.takeBack();
    const [, second] = await desk.history();
    await desk.takeBack(second);
    expect([await desk.titles(), Object.keys(desk.onDisk().marks ?? {})]).toEqual([
      ['Meetup talk'],
      ['talk@example.com'],
    ]);
  });

  it('[I4] takes the calendar with the import that brought it, and brings both again', async () => {
    const first = await desk.importFile(buildIcs([talk, dentist]));
    await desk.mark('talk@example.com', 'networking');
    const before = await desk.look();
    const taken = await desk.takeBack(first);
    expect([taken.isFirst, taken.action, await desk.titles()]).toEqual([true, 'put-back', []]);
    expect(await expectValue(planner.client.call('calendars.list', {}))).toEqual([]);
    await desk.putBack(first);
    expect(await desk.look()).toEqual(before);
  });

  it('[I4] takes back and puts back a row of imports, the last one first', async () => {
    const looks: unknown[] = [];
    for (const number of [1, 2, 3, 4]) {
      await desk.importFile(numbered(number));
      looks.push(await desk.look());
    }
    const [fourth, third, second, first] = await desk.history();
    const actions = async () => (await desk.history()).map(({ action }) => action);
    if (!fourth || !third || !second || !first) throw new Error('four imports are in the history');
    const refused = await planner.client.call('import.take-back', { id: third.id });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } });

    for (const [view, look] of [
      [fourth, looks[2]],
      [third, looks[1]],
      [second, looks[0]],
    ] as const) {
      await desk.takeBack(view);
      expect(await desk.look()).toEqual(look);
    }
    expect(await actions()).toEqual([null, null, 'put-back', 'take-back']);
    await desk.takeBack(first);
    expect(await actions()).toEqual([null, null, null, 'put-back']);
    await desk.putBack(first);
    expect(await actions()).toEqual([null, null, 'put-back', 'take-back']);
    const tooEarly = await planner.client.call('import.put-back', { id: fourth.id });
    expect(tooEarly).toMatchObject({ ok: false, error: { code: 'not-found' } });
    for (const [view, look] of [
      [second, looks[1]],
      [third, looks[2]],
      [fourth, looks[3]],
    ] as const) {
      await desk.putBack(view);
      expect(await desk.look()).toEqual(look);
    }
  });

  it('[I4] ends with the next import, which lies on what was taken back', async () => {
    await desk.importFile(numbered(1));
    const second = await desk.importFile(numbered(2));
    await desk.takeBack();
    await desk.importFile(numbered(3));
    expect((await desk.history()).map(({ action }) => action)).toEqual(['take-back', null, null]);
    expect(earlier().some((name) => name.includes(second.id))).toBe(false);
    const refused = await planner.client.call('import.put-back', { id: second.id });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } });
    await desk.takeBack();
    expect(await desk.titles()).toContain('Talk 1');
  });

  it('[I3] has a line for the same file again, with nothing to take back', async () => {
    await desk.importFile(numbered(1));
    await desk.importFile(numbered(2));
    await desk.importFile(numbered(2));
    expect((await desk.history()).map(({ changed, same, action }) => [changed, same, action])).toEqual([
      [0, 2, null],
      [1, 1, 'take-back'],
      [0, 0, null],
    ]);
    expect(earlier()).toHaveLength(2);
  });

  it('[I4] reaches ten imports back, however often nothing changed, and keeps no file of others', async () => {
    for (let number = 1; number <= 13; number += 1) {
      await desk.importFile(numbered(number));
      await desk.importFile(numbered(number));
    }
    const first = (await desk.history()).at(-1);
    for (let steps = 0; steps < 10; steps += 1) {
      const last = (await desk.history()).find(({ action }) => action === 'take-back');
      await desk.takeBack(last);
    }
    expect(await desk.titles()).toContain('Talk 3');
    expect((await desk.history()).filter(({ action }) => action === 'take-back')).toEqual([]);
    expect(first?.isFirst).toBe(true);
    const kept = new Set(earlier().map((name) => name.split('.')[1]));
    expect(kept.size).toBe(10);
  }, 60_000);

  it('[I4] is not offered for a calendar that was removed, nor for the sample', async () => {
    await desk.importFile(numbered(1));
    await desk.importFile(numbered(2));
    const [calendar] = await expectValue(planner.client.call('calendars.list', {}));
    await expectValue(planner.client.call('calendar.remove', { id: calendar?.id as never }));
    await expectValue(planner.client.call('sample.add', {}));
    expect((await desk.history()).map(({ action }) => action)).toEqual([null, null, null]);
    await expectValue(planner.client.call('history.undo', {}));
    expect((await desk.history()).map(({ action }) => action)).toEqual([null, 'take-back', null]);
  });

  it.each([
    ['missing', (path: string) => rmSync(path), 'not-found'],
    ['empty', (path: string) => writeFileSync(path, ''), 'damaged'],
    ['rubbish', (path: string) => writeFileSync(path, 'rubbish'), 'damaged'],
  ] as const)('[I4] says so and changes nothing when what was kept is %s', async (_how, spoil, code) => {
    await desk.importFile(numbered(1));
    const { id } = await desk.importFile(numbered(2));
    const before = await desk.look();
    for (const ending of ['.ics', '.json']) {
      const name = earlier().find((file) => file.includes('before') && file.endsWith(ending)) ?? '';
      spoil(join(planner.folder, 'calendars', 'earlier', name));
      const refused = await planner.client.call('import.take-back', { id });
      expect(refused).toMatchObject({ ok: false, error: { code } });
      expect(await desk.look()).toEqual(before);
    }
    expect((await desk.history())[0]?.action).toBe('take-back');
  });

  it('[I4] is refused where the calendar’s own file was changed from outside', async () => {
    await desk.importFile(numbered(1));
    const { id, calendarId } = await desk.importFile(numbered(2));
    const before = await desk.look();
    writeFileSync(join(planner.folder, 'calendars', `${calendarId}.ics`), 'rubbish');
    const refused = await planner.client.call('import.take-back', { id });
    expect(refused).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(await desk.look()).toEqual(before);
  });

  it.each(['nothing', '../../mingle', '__proto__', 'a\0b'])('[I4] knows no import %j', async (id) => {
    await desk.importFile(numbered(1));
    for (const name of ['import.take-back', 'import.put-back'] as const) {
      const refused = await planner.client.call(name, { id: id as never });
      expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } });
    }
  });

  it('[I4] happens once where two ask at the same time, and an import waits for it', async () => {
    await desk.importFile(numbered(1));
    const { id } = await desk.importFile(numbered(2));
    const { id: reviewId } = await expectValue(
      planner.client.call('calendar.review', { fileName: 'mine.ics', content: numbered(3) }),
    );
    const answers = await Promise.all([
      planner.client.call('import.take-back', { id }),
      planner.client.call('import.take-back', { id }),
      planner.client.call('calendar.apply', { reviewId, leaveOut: [] }),
      planner.client.call('import.put-back', { id }),
    ]);
    expect(answers.map((answer) => (answer.ok ? null : answer.error.code))).toEqual([
      null,
      'not-found',
      null,
      'not-found',
    ]);
    expect(await desk.titles()).toContain('Talk 3');
    await desk.takeBack();
    expect(await desk.titles()).toContain('Talk 1');
  });

  it('[I4] is still there after Mingle was closed and opened', async () => {
    await desk.importFile(numbered(1));
    await desk.importFile(numbered(2));
    const again = await openTestPlanner(copyOf(planner));
    const later = createImportDesk(again);
    await later.takeBack();
    expect(await later.titles()).toContain('Talk 1');
    await again.close();
  });
});
