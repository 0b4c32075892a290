import { describe, expect, it } from 'vitest';
import type { EventKey } from '../../src/domain/event/key';
import type { MergeId } from '../../src/domain/people/merge';
import type { Day } from '../../src/domain/time/day';
import { expectValue } from '../helpers/open-test-planner';
import {
  addedSlices,
  laterFollowUps,
  newestSettings,
  openFrozen,
  readFrozenPlan,
  readPlan,
} from './open-frozen';

/** As the last Mingle without own events and outcomes left it, with people, circles, a merge and news of an import. */
const oldPlan = readFrozenPlan(8);

describe('[T6] data of version 8', () => {
  it('opens with everything that was in it, and is written as it is now', async () => {
    const planner = await openFrozen(8);
    await expectValue(planner.client.call('settings.save', { letterKeys: false }));
    expect(readPlan(planner)).toEqual({
      ...addedSlices,
      ...oldPlan,
      schemaVersion: 10,
      followUps: laterFollowUps(oldPlan.followUps),
      settings: { ...oldPlan.settings, ...newestSettings, letterKeys: false },
    });
  });

  it('[F2] keeps its follow-ups, which are in their state since they were made', async () => {
    const { client } = await openFrozen(8);
    const list = await expectValue(client.call('follow-ups.list', {}));
    expect(
      list.map(({ person, personId, text, due, state, stateSince, step, event }) => ({
        ...{ person, personId, text, due, state, stateSince, step, summary: event.summary },
      })),
    ).toEqual([
      {
        person: 'Ana Ruiz',
        personId: null,
        text: 'Send the scan',
        due: '2026-03-09',
        state: 'to-do',
        stateSince: Date.parse('2026-03-02T08:07:00Z'),
        step: null,
        summary: 'Talk on old maps',
      },
      {
        person: '',
        personId: null,
        text: 'Look back: what came of it',
        due: '2026-03-18',
        state: 'to-do',
        stateSince: Date.parse('2026-03-02T08:20:00Z'),
        step: null,
        summary: 'Talk on old maps',
      },
      {
        person: 'Łuka',
        personId: null,
        text: 'Return the pot',
        due: null,
        state: 'sent',
        stateSince: Date.parse('2026-03-02T08:08:00Z'),
        step: null,
        summary: 'Dînner with Łuka',
      },
    ]);
  });

  it('[F2] [P2] still finds by the name alone whom a follow-up is for', async () => {
    const { client } = await openFrozen(8);
    const [ana] = await expectValue(client.call('people.list', {}));
    const page = await expectValue(client.call('person.get', { id: ana?.id as never }));
    expect(page).toMatchObject({
      name: 'Ana Ruiz',
      circles: ['Map people'],
      cadence: 91,
      followUps: [{ text: 'Send the scan' }],
      merges: [{ name: 'Ana R.' }],
    });
  });

  it('[P6] takes its merge back', async () => {
    const planner = await openFrozen(8);
    const [id] = Object.keys(oldPlan.merges) as MergeId[];
    const { absorbed, kept } = oldPlan.merges[id as MergeId];
    await expectValue(planner.client.call('merge.take-back', { id: id as MergeId }));
    const { people, merges } = readPlan(planner);
    expect({ people, merges }).toEqual({
      people: { ...oldPlan.people, [kept.id]: kept, [absorbed.id]: absorbed },
      merges: {},
    });
  });

  it('[N1] [S3] opens its calendar with the marks and preps, and tells what the last import changed', async () => {
    const { client } = await openFrozen(8);
    const from = '2026-03-03' as Day;
    const { events } = await expectValue(client.call('events.list', { from, to: '2026-03-07' as Day }));
    expect(events.map(({ summary, mark }) => [summary, mark?.kind, mark?.form])).toEqual([
      ['Chess', 'social', 'club'],
      ['Talk on old maps', 'networking', 'meetup'],
      ['Dînner with Łuka', 'both', null],
    ]);
    const dinner = await expectValue(client.call('event.get', { key: 'dinner@example.com' as EventKey }));
    expect(dinner.social.topics).toEqual([
      { id: 't1', text: 'the "boat"\nand its name', about: 'open-thread', talkedAbout: false },
    ]);
    const { news } = await expectValue(client.call('today.get', {}));
    expect(news).toMatchObject([{ title: 'Chess', changes: [{ code: 'retimed' }] }]);
  });
});
