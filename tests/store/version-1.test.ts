import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CalendarSource } from '../../src/domain/calendars/calendar';
import type { EventKey } from '../../src/domain/event/key';
import type { Day } from '../../src/domain/time/day';
import { buildEvent, buildIcs } from '../helpers/build-ics';
import { expectValue } from '../helpers/open-test-planner';
import {
  addedSettings,
  addedSlices,
  frozenFolder,
  importsById,
  laterFollowUps,
  openFrozen,
  readFrozenPlan,
  readPlan,
} from './open-frozen';

/** As Mingle 0.1.0 left it. */
const oldPlan = readFrozenPlan(1);

/** The settings that later versions added. */
const newSettings = { suggestions: true, eventColumns: null, ...addedSettings, isOwnerAsked: true };

const key = (text: string) => text as EventKey;

describe('[T6] data of version 1', () => {
  it('opens with everything that was in it, and is written as it is now', async () => {
    const planner = await openFrozen(1);
    await expectValue(planner.client.call('settings.save', { letterKeys: false }));
    const { schemaVersion, calendars, imports, settings, ...rest } = readPlan(planner);
    expect(schemaVersion).toBe(10);
    expect(rest).toEqual({
      marks: oldPlan.marks,
      preps: oldPlan.preps,
      followUps: laterFollowUps(oldPlan.followUps),
      ...addedSlices,
      rules: {},
      savedViews: {},
    });
    expect(Object.hasOwn(rest.marks, '__proto__')).toBe(true);
    expect(settings).toEqual({ ...oldPlan.settings, ...newSettings, letterKeys: false });
    expect(calendars).toEqual(
      Object.fromEntries(
        Object.entries<CalendarSource>(oldPlan.calendars).map(([id, source]) => [
          id,
          { ...source, subscription: null },
        ]),
      ),
    );
    expect(imports).toEqual(
      importsById(
        oldPlan.imports.map((record: object, index: number) => ({
          ...record,
          id: `import-${index + 1}`,
          before: null,
          moves: [],
          takenBack: null,
        })),
      ),
    );
  });

  it('shows its calendars, what was left out and archived of them, and what was planned', async () => {
    const { client } = await openFrozen(1);
    const calendars = await expectValue(client.call('calendars.list', {}));
    expect(
      calendars.map(({ name, events, archived, damage }) => ({ name, events, archived, damage })),
    ).toEqual([
      { name: 'My work', events: 4, archived: 1, damage: null },
      { name: 'Sample calendar', events: 51, archived: 0, damage: null },
    ]);
    const november = { from: '2026-11-02' as Day, to: '2026-11-30' as Day };
    const [work] = calendars;
    const { events } = await expectValue(
      client.call('events.list', { ...november, ...(work ? { calendarId: work.id } : {}) }),
    );
    expect(events.map(({ key: name, mark }) => [name, mark?.kind ?? null])).toEqual([
      ['chess@example.com@2026-11-02T18:00:00Z', 'social'],
      ['renumbered@example.com', 'networking'],
      ['odd@example.com', null],
      ['__proto__', 'other'],
      ['chess@example.com@2026-11-09T18:00:00Z', 'both'],
      ['chess@example.com@2026-11-16T18:00:00Z', null],
      ['chess@example.com@2026-11-23T18:00:00Z', 'social'],
    ]);
    const offsite = await expectValue(client.call('event.get', { key: key('offsite@example.com') }));
    expect([offsite.archived, offsite.networking.purpose.goTo]).toEqual([true, 'the offsite']);
    const followUps = await expectValue(client.call('follow-ups.list', {}));
    expect(followUps.map(({ event }) => event.summary)).toEqual(['Meetup talk', 'Chess club']);
  });

  it('has its imports in the history, and the next one can be taken back', async () => {
    const { client } = await openFrozen(1);
    const history = await expectValue(client.call('imports.list', {}));
    expect(history.map(({ fileName, calendarName, action }) => [fileName, calendarName, action])).toEqual([
      ['sample.ics', 'Sample calendar', null],
      ['home.ics', 'Home', null],
      ['work.ics', 'My work', null],
      ['work.ics', 'My work', null],
    ]);
    const chess = buildEvent('chess@example.com', ['SUMMARY:Chess night', 'DTSTART:20261102T180000Z']);
    const content = buildIcs([chess], ['X-WR-CALNAME:Work']);
    const { id, target } = await expectValue(
      client.call('calendar.review', { fileName: 'work.ics', content }),
    );
    expect(target).toBe(history[2]?.calendarId);
    await expectValue(client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
    const [latest] = await expectValue(client.call('imports.list', {}));
    expect(latest?.action).toBe('take-back');
    await expectValue(client.call('import.take-back', { id: latest?.id as never }));
    const [work] = await expectValue(client.call('calendars.list', {}));
    expect([work?.name, work?.events, work?.archived]).toEqual(['My work', 4, 1]);
  });

  it('[T3] restores from its backups too', async () => {
    const planner = await openFrozen(1);
    const { client } = planner;
    const backups = await expectValue(client.call('data.backups', {}));
    expect(backups.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['2026-11-03.json', '2026-11-02-2.json', '2026-11-02.json']),
    );
    await expectValue(client.call('data.restore', { file: '2026-11-02-2.json', preview: false }));
    const backup = JSON.parse(readFileSync(join(frozenFolder(1), 'backups', '2026-11-02-2.json'), 'utf8'));
    const { marks, preps, followUps, settings } = readPlan(planner);
    expect({ marks, preps, followUps, settings }).toEqual({
      marks: backup.marks,
      preps: backup.preps,
      followUps: laterFollowUps(backup.followUps),
      settings: { ...backup.settings, ...newSettings },
    });
  });
});
