import { describe, expect, it } from 'vitest';
import type { EventKey } from '../../src/domain/event/key';
import type { Day } from '../../src/domain/time/day';
import { expectValue } from '../helpers/open-test-planner';
import { newestSettings, newestSlices, openFrozen, readFrozenPlan, readPlan } from './open-frozen';

/** As the last Mingle without programmes and run-sheets left it, with an own event, an outcome, a lead and a template. */
const oldPlan = readFrozenPlan(9);

describe('[T6] data of version 9', () => {
  it('opens with everything that was in it, and is written as it is now', async () => {
    const planner = await openFrozen(9);
    await expectValue(planner.client.call('settings.save', { letterKeys: false }));
    expect(readPlan(planner)).toEqual({
      ...oldPlan,
      ...newestSlices,
      ownEvents: Object.fromEntries(
        Object.entries(oldPlan.ownEvents as Record<string, object>).map(([id, event]) => [
          id,
          { ...event, repeat: null },
        ]),
      ),
      schemaVersion: 10,
      settings: { ...oldPlan.settings, ...newestSettings, letterKeys: false },
    });
  });

  it('[S7] [F5] shows its own event and what came of the talk', async () => {
    const { client } = await openFrozen(9);
    const from = '2026-03-04' as Day;
    const { events } = await expectValue(client.call('events.list', { from, to: '2026-03-09' as Day }));
    expect(events.map(({ summary }) => summary)).toEqual([
      'Talk on old maps',
      'Dînner with Łuka',
      'Dinner with Ana Ruiz and Bo Lind',
    ]);
    const talk = await expectValue(client.call('event.get', { key: 'talk@example.com' as EventKey }));
    expect(talk.outcome).toEqual({
      worthIt: 'yes',
      again: 'yes',
      minutes: 90,
      cost: '12 €',
      learning: 'Ask for the archive',
      isPutAway: false,
    });
    const leads = await expectValue(client.call('leads.list', {}));
    expect(leads.map(({ kind, person }) => [kind, person])).toEqual([['internship', 'Bo Lind']]);
  });

  it('[S2] takes the person that is chosen for what is brought', async () => {
    const { client } = await openFrozen(9);
    const key = 'dinner@example.com' as EventKey;
    const bo = { who: 'Bo Lind', person: 'mailto:bo@example.com' } as const;
    const brings = [{ id: 'b1', what: 'Bread', ...bo, packed: false }];
    await expectValue(client.call('prep.save', { key, scope: 'series', social: { brings } }));
    expect((await expectValue(client.call('event.get', { key }))).social.brings).toEqual(brings);
  });
});
