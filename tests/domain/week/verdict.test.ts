import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/time/day';
import type { WeekMix } from '../../../src/domain/week/mix';
import { defaultTargets, verdictOf } from '../../../src/domain/week/target';
import { verdictsOf } from '../../../src/domain/week/verdict';

const monday = '2026-11-23' as Day;
const share = (minutes: number) => ({ minutes, events: 1, people: 1 });
const mix = (networking: number, social: number, people: number): WeekMix => ({
  networking: share(networking),
  social: share(social),
  other: share(0),
  unmarked: share(0),
  people,
});

describe('the verdicts of a week', () => {
  it('[W2] says what is light, by how much, and why', () => {
    const days = { networking: [monday], social: ['2026-11-24' as Day, monday] };
    const sentences = verdictsOf(mix(210, 90, 5), defaultTargets, days, monday).map((one) => one.sentence);
    expect(sentences).toEqual([
      'Networking is in range: 3.5 hours (2 to 5).',
      'Light on social this week: 1.5 of 4 hours, nothing after Tuesday.',
      '5 different people this week, as you wanted (5 or more).',
    ]);
  });

  it('[W2] says that nothing is planned yet in an empty week', () => {
    const verdicts = verdictsOf(mix(0, 0, 0), defaultTargets, { networking: [], social: [] }, monday);
    expect(verdicts.map(({ verdict, sentence }) => [verdict, sentence])).toEqual([
      ['light', 'Light on networking this week: 0 of 2 hours, nothing planned yet.'],
      ['light', 'Light on social this week: 0 of 4 hours, nothing planned yet.'],
      ['light', 'Few different people this week: 0 of 5 people.'],
    ]);
  });

  it('[W2] proposes rest above the ceiling', () => {
    const [networking] = verdictsOf(mix(390, 300, 9), defaultTargets, { networking: [], social: [] }, monday);
    expect([networking?.verdict, networking?.sentence]).toEqual([
      'heavy',
      'A lot of networking this week: 6.5 hours, above 5. Leave room to rest.',
    ]);
  });

  it('[W2] is in range on both ends and where a side is open', () => {
    const cases = [
      verdictOf(2, { floor: 2, ceiling: 5 }),
      verdictOf(5, { floor: 2, ceiling: 5 }),
      verdictOf(0, { floor: null, ceiling: 5 }),
      verdictOf(99, { floor: 2, ceiling: null }),
    ];
    expect(cases).toEqual(['in-range', 'in-range', 'in-range', 'in-range']);
  });
});
