import { expect, it } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import { addDays, type Day, daysBetween } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { ownRows, slicesOf } from '../../../src/ui/screens/events/slices';
import { rowAt, titlesOf } from './build-rows';

const berlin = 'Europe/Berlin' as ZoneId;

it('[M1] asks for a month first, and for the rest of a long range in fifteen more parts', () => {
  const parts = slicesOf({ from: '2026-11-25' as Day, to: '2030-11-25' as Day });
  expect(parts).toHaveLength(16);
  expect(parts.slice(0, 3)).toEqual([
    { from: '2026-11-25', to: '2026-12-26' },
    { from: '2026-12-26', to: '2027-04-01' },
    { from: '2027-04-01', to: '2027-07-06' },
  ]);
  expect(parts.at(-1)).toEqual({ from: '2030-08-31', to: '2030-11-25' });
});

it('[M1] asks for no part shorter than a month', () => {
  expect(slicesOf({ from: '2026-11-25' as Day, to: '2027-02-01' as Day })).toEqual([
    { from: '2026-11-25', to: '2026-12-26' },
    { from: '2026-12-26', to: '2027-01-26' },
    { from: '2027-01-26', to: '2027-02-01' },
  ]);
  expect(slicesOf({ from: '2026-11-23' as Day, to: '2026-11-30' as Day })).toEqual([
    { from: '2026-11-23', to: '2026-11-30' },
  ]);
});

it('[M1] asks for every day of a range exactly once, in at most sixteen parts', () => {
  for (const days of [1, 30, 31, 32, 62, 63, 186, 187, 366, 1463, 14_640]) {
    const from = '2020-02-28' as Day;
    const to = addDays(from, days);
    const slices = slicesOf({ from, to });
    expect(slices.length).toBeLessThanOrEqual(16);
    expect(slices.map((slice) => slice.from)).toEqual([
      from,
      ...slices.slice(0, -1).map((slice) => slice.to),
    ]);
    expect(slices.at(-1)?.to).toBe(to);
    expect(slices.every((slice) => daysBetween(slice.from, slice.to) > 0)).toBe(true);
  }
});

it('[M1] shows an event that reaches into the next part once', () => {
  const trip = {
    ...rowAt('2026-12-24T09:00:00Z', 'Trip'),
    key: 'trip@example.com' as EventKey,
    span: { kind: 'all-day', start: '2026-12-24' as Day, end: '2026-12-28' as Day },
  } as const;
  const night = rowAt('2026-12-25T22:30:00Z', 'Night train');
  const midnight = rowAt('2026-12-25T23:00:00Z', 'Midnight mass');
  const later = rowAt('2027-01-02T09:00:00Z', 'Later');
  const slice = { from: '2026-12-26' as Day, to: '2027-03-03' as Day };
  expect(titlesOf(ownRows([trip, night, midnight, later], slice, berlin))).toEqual([
    'Midnight mass',
    'Later',
  ]);
  expect(ownRows([trip, night], slice, berlin)).toEqual([]);
});
