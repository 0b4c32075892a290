import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toPlainPlan } from '../../src/plan/plan';
import { expectValue } from '../helpers/open-test-planner';
import { buildStore } from './build-store';
import {
  addedSettings,
  addedSlices,
  frozenFolder,
  laterFollowUps,
  openFrozen,
  readFrozenPlan,
  readPlan,
} from './open-frozen';

const at = Date.parse('2026-03-02T10:00:00Z');

/** The frozen snapshot with the edits in the four lines of its journal. */
function frozenPlan() {
  const { schemaVersion: _, ...plan } = readFrozenPlan(5);
  const [first] = Object.keys(plan.followUps);
  const { [first as string]: __, ...followUps } = plan.followUps;
  return {
    ...plan,
    ...addedSlices,
    followUps: laterFollowUps(followUps),
    marks: {
      ...plan.marks,
      'dinner@example.com': { kind: 'social', form: null, by: 'hand', at },
      'chess@example.com@2026-03-17T19:00:00Z': null,
    },
    settings: {
      ...plan.settings,
      colorScheme: 'dark',
      letterKeys: false,
      ...addedSettings,
      isOwnerAsked: true,
    },
  };
}

describe('[T6] data of version 5 with a log', () => {
  it('opens with what the log adds, and is written whole again where it is small', async () => {
    const planner = await openFrozen(5);
    expect(readdirSync(planner.folder)).toContain('mingle.journal');
    await expectValue(planner.client.call('settings.save', { letterKeys: true }));
    const plan = frozenPlan();
    expect(readPlan(planner)).toEqual({
      schemaVersion: 10,
      ...plan,
      settings: { ...plan.settings, letterKeys: true },
    });
    expect(readdirSync(planner.folder)).not.toContain('mingle.journal');
  });

  it('is read without a change of its files', async () => {
    const files = () =>
      ['mingle.json', 'mingle.journal'].map((name) => readFileSync(join(frozenFolder(5), name), 'utf8'));
    const before = files();
    const store = await buildStore(frozenFolder(5), { access: 'read' });
    expect(JSON.parse(JSON.stringify(toPlainPlan(store.plan.current())))).toEqual(frozenPlan());
    await store.close();
    expect(files()).toEqual(before);
  });
});
