import { expect, it } from 'vitest';
import { intervalChoices, intervalText } from '../../../src/ui/parts/interval-words';

it('[I8] says how often a calendar is fetched as one would say it', () => {
  expect([60, 360, 1440, 10_080, 45, 2880, 4320, 90, null].map(intervalText)).toEqual([
    'every hour',
    'every 6 hours',
    'every day',
    'every week',
    'every 45 minutes',
    'every 2 days',
    'every 3 days',
    'every 90 minutes',
    'only when I ask',
  ]);
});

it('[I8] offers an interval of the calendar’s own among the others, once', () => {
  expect(intervalChoices(45)).toEqual([45, 60, 360, 1440, 10_080, null]);
  expect(intervalChoices(1440)).toEqual([60, 360, 1440, 10_080, null]);
  expect(intervalChoices(null)).toEqual([60, 360, 1440, 10_080, null]);
});
