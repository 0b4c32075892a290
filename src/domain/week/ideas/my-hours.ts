import { Temporal } from 'temporal-polyfill';
import type { Day } from '../../time/day';
import { addDays, weekdayOf } from '../../time/day';
import type { Instant } from '../../time/instant';
import type { ZoneId } from '../../time/zone';
import type { Stretch } from '../gap';

/** Wall times, HH:MM. Both the same is no time at all. */
export interface ClockHours {
  readonly from: string;
  /** `00:00` is the midnight at the end of the day. */
  readonly to: string;
}

/** When the user has time (product W5). */
export interface MyHours {
  /** The working hours of each weekday, Monday first; ideas for networking are within them. */
  readonly work: readonly ClockHours[];
  /** The hours of each weekday for friends, Monday first; ideas for social are within them. */
  readonly personal: readonly ClockHours[];
  /** From an evening to the next morning, or within a day. */
  readonly sleep: ClockHours;
  /** What stays free before and after an event, in minutes. */
  readonly bufferMinutes: number;
  /** The usual way to a place, and back from it, in minutes. */
  readonly wayMinutes: number;
}

const none: ClockHours = { from: '00:00', to: '00:00' };
const weekdays = 5;
const everyDay = 7;
const week = (onWeekdays: ClockHours, atWeekend: ClockHours): readonly ClockHours[] =>
  Array.from({ length: everyDay }, (_, index) => (index < weekdays ? onWeekdays : atWeekend));

export const defaultMyHours: MyHours = {
  work: week({ from: '09:00', to: '17:00' }, none),
  personal: week({ from: '18:00', to: '22:00' }, { from: '10:00', to: '22:00' }),
  sleep: { from: '23:00', to: '07:00' },
  bufferMinutes: 15,
  wayMinutes: 30,
};

export const isNone = ({ from, to }: ClockHours): boolean => from === to;

/** True for hours of one day that begin before they end. */
export const isInOrder = ({ from, to }: ClockHours): boolean => from <= to || to === '00:00';

/** A clock change moves a time that it skips to the hour after. */
const at = (day: Day, clock: string, zone: ZoneId): Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: clock }).epochMilliseconds;

/** The hours of a day; null if it has none. */
export function hoursOn(day: Day, hours: readonly ClockHours[], zone: ZoneId): Stretch | null {
  const given = hours[weekdayOf(day) - 1];
  if (!given || isNone(given)) return null;
  const start = at(day, given.from, zone);
  const end = given.to === '00:00' ? at(addDays(day, 1), given.to, zone) : at(day, given.to, zone);
  return start < end ? { start, end } : null;
}

/** The sleep that reaches into a day: of the night before, and of the next one. */
export function sleepAround(day: Day, { from, to }: ClockHours, zone: ZoneId): readonly Stretch[] {
  if (from === to) return [];
  if (from < to) return [{ start: at(day, from, zone), end: at(day, to, zone) }];
  return [
    { start: at(addDays(day, -1), from, zone), end: at(day, to, zone) },
    { start: at(day, from, zone), end: at(addDays(day, 1), to, zone) },
  ];
}
