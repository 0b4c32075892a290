import { expect, it } from 'vitest';
import { repeatsWeekly } from '../../../src/domain/event/frequency';

const repeats = (...rules: readonly string[]) =>
  repeatsWeekly({ recurrence: { rules, excludedRules: [], extraDates: [], excludedDates: [] } });

it.each([
  ['FREQ=WEEKLY', true],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', true],
  ['FREQ=DAILY', true],
  ['FREQ=DAILY;INTERVAL=7', true],
  ['FREQ=WEEKLY;COUNT=12', true],
  ['FREQ=WEEKLY;INTERVAL=2', false],
  ['FREQ=MONTHLY', false],
  ['FREQ=DAILY;COUNT=3', false],
])('%s repeats at least weekly: %s', (rule, isWeekly) => {
  expect(repeats(rule)).toBe(isWeekly);
});

it('does not without a rule', () => {
  expect(repeats()).toBe(false);
  expect(repeatsWeekly({ recurrence: null })).toBe(false);
});
