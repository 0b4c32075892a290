import { Temporal } from 'temporal-polyfill';
import type { ZoneId } from '../time/zone';
import type { EventEnd, EventTime } from './series';

/** The local time and length of an event. `weekday` is 1 (Monday) to 7 (Sunday). */
export type WallSpan =
  | { readonly kind: 'all-day'; readonly weekday: number; readonly days: number }
  | {
      readonly kind: 'timed';
      readonly weekday: number;
      /** Minutes since midnight. */
      readonly startMinute: number;
      readonly minutes: number;
    };

/** The span of an event in its own local time; times in UTC are converted to `zone`. */
export function toWallSpan(start: EventTime, end: EventEnd, zone: ZoneId): WallSpan {
  const from = toWallMinutes(start, zone);
  const minutes = Math.max(0, minutesUntil(end, start, zone));
  const weekday = weekdayOfMinutes(from);
  return start.kind === 'all-day'
    ? { kind: 'all-day', weekday, days: Math.max(1, Math.round(minutes / minutesPerDay)) }
    : { kind: 'timed', weekday, startMinute: modulo(from, minutesPerDay), minutes };
}

function minutesUntil(end: EventEnd, start: EventTime, zone: ZoneId): number {
  switch (end.kind) {
    case 'at':
      return start.kind === 'utc' && end.time.kind === 'utc'
        ? (end.time.at - start.at) / 60_000
        : toWallMinutes(end.time, zone) - toWallMinutes(start, zone);
    case 'duration':
      return end.days * minutesPerDay + end.seconds / 60;
    case 'none':
      return 0;
  }
}

const minutesPerDay = 24 * 60;

/** Minutes of wall time since 1970-01-01T00:00. */
function toWallMinutes(time: EventTime, zone: ZoneId): number {
  switch (time.kind) {
    case 'all-day':
      return minutesOfWallText(time.day);
    case 'utc': {
      const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(time.at).toZonedDateTimeISO(zone);
      return Math.floor(time.at / 60_000 + offsetNanoseconds / 60e9);
    }
    case 'zoned':
    case 'floating':
      return minutesOfWallText(time.wall);
  }
}

/** `2026-03-02` or `2026-03-02T09:00:00`. */
const minutesOfWallText = (text: string): number =>
  Date.parse(`${text.length > 10 ? text.slice(0, 16) : `${text}T00:00`}Z`) / 60_000;

/** 1970-01-01 was a Thursday. */
const weekdayOfMinutes = (minutes: number): number => modulo(Math.floor(minutes / minutesPerDay) + 3, 7) + 1;

const modulo = (value: number, base: number): number => ((value % base) + base) % base;
