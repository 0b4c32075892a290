import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/time/day';
import { addDays, startOfWeek } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { dayOfInstant } from '../../../src/domain/time/zoned-day';
import { defaultWeekTurn, weekToShow, whichWeek } from '../../../src/domain/week/shown-week';

const berlin = 'Europe/Berlin' as ZoneId;
const [monday, friday, saturday, sunday] = [1, 5, 6, 7];
const shown = (now: string, firstDay = monday, turn: typeof defaultWeekTurn | null = defaultWeekTurn) =>
  weekToShow(Date.parse(now), berlin, firstDay, turn);

describe('[W10] the week to show', () => {
  it('is the coming one from Saturday noon on, on the clock of the zone', () => {
    expect([
      shown('2026-10-17T09:59:59Z'),
      shown('2026-10-17T10:00:00Z'),
      shown('2026-10-18T21:59:59Z'),
      shown('2026-10-18T22:00:00Z'),
    ]).toEqual([
      { from: '2026-10-12', which: 'this' },
      { from: '2026-10-19', which: 'coming' },
      { from: '2026-10-19', which: 'coming' },
      { from: '2026-10-19', which: 'this' },
    ]);
  });

  it('is tomorrow’s on Saturday afternoon where weeks begin on Sunday, and that week on Sunday', () => {
    expect([shown('2026-10-17T10:00:00Z', sunday), shown('2026-10-18T10:00:00Z', sunday)]).toEqual([
      { from: '2026-10-18', which: 'coming' },
      { from: '2026-10-18', which: 'this' },
    ]);
  });

  it('is the one that has just begun where weeks begin on Saturday or Friday', () => {
    expect([shown('2026-10-17T10:00:00Z', saturday), shown('2026-10-17T10:00:00Z', friday)]).toEqual([
      { from: '2026-10-17', which: 'this' },
      { from: '2026-10-16', which: 'this' },
    ]);
  });

  it('turns when the user wants, or never', () => {
    const fridayEvening = { weekday: 5, hour: 18 };
    expect([
      shown('2026-10-16T15:59:00Z', monday, fridayEvening).which,
      shown('2026-10-16T16:00:00Z', monday, fridayEvening).which,
      shown('2026-10-18T20:00:00Z', monday, null).which,
    ]).toEqual(['this', 'coming', 'this']);
  });

  it('is this week or the next, never goes back as time passes, and never is over', () => {
    const instant = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') });
    const turn = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      hour: fc.integer({ min: 0, max: 23 }),
    });
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Pacific/Auckland',
    ) as fc.Arbitrary<ZoneId>;
    fc.assert(
      fc.property(
        instant,
        instant,
        zone,
        fc.integer({ min: 1, max: 7 }),
        turn,
        (one, other, of, firstDay, at) => {
          const [early, late] = [Math.min(one, other), Math.max(one, other)];
          const [first, second] = [weekToShow(early, of, firstDay, at), weekToShow(late, of, firstDay, at)];
          const today = dayOfInstant(early, of);
          expect(whichWeek(first.from, today, firstDay)).toBe(first.which);
          expect(first.from <= second.from).toBe(true);
          expect(addDays(first.from, 7) > today).toBe(true);
          expect(startOfWeek(first.from, firstDay)).toBe(first.from);
        },
      ),
    );
  });
});

it('[W10] names only this week and the next', () => {
  const today = '2026-10-14' as Day;
  const names = ['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26'].map((from) =>
    whichWeek(from as Day, today, 1),
  );
  expect(names).toEqual([null, 'this', 'coming', null]);
});
