import { expect, it } from 'vitest';
import type { ZoneId } from '../../src/domain/time/zone';
import { createFormat } from '../../src/words/format';
import { intervalText } from '../../src/words/interval';

const format = createFormat({ locale: 'en-GB', zone: 'UTC' as ZoneId, hourCycle: 24 });

it('[I8] says how often a calendar is fetched as one would say it', () => {
  expect(
    [60, 360, 1440, 10_080, 45, 2880, 4320, 90, null].map((minutes) => intervalText(minutes, format)),
  ).toEqual([
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
