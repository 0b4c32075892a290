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

/** As Mingle 0.2.0 left it before the columns of its table could be chosen. */
const oldPlan = readFrozenPlan(3);

describe('[T6] data of version 3', () => {
  it('opens with everything that was in it, and is written as it is now', async () => {
    const planner = await openFrozen(3);
    await expectValue(planner.client.call('settings.save', { letterKeys: false }));
    const now = readPlan(planner);
    const { views, imports, ...rest } = oldPlan;
    expect(now).toEqual({
      ...rest,
      schemaVersion: 10,
      followUps: laterFollowUps(oldPlan.followUps),
      ...addedSlices,
      imports: importsById(imports),
      savedViews: views,
      settings: {
        ...oldPlan.settings,
        letterKeys: false,
        eventColumns: null,
        ...addedSettings,
        isOwnerAsked: false,
      },
    });
  });

  it('keeps its rules, views and settings', async () => {
    const { client } = await openFrozen(3);
    expect(await expectValue(client.call('rules.list', {}))).toMatchObject([
      { conditions: [{ field: 'title', relation: 'contains', text: 'maps' }], kind: 'networking', fits: 1 },
    ]);
    expect(await expectValue(client.call('saved-views.list', {}))).toMatchObject([
      { name: 'Chess only', query: 'text=chess&when=past-year&sort=-when' },
    ]);
    const { settings } = await expectValue(client.call('app.info', {}));
    expect(settings).toMatchObject({ hourCycle: 24, suggestions: false, eventColumns: null });
  });
});
