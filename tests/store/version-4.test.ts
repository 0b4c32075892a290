import { describe, expect, it } from 'vitest';
import { expectValue } from '../helpers/open-test-planner';
import {
  addedSettings,
  addedSlices,
  importsById,
  laterFollowUps,
  openFrozen,
  readFrozenPlan,
  readPlan,
} from './open-frozen';

/** As Mingle 0.2.0 left it, with preps, follow-ups and an import taken back. */
const oldPlan = readFrozenPlan(4);

describe('[T6] data of version 4', () => {
  it('opens with everything that was in it, and is written as it is now', async () => {
    const planner = await openFrozen(4);
    await expectValue(planner.client.call('settings.save', { letterKeys: false }));
    const { views, imports, ...rest } = oldPlan;
    expect(readPlan(planner)).toEqual({
      ...rest,
      schemaVersion: 10,
      followUps: laterFollowUps(oldPlan.followUps),
      ...addedSlices,
      imports: importsById(imports),
      savedViews: views,
      settings: { ...oldPlan.settings, letterKeys: false, ...addedSettings, isOwnerAsked: true },
    });
  });

  it('keeps its preps, follow-ups, rules, views and settings', async () => {
    const { client } = await openFrozen(4);
    const talk = await expectValue(client.call('event.get', { key: 'talk@example.com' as never }));
    expect(talk).toMatchObject({
      networking: {
        purpose: { goTo: 'meet the map people' },
        mustMeets: [{ name: 'Ana', email: 'ana@example.com', met: true }],
      },
    });
    expect(await expectValue(client.call('follow-ups.list', {}))).toMatchObject([
      { person: 'Ana', text: 'Send the scan', due: '2026-03-09', state: 'to-do' },
      { person: 'Łuka', text: 'Return the pot', due: null, state: 'answered' },
    ]);
    expect(await expectValue(client.call('rules.list', {}))).toMatchObject([
      { conditions: [{ field: 'title', relation: 'contains', text: 'maps' }], isOn: true },
      { conditions: [{ field: 'time', weekdays: [5], starts: { from: 1080, to: 1320 } }], isOn: false },
    ]);
    expect(await expectValue(client.call('saved-views.list', {}))).toMatchObject([{ name: 'Chess only' }]);
    const { settings } = await expectValue(client.call('app.info', {}));
    expect(settings).toMatchObject({ hourCycle: 24, eventColumns: ['calendar', 'when', 'people'] });
  });

  it('[I4] puts back the import that was taken back', async () => {
    const { client } = await openFrozen(4);
    const [newest] = await expectValue(client.call('imports.list', {}));
    await expectValue(client.call('import.put-back', { id: newest?.id as never }));
    const { events } = await expectValue(
      client.call('events.list', { from: '2026-03-03' as never, to: '2026-03-04' as never }),
    );
    expect(events).toMatchObject([{ summary: 'Chess', span: { start: Date.parse('2026-03-03T20:00:00Z') } }]);
  });
});
