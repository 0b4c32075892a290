import { expect, it } from 'vitest';
import type { ZoneId } from '../../src/domain/time/zone';
import { planCountsText } from '../../src/words/counts';
import { createFormat } from '../../src/words/format';

it('[T3] says what a backup holds, with own events and people', () => {
  const format = createFormat({ locale: 'en-GB', zone: 'UTC' as ZoneId, hourCycle: 24 });
  const counts = { calendars: 2, marks: 18, preps: 5, followUps: 8, ownEvents: 1, people: 1200 };
  expect(planCountsText(counts, format)).toBe(
    '2 calendars, 18 marks, 5 preparations, 8 follow-ups, 1 event of your own, 1,200 people',
  );
});
