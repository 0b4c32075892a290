import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Day,
  daysBetween,
  parseDay,
  startOfMonth,
  startOfWeek,
} from '../../../src/domain/time/day';

const day = (text: string) => text as Day;

describe('Day', () => {
  it('reads a real day and refuses one that does not exist or has another shape', () => {
    expect(['2026-02-28', '2026-02-30', '2026-2-3', '20260203', ''].map(parseDay)).toEqual([
      '2026-02-28',
      null,
      null,
      null,
      null,
    ]);
  });

  it('adds days over month and leap-year ends', () => {
    expect(addDays(day('2028-02-28'), 2)).toBe('2028-03-01');
  });

  it('counts days in both directions', () => {
    expect([
      daysBetween(day('2026-03-28'), day('2026-03-30')),
      daysBetween(day('2026-03-30'), day('2026-03-28')),
    ]).toEqual([2, -2]);
  });

  it('finds the start of the week for any first day', () => {
    expect([1, 6, 7].map((first) => startOfWeek(day('2026-11-25'), first))).toEqual([
      '2026-11-23',
      '2026-11-21',
      '2026-11-22',
    ]);
  });

  it('finds the start of the month, and of those around it', () => {
    expect([-1, 0, 1, 2].map((months) => startOfMonth(day('2026-12-31'), months))).toEqual([
      '2026-11-01',
      '2026-12-01',
      '2027-01-01',
      '2027-02-01',
    ]);
  });
});
