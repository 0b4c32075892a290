import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNamedBy, lastDayOf } from '../../../src/calendar/recurrence/whole-day';
import { clockOfZone, instantAt } from '../../../src/calendar/zones/clock';
import { dayMs, dayToNumber } from '../../../src/calendar/zones/wall';
import type { Day } from '../../../src/domain/time/day';
import { parseZone } from '../../../src/domain/time/zone';
import { runs } from '../../helpers/property-runs';

const utc = (text: string) => ({ kind: 'utc', at: Date.parse(text) }) as const;
const number = (day: string) => dayToNumber(day as Day);

/** In Kiritimati a day begins when one begins in Honolulu, in Pago Pago when one begins in Auckland: the larger place counts. */
const ambiguous = new Set([
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Pacific/Niue',
  'Pacific/Midway',
  'US/Samoa',
]);
const zones = Intl.supportedValuesOf('timeZone').flatMap((name) =>
  ambiguous.has(name) ? [] : (parseZone(name) ?? []),
);

describe('the day that a UTC time names in a series of whole days', () => {
  it('[I5] is the day whose midnight it is, or whose last second it is, in any zone', () => {
    // Until 2021 Apia was 14 hours ahead in summer.
    const day = fc.integer({ min: number('2022-01-02'), max: number('2030-12-31') });
    fc.assert(
      fc.property(fc.constantFrom(...zones), day, (zone, wanted) => {
        const clock = clockOfZone(zone);
        const midnight = instantAt(wanted * dayMs, clock);
        const next = instantAt((wanted + 1) * dayMs, clock);
        expect(dayNamedBy({ kind: 'utc', at: next - 1000 })).toBe(wanted);
        // Where clocks go forward at midnight the day begins an hour late, and no UNTIL is on its midnight.
        expect(dayNamedBy({ kind: 'utc', at: midnight })).toBe(wanted);
      }),
      runs(2000),
    );
  });

  it.each([
    ['2026-10-19T22:00:00Z', '2026-10-20'],
    ['2026-10-19T16:00:00Z', '2026-10-20'],
    ['2026-10-19T12:00:00Z', '2026-10-20'],
    ['2026-10-19T11:00:00Z', '2026-10-20'],
    ['2026-10-19T10:00:00Z', '2026-10-19'],
    ['2026-10-19T05:00:00Z', '2026-10-19'],
    ['2026-10-19T00:00:00Z', '2026-10-19'],
    ['2026-10-19T23:59:59Z', '2026-10-19'],
    ['2026-10-19T23:59:00Z', '2026-10-19'],
    ['2026-10-19T21:59:59Z', '2026-10-19'],
    ['2026-10-20T06:59:59Z', '2026-10-19'],
    ['2026-10-19T18:30:00Z', '2026-10-20'],
    ['2026-10-19T17:34:12Z', '2026-10-19'],
  ])('[I5] of %s is %s', (text, day) => {
    expect(dayNamedBy(utc(text))).toBe(number(day));
  });

  it('[I5] of a local time is its own day', () => {
    expect(dayNamedBy({ kind: 'floating', wall: '2026-10-19T22:00:00' })).toBe(number('2026-10-19'));
  });

  it.each([
    ['2026-10-19T23:59:59Z', '2026-10-20'],
    ['2026-10-19T00:00:00Z', '2026-10-20'],
    ['2026-10-18T23:59:59Z', '2026-10-18'],
  ])('[I5] ends no series before it begins if it is less than a day too early: %s', (text, day) => {
    expect(lastDayOf(utc(text), number('2026-10-20'))).toBe(number(day));
  });

  it('[I5] ends a series before it begins if it is written as a day', () => {
    expect(lastDayOf({ kind: 'all-day', day: '2026-10-19' as Day }, number('2026-10-20'))).toBe(
      number('2026-10-19'),
    );
  });
});
