import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Day } from '../../src/domain/time/day';
import type { TestPlanner } from '../helpers/open-test-planner';
import { expectValue, openTestPlanner } from '../helpers/open-test-planner';
import { buildFolder } from './build-store';

/** A data folder as Mingle 0.2.0 left it before it knew rules. It is frozen: never edit it to please a test. */
const frozen = join(import.meta.dirname, '../fixtures/data/version-2');
const oldPlan = JSON.parse(readFileSync(join(frozen, 'mingle.json'), 'utf8'));

async function openFrozen(): Promise<TestPlanner> {
  const folder = await buildFolder();
  cpSync(frozen, folder, { recursive: true });
  const planner = await openTestPlanner(folder);
  onTestFinished(() => planner.close());
  return planner;
}

describe('[T6] data of version 2', () => {
  it('opens with everything that was in it, and is written as it is now', async () => {
    const planner = await openFrozen();
    await expectValue(planner.client.call('settings.save', { letterKeys: false }));
    const now = JSON.parse(readFileSync(join(planner.folder, 'mingle.json'), 'utf8'));
    expect(now).toEqual({
      ...oldPlan,
      schemaVersion: 4,
      rules: {},
      views: {},
      settings: { ...oldPlan.settings, letterKeys: false, suggestions: true, eventColumns: null },
    });
  });

  it('shows its marks, also where what was read from its calendar is of another shape', async () => {
    const { client } = await openFrozen();
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
    const { client } = await openFrozen();
    const [latest] = await expectValue(client.call('imports.list', {}));
    await expectValue(client.call('import.take-back', { id: latest?.id as never }));
    const { row } = await expectValue(client.call('event.get', { key: 'talk@example.com' as never }));
    expect(row.summary).toBe('Talk on maps');
  });
});
