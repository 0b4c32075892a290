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
const words = (time: WallSpan, recurring = false, alone = false) =>
  timeEvidence(time, { recurring, alone }).map(
    ({ kind, form, reason }) => `${kind}${form ? `/${form}` : ''}: ${reason}`,
  );

it('[M4] takes the weekday, the hour and the length of an event for hints', () => {
  expect(words(at(3, 10))).toEqual(['networking: weekday 8–18']);
  expect(words(at(3, 10, 25))).toEqual(['networking: weekday 8–18', 'networking: 25 minutes']);
  expect(words(at(3, 9, 360))).toEqual(['networking: weekday 8–18', 'networking/workshop: 6 hours']);
  expect(words(at(3, 17))).toEqual([]);
  expect(words(at(5, 17))).toEqual(['social: in the evening']);
  expect(words(at(3, 19))).toEqual(['social: in the evening']);
  expect(words(at(7, 10))).toEqual(['social: at the weekend']);
  expect(words(at(3, 10, 0))).toEqual(['networking: weekday 8–18']);
});

it('[M4] takes what recurs in free time for a club, and says nothing of what recurs at work', () => {
  expect(words(at(2, 19), true)).toEqual([
    'social: in the evening',
    'social/club: again and again in the evening',
  ]);
  expect(words(at(6, 10), true)).toEqual([
    'social: at the weekend',
    'social/club: again and again at the weekend',
  ]);
  expect(words(at(3, 10), true)).toEqual(['networking: weekday 8–18']);
});

it('[M4] takes whole days by their number and by the weekend in them', () => {
  const days = (weekday: number, count: number): WallSpan => ({ kind: 'all-day', weekday, days: count });
  expect(words(days(3, 1))).toEqual(['other: all day']);
  expect(words(days(3, 1), false, true)).toEqual(['other: all day, and nobody else is invited']);
  // Perhaps a birthday.
  expect(words(days(3, 1), true, true)).toEqual(['other: all day']);
  expect(words(days(2, 3))).toEqual(['networking/conference: 3 days, none at a weekend']);
  expect(words(days(5, 3))).toEqual(['social/trip: 3 days with a weekend']);
  expect(words(days(1, 14))).toEqual(['other: 14 days']);
});

it('[M4] takes an hour of the working day without anyone else for an errand rather than for work', () => {
  expect(words(at(3, 10), false, true)).toEqual(['other: weekday 8–18, and nobody else is invited']);
  expect(words(at(3, 19), false, true)).toEqual(['social: in the evening']);
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
