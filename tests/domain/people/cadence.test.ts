import { describe, expect, it } from 'vitest';
import { dueDay } from '../../../src/domain/people/cadence';
import type { Day } from '../../../src/domain/time/day';

const day = (text: string) => text as Day;
const today = day('2026-11-29');
const monthly = {
  cadenceDays: 30,
  circleCadences: [],
  lastMet: day('2026-10-01'),
  next: null,
  since: day('2026-01-01'),
  restUntil: null,
};

describe('[P4] a person is due', () => {
  it('a cadence after the last meeting', () => {
    expect(dueDay(monthly, today)).toBe('2026-10-31');
  });

  it('a cadence after they became known, while they never met', () => {
    expect(dueDay({ ...monthly, lastMet: null }, today)).toBe('2026-01-31');
  });

  it('by the most frequent circle, unless the cadence is their own', () => {
    const circleCadences = [91, 14];
    expect(dueDay({ ...monthly, cadenceDays: null, circleCadences }, today)).toBe('2026-10-15');
    expect(dueDay({ ...monthly, circleCadences }, today)).toBe('2026-10-31');
  });

  it('never without a cadence', () => {
    expect(dueDay({ ...monthly, cadenceDays: null }, today)).toBeNull();
  });

  it('not before the day until which the user lets it rest', () => {
    expect(dueDay({ ...monthly, restUntil: day('2027-01-10') }, today)).toBe('2027-01-10');
    expect(dueDay({ ...monthly, restUntil: day('2026-10-02') }, today)).toBe('2026-10-31');
  });

  it('not while an event with them is planned within a cadence', () => {
    expect(dueDay({ ...monthly, next: day('2026-12-05') }, today)).toBeNull();
    expect(dueDay({ ...monthly, next: day('2027-03-05') }, today)).toBe('2026-10-31');
  });
});
