import { expect, it } from 'vitest';
import { followUpStates } from '../../../src/domain/follow-ups/follow-up';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { createFormat } from '../../../src/words/format';
import { sinceText } from '../../../src/words/people/follow-up';

it('[F2] says how a follow-up stands and since when', () => {
  const format = createFormat({ locale: 'en-GB', zone: 'Europe/Berlin' as ZoneId, hourCycle: 24 });
  const said = followUpStates
    .filter((state) => state !== 'to-do')
    .map((state) => sinceText(state, '2026-11-22' as Day, '2026-11-25' as Day, format));
  expect(said).toEqual([
    'sent three days ago',
    'answered three days ago',
    'no answer, three days ago',
    'closed three days ago',
  ]);
});
