import { expect, it } from 'vitest';
import type { EventKey } from '../../../../src/domain/event/key';
import { addDays, type Day, daysBetween } from '../../../../src/domain/time/day';
import type { ZoneId } from '../../../../src/domain/time/zone';
import { ownRows, slicesOf } from '../../../../src/ui/screens/events/rows/date-parts';
import { rowAt, titlesOf } from '../build-rows';

const berlin = 'Europe/Berlin' as ZoneId;

const day = (text: string) => text as Day;
const today = day('2026-11-25');

it('[M1] asks for the month around today first, and for the rest of a long range in up to twenty-three more parts', () => {
  const { all, first } = slicesOf({ from: day('2024-11-24'), to: day('2028-11-26') }, today);
  expect(first).toEqual({ from: '2026-11-18', to: '2026-12-19' });
  expect(all).toHaveLength(23);
  expect(all.slice(0, 2)).toEqual([
    { from: '2024-11-24', to: '2025-02-01' },
    { from: '2025-02-01', to: '2025-04-11' },
  ]);
  expect(all.at(-1)).toEqual({ from: '2028-11-08', to: '2028-11-26' });
});

it('[M1] begins where today is not in the range with what is nearest to it', () => {
  expect(slicesOf({ from: day('2030-01-01'), to: day('2031-01-01') }, today).first).toEqual({
    from: '2030-01-01',
    to: '2030-02-01',
  });
  expect(slicesOf({ from: day('2020-01-01'), to: day('2021-01-01') }, today).first).toEqual({
    from: '2020-12-01',
    to: '2021-01-01',
  });
});

it('[M1] asks for no part shorter than a month, but at the ends', () => {
  expect(slicesOf({ from: today, to: day('2027-02-01') }, today).all).toEqual([
    { from: '2026-11-25', to: '2026-12-26' },
    { from: '2026-12-26', to: '2027-01-26' },
    { from: '2027-01-26', to: '2027-02-01' },
  ]);
  expect(slicesOf({ from: day('2026-11-23'), to: day('2026-11-30') }, today).all).toEqual([
    { from: '2026-11-23', to: '2026-11-30' },
  ]);
});

it('[M1] asks for every day of a range exactly once, in at most twenty-four parts', () => {
  for (const days of [1, 30, 31, 32, 62, 63, 186, 187, 366, 1463, 14_640]) {
    for (const before of [-40, 0, 1, 6, 7, 8, 31, 100, 730, 14_640]) {
      const from = addDays(today, -before);
      const to = addDays(from, days);
      const { all, first } = slicesOf({ from, to }, today);
      expect(all.length).toBeLessThanOrEqual(24);
      expect(all).toContain(first);
      expect(all.map((slice) => slice.from)).toEqual([from, ...all.slice(0, -1).map((slice) => slice.to)]);
      expect(all.at(-1)?.to).toBe(to);
      expect(all.every((slice) => daysBetween(slice.from, slice.to) > 0)).toBe(true);
    }
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
