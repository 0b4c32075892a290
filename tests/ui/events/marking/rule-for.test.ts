import { expect, it } from 'vitest';
import { ruleFor } from '../../../../src/ui/screens/events/marking/rule-for';
import { rowAt } from '../build-rows';

const sprint12 = rowAt('2026-11-25T09:00:00Z', 'Sprint 12');
const sprint13 = rowAt('2026-11-26T09:00:00Z', 'sprint 13');
const lunch = rowAt('2026-11-26T12:00:00Z', 'Lunch');

it('[M5] makes a rule of a mark for the title that the events share, whatever its numbers', () => {
  expect(ruleFor([sprint12, sprint13], 'series', 'networking', 'meeting')).toEqual({
    conditions: [{ field: 'title', relation: 'like', text: 'Sprint *' }],
    kind: 'networking',
    form: 'meeting',
  });
});

it('[M5] makes none of what differs, of one occurrence, of no mark and of no title', () => {
  expect(ruleFor([sprint12, lunch], 'series', 'networking', null)).toBeNull();
  expect(ruleFor([lunch], 'occurrence', 'social', null)).toBeNull();
  expect(ruleFor([lunch], 'series', null, null)).toBeNull();
  expect(ruleFor([rowAt('2026-11-26T12:00:00Z', '')], 'series', 'social', null)).toBeNull();
  expect(ruleFor([], 'series', 'social', null)).toBeNull();
});
