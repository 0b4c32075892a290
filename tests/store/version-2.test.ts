import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/time/day';
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

/** As Mingle 0.2.0 left it before it knew rules. */
const oldPlan = readFrozenPlan(2);

describe('[T6] data of version 2', () => {
  it('opens with everything that was in it, and is written as it is now', async () => {
    const planner = await openFrozen(2);
    await expectValue(planner.client.call('settings.save', { letterKeys: false }));
    const now = readPlan(planner);
    expect(now).toEqual({
      ...oldPlan,
      schemaVersion: 10,
      followUps: laterFollowUps(oldPlan.followUps),
      ...addedSlices,
      imports: importsById(oldPlan.imports),
      rules: {},
      savedViews: {},
      settings: {
        ...oldPlan.settings,
        letterKeys: false,
        suggestions: true,
        eventColumns: null,
        ...addedSettings,
        isOwnerAsked: false,
      },
    });
  });

  it('shows its marks, also where what was read from its calendar is of another shape', async () => {
    const { client } = await openFrozen(2);
    const march = { from: '2026-03-01' as Day, to: '2026-03-18' as Day };
    const { events } = await expectValue(client.call('events.list', march));
    expect(events.map(({ summary, mark }) => [summary, mark?.kind ?? null])).toEqual([
      ['Chess', 'social'],
      ['Talk on old maps', null],
      ['Chess', 'other'],
      ['Chess', 'social'],
    ]);
  });

  it('[I4] takes its last import back', async () => {
    const { client } = await openFrozen(2);
    const [latest] = await expectValue(client.call('imports.list', {}));
    await expectValue(client.call('import.take-back', { id: latest?.id as never }));
    const { row } = await expectValue(client.call('event.get', { key: 'talk@example.com' as never }));
    expect(row.summary).toBe('Talk on maps');
  });
});
