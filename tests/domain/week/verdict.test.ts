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
  talkDays: 0,
  wholeDays: { networking: [], social: [] },
});

describe('the verdicts of a week', () => {
  it('[W2] tells what is light, by how much, and why', () => {
    const days = { networking: [monday], social: ['2026-11-24' as Day, monday] };
    expect(verdictsOf(mix(210, 90, 5), defaultTargets, days, monday, 0)).toEqual([
      {
        measure: 'networkingHours',
        amount: 3.5,
        target: { floor: 2, ceiling: 5 },
        verdict: 'in-range',
        reason: null,
      },
      {
        measure: 'socialHours',
        amount: 1.5,
        target: { floor: 4, ceiling: 10 },
        verdict: 'light',
        reason: { code: 'nothing-after', day: '2026-11-24' },
      },
      {
        measure: 'people',
        amount: 5,
        target: { floor: 5, ceiling: null },
        verdict: 'in-range',
        reason: null,
      },
    ]);
  });

  it('[W2] tells that nothing is planned yet in an empty week', () => {
    const verdicts = verdictsOf(mix(0, 0, 0), defaultTargets, { networking: [], social: [] }, monday, 0);
    expect(verdicts.map(({ amount, verdict, reason }) => [amount, verdict, reason])).toEqual([
      [0, 'light', { code: 'nothing-planned' }],
      [0, 'light', { code: 'nothing-planned' }],
      [0, 'light', null],
    ]);
  });

  it('[W2] is heavy above the ceiling', () => {
    const [networking] = verdictsOf(
      mix(390, 300, 9),
      defaultTargets,
      { networking: [], social: [] },
      monday,
      0,
    );
    expect([networking?.amount, networking?.verdict]).toEqual([6.5, 'heavy']);
  });

  it('[W2] does not judge while events are unmarked', () => {
    const days = { networking: [], social: [] };
    expect(verdictsOf(mix(390, 300, 9), defaultTargets, days, monday, 2)).toEqual([
      {
        measure: 'networkingHours',
        amount: 6.5,
        target: { floor: 2, ceiling: 5 },
        verdict: 'undecided',
        reason: null,
      },
      {
        measure: 'socialHours',
        amount: 5,
        target: { floor: 4, ceiling: 10 },
        verdict: 'undecided',
        reason: null,
      },
      {
        measure: 'people',
        amount: 9,
        target: { floor: 5, ceiling: null },
        verdict: 'undecided',
        reason: null,
      },
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
