import { expect, it } from 'vitest';
import type { EventRow } from '../../../../src/contract/views/event';
import type { EventKey } from '../../../../src/domain/event/key';
import {
  type MarkRequest,
  proposalsOf,
  usualScope,
  withMarks,
} from '../../../../src/ui/parts/marking/mark-rows';
import { rowAt } from '../../events/build-rows';

const suggests = { kind: 'social', form: 'party', confidence: 0.8, reasons: [] } as const;
const chess = (day: number, sketch = {}) =>
  rowAt(`2026-11-${day}T18:00:00Z`, 'Chess', { recurring: true, ...sketch });
const coffee = rowAt('2026-11-25T09:00:00Z', 'Coffee', { kind: 'networking', form: 'one-on-one' });
const party = rowAt('2026-11-28T20:00:00Z', 'Party', { suggests });

/** `Chess: social/club (series)` for each row. */
const words = (rows: readonly EventRow[]) =>
  rows.map(
    ({ summary, mark, markScope }) =>
      `${summary}: ${mark ? `${mark.kind}/${mark.form}` : 'unmarked'} (${markScope})`,
  );

const marked = (rows: readonly EventRow[], request: Partial<MarkRequest>) =>
  words(withMarks(rows, { keys: [], scope: 'series', kind: 'social', ...request }, 0));

it('[M2] marks every time of a series that is picked once', () => {
  const rows = [chess(19), coffee, chess(26)];
  expect(marked(rows, { keys: ['chess@example.com@2026-11-26T18:00:00Z' as EventKey] })).toEqual([
    'Chess: social/null (series)',
    'Coffee: networking/one-on-one (series)',
    'Chess: social/null (series)',
  ]);
});

it('[M2] marks one time of a series', () => {
  const rows = [chess(19, { kind: 'social' }), chess(26, { kind: 'social' })];
  const keys = ['chess@example.com@2026-11-26T18:00:00Z' as EventKey];
  expect(marked(rows, { keys, scope: 'occurrence', kind: 'networking' })).toEqual([
    'Chess: social/null (series)',
    'Chess: networking/null (occurrence)',
  ]);
});

it('[M2] leaves a time with a mark of its own alone, unless it is the one picked', () => {
  const own = chess(26, { kind: 'other', markScope: 'occurrence' });
  const rows = [chess(19), own];
  expect(marked(rows, { keys: ['chess@example.com@2026-11-19T18:00:00Z' as EventKey] })).toEqual([
    'Chess: social/null (series)',
    'Chess: other/null (occurrence)',
  ]);
  expect(marked(rows, { keys: [own.key] })).toEqual([
    'Chess: social/null (series)',
    'Chess: social/null (series)',
  ]);
});

it('[M2] keeps a form that the new kind has too, and takes the mark away', () => {
  expect(marked([coffee], { keys: [coffee.key], kind: 'both' })).toEqual([
    'Coffee: both/one-on-one (series)',
  ]);
  expect(marked([coffee], { keys: [coffee.key], kind: 'social' })).toEqual(['Coffee: social/null (series)']);
  expect(marked([coffee], { keys: [coffee.key], kind: 'social', form: 'call' })).toEqual([
    'Coffee: social/call (series)',
  ]);
  expect(marked([coffee], { keys: [coffee.key], kind: null })).toEqual(['Coffee: unmarked (null)']);
});

it('[M2] gives the rows themselves back when none is meant', () => {
  const rows = [coffee];
  const request: MarkRequest = { keys: [party.key], scope: 'series', kind: 'social' };
  expect(withMarks(rows, request, 0)).toBe(rows);
});

it('[M4] accepts suggestions with one request for each kind and form', () => {
  const meal = rowAt('2026-11-29T19:00:00Z', 'Meal', { suggests: { ...suggests, form: 'meal' } });
  const second = rowAt('2026-11-30T19:00:00Z', 'Second party', { suggests });
  const unsure = rowAt('2026-11-30T20:00:00Z', 'Unsure', { suggests: { ...suggests, kind: null } });
  expect(proposalsOf([party, coffee, meal, second, unsure])).toEqual([
    { keys: [party.key, second.key], kind: 'social', form: 'party' },
    { keys: [meal.key], kind: 'social', form: 'meal' },
  ]);
});

it('[M2] means the whole series, unless every time picked has a mark of its own', () => {
  const own = chess(26, { kind: 'other', markScope: 'occurrence' });
  expect(usualScope([])).toBe('series');
  expect(usualScope([coffee, own])).toBe('occurrence');
  expect(usualScope([chess(19), own])).toBe('series');
});
