import { expect, it } from 'vitest';
import type { ZoneId } from '../../../src/domain/time/zone';
import { conditionFor, isWhole } from '../../../src/ui/screens/rules/draft';
import { trialSentence } from '../../../src/ui/screens/rules/try-out';
import { createFormat } from '../../../src/words/format';

const format = createFormat({ locale: 'en-GB', zone: 'UTC' as ZoneId, hourCycle: 24 });

it('[M5] says what a rule would do before it is kept', () => {
  const trial = { events: 212, fits: 12, byHand: 2, byEarlierRule: 1, examples: [] };
  expect(trialSentence(trial, format)).toBe(
    'Fits 12 of 212 events and marks 9 of them; 2 stay as you marked them, 1 is decided by an earlier rule.',
  );
  expect(trialSentence({ ...trial, fits: 3 }, format)).toBe(
    'Fits 3 of 212 events and marks none of them; 2 stay as you marked them, 1 is decided by an earlier rule.',
  );
  expect(trialSentence({ ...trial, byHand: 0, byEarlierRule: 0 }, format)).toBe('Fits 12 of 212 events.');
  expect(trialSentence({ ...trial, fits: 0, byHand: 0, byEarlierRule: 0 }, format)).toBe(
    'Fits no event yet: it will mark those that come.',
  );
  expect(trialSentence({ ...trial, fits: 212, byHand: 0, byEarlierRule: 0 }, format)).toBe(
    'Fits every one of 212 events.',
  );
});

it('[M5] tries only what says something', () => {
  expect(isWhole(conditionFor('title', undefined))).toBe(false);
  expect(isWhole({ field: 'title', relation: 'like', text: ' * ' })).toBe(false);
  expect(isWhole(conditionFor('calendar', undefined))).toBe(false);
  expect(isWhole(conditionFor('calendar', 'work'))).toBe(true);
  expect(isWhole(conditionFor('time', undefined))).toBe(true);
  expect(isWhole({ field: 'time', weekdays: [], starts: null })).toBe(false);
});
