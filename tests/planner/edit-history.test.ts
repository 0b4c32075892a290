import { expect, it } from 'vitest';
import type { PlanChange } from '../../src/plan/change';
import type { EditHistory } from '../../src/planner/edit-history';
import { createEditHistory } from '../../src/planner/edit-history';

const changeOf = (entries: number): PlanChange =>
  Array.from({ length: entries }, (_, index) => ({
    slice: 'marks',
    key: `event-${index}`,
    before: undefined,
    after: null,
  }));

const addTo = (history: EditHistory, entries: number) =>
  history.add({ label: { code: 'change-settings' }, joinName: null, change: changeOf(entries), at: 0 });

it('[T2] keeps the last 500 edits', () => {
  const history = createEditHistory();
  for (let edit = 1; edit <= 502; edit += 1) addTo(history, 1);
  const { edits } = history.view();
  expect([edits.length, edits[0], edits.at(-1)]).toEqual([500, 3, 502]);
});

it('[T2] keeps fewer edits when they changed very many entries together', () => {
  const history = createEditHistory();
  for (const entries of [1, 100_000, 100_000, 100_000]) addTo(history, entries);
  expect(history.view().edits).toEqual([2, 3, 4]);
});

it('[T2] keeps the newest edit however much it changed', () => {
  const history = createEditHistory();
  for (const entries of [1, 300_001]) addTo(history, entries);
  expect(history.view().edits).toEqual([2]);
});
