import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { TestPlanner } from '../helpers/open-test-planner';
import { expectValue, openTestPlanner } from '../helpers/open-test-planner';
import { buildFolder } from './build-store';

/** A data folder as Mingle 0.2.0 left it before the columns of its table could be chosen. It is frozen: never edit it to please a test. */
const frozen = join(import.meta.dirname, '../fixtures/data/version-3');
const oldPlan = JSON.parse(readFileSync(join(frozen, 'mingle.json'), 'utf8'));

async function openFrozen(): Promise<TestPlanner> {
  const folder = await buildFolder();
  cpSync(frozen, folder, { recursive: true });
  const planner = await openTestPlanner(folder);
  onTestFinished(() => planner.close());
  return planner;
}

describe('[T6] data of version 3', () => {
  it('opens with everything that was in it, and is written as it is now', async () => {
    const planner = await openFrozen();
    await expectValue(planner.client.call('settings.save', { letterKeys: false }));
    const now = JSON.parse(readFileSync(join(planner.folder, 'mingle.json'), 'utf8'));
    expect(now).toEqual({
      ...oldPlan,
      schemaVersion: 4,
      settings: { ...oldPlan.settings, letterKeys: false, eventColumns: null },
    });
  });

  it('keeps its rules, views and settings', async () => {
    const { client } = await openFrozen();
    expect(await expectValue(client.call('rules.list', {}))).toMatchObject([
      { conditions: [{ field: 'title', relation: 'contains', text: 'maps' }], kind: 'networking', fits: 1 },
    ]);
    expect(await expectValue(client.call('views.list', {}))).toMatchObject([
      { name: 'Chess only', query: 'text=chess&when=past-year&sort=-when' },
    ]);
    const { settings } = await expectValue(client.call('app.info', {}));
    expect(settings).toMatchObject({ hourCycle: 24, suggestions: false, eventColumns: null });
  });
});
