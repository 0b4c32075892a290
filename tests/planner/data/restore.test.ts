import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner } from '../../helpers/open-test-planner';
import { patience, runs } from '../../helpers/property-runs';
import type { ImportDesk } from '../importing/open-import-planner';
import { createImportDesk, key } from '../importing/open-import-planner';
import { createScriptedFeed } from '../subscriptions/scripted-feed';

vi.setConfig({ testTimeout: patience });

let planner: TestPlanner;
let desk: ImportDesk;
beforeEach(async () => {
  planner = await openTestPlanner();
  desk = createImportDesk(planner);
});
afterEach(() => planner.close());

const lunch = buildEvent('lunch@example.org', ['SUMMARY:Lunch', 'DTSTART:20260310T110000Z']);
const tennis = buildEvent('tennis@example.org', [
  'SUMMARY:Tennis',
  'DTSTART;TZID=Europe/Berlin:20260304T180000',
  'DURATION:PT1H',
  'RRULE:FREQ=WEEKLY;COUNT=4',
]);
const opera = buildEvent('opera@example.org', ['SUMMARY:Opera', 'DTSTART:20260320T180000Z']);
const renumbered = (event: string) => event.replace(/^UID:/m, 'UID:new-');
const fileOf = (...events: readonly string[]) => buildIcs(events, ['X-WR-CALNAME:Evenings']);

const backUp = async ({ client }: TestPlanner = planner) =>
  (await expectValue(client.call('data.backup', {}))).file;
const restore = (file: string, preview = false) =>
  expectValue(planner.client.call('data.restore', { file, preview }));
const unmark = (uid: string) =>
  expectValue(planner.client.call('event.mark', { keys: [key(uid)], scope: 'series', kind: null }));
const marked = () => Object.keys(desk.onDisk().marks ?? {}).toSorted();

/** The calendars whose file is not the one that the plan names. */
function misfits({ folder }: TestPlanner = planner): readonly string[] {
  const { calendars } = JSON.parse(readFileSync(join(folder, 'mingle.json'), 'utf8'));
  return Object.values(calendars as Record<string, { id: string; name: string; sha256: string }>)
    .filter(({ id, sha256 }) => {
      const path = join(folder, 'calendars', `${id}.ics`);
      return !existsSync(path) || createHash('sha256').update(readFileSync(path)).digest('hex') !== sha256;
    })
    .map(({ name }) => name);
}

describe('[T3] restoring a backup from before an import', () => {
  it('brings back what the user made, leaves the calendar as it is, and says so', async () => {
    await desk.importFile(fileOf(lunch, tennis));
    await desk.mark('lunch@example.org', 'social');
    const file = await backUp();
    await desk.importFile(fileOf(lunch, opera));
    await desk.mark('lunch@example.org', 'other');
    await desk.mark('opera@example.org', 'networking');
    const history = await desk.history();
    const counts = { calendars: 1, preps: 0, followUps: 0, ownEvents: 0, people: 0 };
    const expected = {
      before: { ...counts, marks: 2 },
      after: { ...counts, marks: 1 },
      staying: ['Evenings'],
      leftOut: [],
    };
    expect(await restore(file, true)).toEqual({ ...expected, undo: null });
    expect(marked()).toEqual(['lunch@example.org', 'opera@example.org']);
    expect(await restore(file)).toEqual({ ...expected, undo: '2026-03-02.0003.json' });
    expect(desk.onDisk().marks).toMatchObject({ 'lunch@example.org': { kind: 'social' } });
    expect(marked()).toEqual(['lunch@example.org']);
    expect(await desk.titles()).toEqual(['Lunch', 'Opera']);
    expect(misfits()).toEqual([]);
    expect(await desk.history()).toEqual(history);
    await desk.takeBack();
    expect(await desk.titles()).toEqual(['Tennis', 'Lunch', 'Tennis', 'Tennis', 'Tennis']);
  });

  it('gives marks, preps and follow-ups the new keys of events that the feed has renumbered', async () => {
    await desk.importFile(fileOf(lunch, tennis, opera));
    await desk.mark('lunch@example.org', 'social');
    await desk.plan('tennis@example.org@2026-03-11T17:00:00Z', 'the backhand', 'occurrence');
    await desk.followUp('lunch@example.org', 'Send the recipe');
    const file = await backUp();
    const before = await desk.look();
    await desk.importFile(fileOf(...[lunch, tennis, opera].map(renumbered)));
    const after = await desk.look();
    // As in the next days: the user takes something off, and marks what the backup does not know.
    await unmark('new-lunch@example.org');
    await desk.mark('new-opera@example.org', 'networking');
    await restore(file);
    expect(await desk.look()).toEqual(after);
    await desk.takeBack();
    expect(await desk.look()).toEqual(before);
  });

  it('finds the new key also of an event that had no mark when it was renumbered', async () => {
    await desk.importFile(fileOf(lunch, opera));
    await desk.mark('lunch@example.org', 'social');
    await desk.mark('opera@example.org', 'both');
    const file = await backUp();
    for (const uid of ['lunch', 'opera']) await unmark(`${uid}@example.org`);
    await desk.importFile(fileOf(renumbered(lunch), opera));
    expect(desk.onDisk().marks).toEqual({});
    await restore(file);
    expect(marked()).toEqual(['new-lunch@example.org', 'opera@example.org']);
  });

  it('finds the new key also of an event that had a mark only at the first of two renumberings', async () => {
    await desk.importFile(fileOf(lunch, opera));
    await desk.mark('lunch@example.org', 'social');
    const file = await backUp();
    await desk.importFile(fileOf(renumbered(lunch), opera));
    await unmark('new-lunch@example.org');
    await desk.importFile(fileOf(renumbered(renumbered(lunch)), opera));
    await restore(file);
    expect(marked()).toEqual(['new-new-lunch@example.org']);
  });

  it('finds the new key also where the calendar of the backup is no longer kept, since its import was replaced', async () => {
    await desk.importFile(fileOf(lunch, opera));
    await desk.importFile(fileOf(lunch, opera, tennis));
    await desk.mark('lunch@example.org', 'social');
    const file = await backUp();
    await expectValue(planner.client.call('history.undo', {}));
    await desk.takeBack();
    await desk.importFile(fileOf(renumbered(lunch), opera));
    await restore(file);
    expect(marked()).toEqual(['new-lunch@example.org']);
  });

  it('finds the event also where the import was taken back without a mark, and another one came after it', async () => {
    await desk.importFile(fileOf(lunch, opera));
    await desk.importFile(fileOf(renumbered(lunch), opera));
    await desk.mark('new-lunch@example.org', 'social');
    const file = await backUp();
    await unmark('new-lunch@example.org');
    await desk.takeBack();
    await desk.importFile(fileOf(lunch, opera, tennis));
    await restore(file);
    expect(marked()).toEqual(['lunch@example.org']);
  });

  it('follows the event through later imports in which it has no mark', async () => {
    await desk.importFile(fileOf(lunch, opera));
    await desk.importFile(fileOf(renumbered(lunch), opera));
    await desk.mark('new-lunch@example.org', 'social');
    const file = await backUp();
    await unmark('new-lunch@example.org');
    await desk.takeBack();
    await desk.importFile(fileOf(renumbered(renumbered(lunch)), opera));
    await restore(file);
    expect(marked()).toEqual(['new-new-lunch@example.org']);
  });

  it('follows an import that was taken back since', async () => {
    await desk.importFile(fileOf(lunch, opera));
    await desk.importFile(fileOf(renumbered(lunch), opera));
    await desk.mark('new-lunch@example.org', 'social');
    const file = await backUp();
    await desk.takeBack();
    expect(marked()).toEqual(['lunch@example.org']);
    await desk.mark('lunch@example.org', 'other');
    await restore(file);
    expect(desk.onDisk().marks).toMatchObject({ 'lunch@example.org': { kind: 'social' } });
    expect(marked()).toEqual(['lunch@example.org']);
    expect((await desk.history())[0]?.action).toBe('put-back');
  });
});

describe('[T3] a restore', () => {
  const calendarId = async () => (await desk.history())[0]?.calendarId ?? ('' as CalendarId);

  it('is undone by the backup that it makes first', async () => {
    await desk.importFile(fileOf(lunch));
    await desk.mark('lunch@example.org', 'social');
    const file = await backUp();
    await desk.importFile(fileOf(renumbered(lunch), opera));
    await desk.plan('opera@example.org', 'the music');
    await expectValue(planner.client.call('calendar.rename', { id: await calendarId(), name: 'Nights' }));
    const before = [await desk.look(), desk.onDisk()];
    const { undo } = await restore(file);
    expect((await expectValue(planner.client.call('calendars.list', {})))[0]?.name).toBe('Evenings');
    await restore(undo ?? '');
    expect([await desk.look(), desk.onDisk()]).toEqual(before);
  });

  it('keeps a calendar that came since, and brings one back that was removed since', async () => {
    await desk.importFile(fileOf(lunch));
    const id = await calendarId();
    const file = await backUp();
    await expectValue(planner.client.call('calendar.remove', { id }));
    await desk.importFile(buildIcs([tennis], ['X-WR-CALNAME:Sports']), { fileName: 'sports.ics' });
    const { staying, after } = await restore(file);
    expect([staying, after.calendars]).toEqual([['Sports'], 2]);
    expect((await expectValue(planner.client.call('calendars.list', {}))).map(({ name }) => name)).toEqual([
      'Evenings',
      'Sports',
    ]);
  });

  it('leaves a calendar out whose first import was taken back, with its history', async () => {
    await desk.importFile(fileOf(lunch));
    const file = await backUp();
    await desk.takeBack();
    await restore(file);
    expect(await expectValue(planner.client.call('calendars.list', {}))).toEqual([]);
    const [first] = await desk.history();
    if (first) await desk.putBack(first);
    expect(await desk.titles()).toEqual(['Lunch']);
  });

  it('in an empty folder leaves out calendars without their files, and fetches subscriptions again', async () => {
    const feed = createScriptedFeed();
    const address = 'https://calendar.example.org/private-9/basic.ics';
    const other = await openTestPlanner(undefined, feed.fetch);
    const { client } = other;
    const desk = createImportDesk(other);
    await desk.importFile(fileOf(lunch));
    await desk.mark('lunch@example.org', 'social');
    feed.serve(address, buildIcs([tennis], ['X-WR-CALNAME:Sports']), '"1"');
    const review = await expectValue(client.call('subscription.review', { address }));
    await expectValue(client.call('calendar.apply', { reviewId: review.id }));
    const path = join(other.folder, 'backups', await backUp(other));
    const fresh = await openTestPlanner(undefined, feed.fetch);
    const restored = await expectValue(fresh.client.call('data.restore', { file: path, preview: false }));
    expect([restored.leftOut, restored.staying, restored.after]).toEqual([
      ['Evenings'],
      [],
      { calendars: 1, marks: 1, preps: 0, followUps: 0, ownEvents: 0, people: 0 },
    ]);
    await fresh.refreshDue();
    expect(misfits(fresh)).toEqual([]);
    const window = { from: '2026-03-01' as Day, to: '2026-04-01' as Day };
    expect((await expectValue(fresh.client.call('events.list', window))).events).toHaveLength(4);
    await fresh.close();
    await other.close();
  });
});

it('[T3] whatever was imported, taken back and restored, each calendar’s entry fits its file, and a restore can be undone', async () => {
  const versions = [
    fileOf(lunch, tennis),
    fileOf(renumbered(lunch), tennis),
    fileOf(lunch, renumbered(tennis), opera),
    fileOf(opera),
  ];
  const steps = fc.array(
    fc.oneof(
      fc.record({ do: fc.constant('import' as const), which: fc.nat(versions.length - 1) }),
      fc.record({ do: fc.constantFrom('mark', 'back up', 'take back', 'restore'), which: fc.nat(7) }),
    ),
    { minLength: 3, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      const own = await openTestPlanner();
      const ownDesk = createImportDesk(own);
      const backups: string[] = [];
      const restoreIn = (file: string) =>
        expectValue(own.client.call('data.restore', { file, preview: false }));
      for (const { do: act, which } of list) {
        const window = { from: '2026-03-01' as Day, to: '2026-04-01' as Day };
        const { events } = await expectValue(own.client.call('events.list', window));
        const event = events[which % Math.max(1, events.length)];
        if (act === 'import') await ownDesk.importFile(versions[which] ?? fileOf());
        else if (act === 'mark' && event) {
          await ownDesk.mark(event.seriesKey, which % 2 === 0 ? 'social' : 'networking');
        } else if (act === 'back up') backups.push(await backUp(own));
        else if (act === 'take back') {
          const [last] = (await ownDesk.history()).filter(({ action }) => action === 'take-back');
          if (last) await ownDesk.takeBack(last);
        } else if (act === 'restore' && backups.length > 0) {
          const before = ownDesk.onDisk();
          const { undo } = await restoreIn(backups[which % backups.length] ?? '');
          expect(misfits(own)).toEqual([]);
          await restoreIn(undo ?? '');
          expect(ownDesk.onDisk()).toEqual(before);
          await restoreIn(backups[which % backups.length] ?? '');
        }
        expect(misfits(own)).toEqual([]);
      }
      await own.close();
    }),
    runs(20),
  );
});
