import type { EventTime, Recurrence, WallTime } from '../event/series';
import type { Day } from '../time/day';
import { addDays, daysBetween } from '../time/day';
import { wallInstant } from '../time/zoned-day';
import type { OwnEventTime, WeeklyRepeat } from './own-event';

/** The most times that an own event takes place, so that no one of them fills a calendar: ten years of weeks. */
export const mostTimes = 522;

/** The default length of a repeat in days: twelve weeks. */
export const usualRepeatDays = 84;

export const startDay = (time: OwnEventTime): Day =>
  time.kind === 'timed' ? (time.start.slice(0, 10) as Day) : time.day;

/** The days on which it begins by its rule, also those that are left out, ascending; at most `mostTimes`. */
export function repeatDays(time: OwnEventTime, { weeks, until }: WeeklyRepeat): readonly Day[] {
  const first = startDay(time);
  const times = Math.floor(daysBetween(first, until) / (7 * weeks)) + 1;
  return Array.from({ length: Math.min(Math.max(times, 1), mostTimes) }, (_, at) =>
    addDays(first, at * 7 * weeks),
  );
}

/** The repeat that takes place at other times: the days that are left out and the last day move along by so many days. */
export const repeatShifted = (repeat: WeeklyRepeat, days: number): WeeklyRepeat => ({
  ...repeat,
  until: addDays(repeat.until, days),
  without: repeat.without.map((day) => addDays(day, days)),
});

/** The time at which it begins on another of its days. */
export const timeOn = (time: OwnEventTime, day: Day): OwnEventTime =>
  time.kind === 'timed' ? { ...time, start: wallOn(time.start, day) } : { ...time, day };

const wallOn = (wall: WallTime, day: Day): WallTime => `${day}${wall.slice(10)}`;

/** When it begins, as a calendar writes it. */
export const eventTime = (time: OwnEventTime): EventTime =>
  time.kind === 'timed'
    ? { kind: 'zoned', wall: time.start, zone: time.zone }
    : { kind: 'all-day', day: time.day };

/** As RRULE and EXDATE; UNTIL is in UTC where the start has a zone (RFC 5545 §3.3.10). */
export function recurrenceOf(time: OwnEventTime, repeat: WeeklyRepeat): Recurrence {
  const days = repeatDays(time, repeat);
  const last = days.at(-1) ?? startDay(time);
  const until =
    time.kind === 'timed'
      ? new Date(wallInstant(wallOn(time.start, last), time.zone)).toISOString().replace(/[-:]|\.\d+/g, '')
      : last.replaceAll('-', '');
  const left = new Set(days);
  return {
    rules: [`FREQ=WEEKLY;INTERVAL=${repeat.weeks};UNTIL=${until}`],
    excludedRules: [],
    extraDates: [],
    excludedDates: repeat.without.filter((day) => left.has(day)).map((day) => eventTime(timeOn(time, day))),
  };
}
