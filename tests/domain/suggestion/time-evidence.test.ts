import { expect, it } from 'vitest';
import type { WallSpan } from '../../../src/domain/event/wall-span';
import { timeEvidence } from '../../../src/domain/suggestion/time-evidence';

/** An hour and a half, unless it is said otherwise. */
const at = (weekday: number, hour: number, minutes = 90): WallSpan => ({
  kind: 'timed',
  weekday,
  startMinute: hour * 60,
  minutes,
});
const hints = (time: WallSpan, recurring = false, alone = false) =>
  timeEvidence(time, { recurring, alone }).map(({ kind, form, reason }) => [
    `${kind}${form ? `/${form}` : ''}`,
    reason,
  ]);

it('[M4] takes the weekday, the hour and the length of an event for hints', () => {
  expect(hints(at(3, 10))).toEqual([['networking', { code: 'working-hours', alone: false }]]);
  expect(hints(at(3, 10, 25))).toEqual([
    ['networking', { code: 'working-hours', alone: false }],
    ['networking', { code: 'minutes', minutes: 25 }],
  ]);
  expect(hints(at(3, 9, 360))).toEqual([
    ['networking', { code: 'working-hours', alone: false }],
    ['networking/workshop', { code: 'hours', hours: 6 }],
  ]);
  expect(hints(at(3, 17))).toEqual([]);
  expect(hints(at(5, 17))).toEqual([['social', { code: 'evening', recurring: false }]]);
  expect(hints(at(3, 19))).toEqual([['social', { code: 'evening', recurring: false }]]);
  expect(hints(at(7, 10))).toEqual([['social', { code: 'weekend', recurring: false }]]);
  expect(hints(at(3, 10, 0))).toEqual([['networking', { code: 'working-hours', alone: false }]]);
});

it('[M4] takes what recurs in free time for a club, and says nothing of what recurs at work', () => {
  expect(hints(at(2, 19), true)).toEqual([
    ['social', { code: 'evening', recurring: false }],
    ['social/club', { code: 'evening', recurring: true }],
  ]);
  expect(hints(at(6, 10), true)).toEqual([
    ['social', { code: 'weekend', recurring: false }],
    ['social/club', { code: 'weekend', recurring: true }],
  ]);
  expect(hints(at(3, 10), true)).toEqual([['networking', { code: 'working-hours', alone: false }]]);
});

it('[M4] takes whole days by their number and by the weekend in them', () => {
  const days = (weekday: number, count: number): WallSpan => ({ kind: 'all-day', weekday, days: count });
  expect(hints(days(3, 1))).toEqual([['other', { code: 'all-day', alone: false }]]);
  expect(hints(days(3, 1), false, true)).toEqual([['other', { code: 'all-day', alone: true }]]);
  // Perhaps a birthday.
  expect(hints(days(3, 1), true, true)).toEqual([['other', { code: 'all-day', alone: false }]]);
  expect(hints(days(2, 3))).toEqual([['networking/conference', { code: 'days', days: 3, weekend: 'none' }]]);
  expect(hints(days(5, 3))).toEqual([['social/trip', { code: 'days', days: 3, weekend: 'some' }]]);
  expect(hints(days(1, 14))).toEqual([['other', { code: 'days', days: 14, weekend: null }]]);
});

it('[M4] takes an hour of the working day without anyone else for an errand rather than for work', () => {
  expect(hints(at(3, 10), false, true)).toEqual([['other', { code: 'working-hours', alone: true }]]);
  expect(hints(at(3, 19), false, true)).toEqual([['social', { code: 'evening', recurring: false }]]);
});

it('[M4] never lets hints of time decide by themselves', () => {
  for (const recurring of [false, true]) {
    for (const time of [at(3, 10, 25), at(3, 9, 360), at(2, 19), at(6, 10)]) {
      const [first, second] = timeEvidence(time, { recurring, alone: false }).map(({ weight }) => weight);
      // As they are added up, against three kinds that nothing speaks for.
      expect((first ?? 0) + (second ?? 0) / 2).toBeLessThan(Math.log(2.2 * 1.5));
    }
  }
});
