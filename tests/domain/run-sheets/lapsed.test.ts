import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLapsed } from '../../../src/domain/run-sheets/lapsed';
import type { Day } from '../../../src/domain/time/day';
import { addDays } from '../../../src/domain/time/day';
import { runs } from '../../helpers/property-runs';

const first = '2026-01-31' as Day;
const last = '2026-02-01' as Day;
const on = (days: number): Day => addDays(first, days);
const lapses = (step: number, today: number): boolean => isLapsed(on(step), { first, last }, on(today));

describe('[N6] a step whose time is over', () => {
  it('is one that was to prepare the event, once the event began', () => {
    expect(lapses(-21, -1)).toBe(false);
    expect(lapses(-21, 0)).toBe(true);
    expect(lapses(-1, 0)).toBe(false);
    expect(lapses(-1, 1)).toBe(true);
  });

  it('is one of the event’s days, once they are over', () => {
    expect(lapses(0, 1)).toBe(false);
    expect(lapses(0, 2)).toBe(true);
  });

  it('is one that follows the event, a month later', () => {
    expect(lapses(2, 31)).toBe(false);
    expect(lapses(2, 32)).toBe(true);
  });

  it('is never one that is still to come, and never comes back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: -90, max: 120 }),
        (step, length, today) => {
          const event = { first, last: on(length) };
          if (on(today) <= on(step)) expect(isLapsed(on(step), event, on(today))).toBe(false);
          if (isLapsed(on(step), event, on(today)))
            expect(isLapsed(on(step), event, on(today + 1))).toBe(true);
        },
      ),
      runs(500),
    );
  });
});
