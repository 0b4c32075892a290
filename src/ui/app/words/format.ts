import type { Span } from '../../../domain/event/occurrence';
import type { EventTime } from '../../../domain/event/series';
import type { Day } from '../../../domain/time/day';
import { addDays, daysBetween } from '../../../domain/time/day';
import type { Instant } from '../../../domain/time/instant';
import { dayOfInstant } from '../../../domain/time/instant';
import type { ZoneId } from '../../../domain/time/zone';

/** Mingle speaks English; days stand before months, and hours follow the user's habit. */
const language = 'en-GB';

/** `short` Mon 23 Nov · `long` Monday 23 November · `full` with the year · `month` 23 November · `weekday` Monday. */
export type DayStyle = 'short' | 'long' | 'full' | 'month' | 'weekday';

/** Dates and times in words. Days are days in no zone; instants are read in the zone given at creation. */
export interface Format {
  /** `15:30` or `3:30 pm`. */
  time(instant: Instant): string;
  /** The day an instant falls on. */
  dayOf(instant: Instant): Day;
  day(day: Day, style?: DayStyle): string;
  /** `Today`, `Tomorrow`, `Yesterday`, `Wednesday` (within a week), else `Mon 23 Nov`, with the year when it is not this one. */
  relativeDay(day: Day, today: Day): string;
  /** `November 2026`. */
  monthOf(day: Day): string;
  /** `in 3 days`, `3 days ago`, `today`. */
  distance(day: Day, today: Day): string;
  /** `23–25 November`, `30 Nov – 2 Dec`: `to` is inclusive. */
  days(from: Day, to: Day): string;
  /** `09:00–10:30`, `22:00 – Tue 02:00`, `all day`. */
  hours(span: Span): string;
  /** Day and hours: `Mon 23 Nov · 09:00–10:30`. */
  span(span: Span): string;
  /** Day and time of a moment: `Mon 23 Nov, 09:00`. */
  moment(instant: Instant): string;
  /** A time as a calendar wrote it, in its own zone: `Mon 23 Nov, 09:00`; with the year when it is not today's. */
  eventTime(time: EventTime, today: Day): string;
}

const dayOptions: Readonly<Record<DayStyle | 'month-year', Intl.DateTimeFormatOptions>> = {
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  full: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  month: { day: 'numeric', month: 'long' },
  weekday: { weekday: 'long' },
  'month-year': { month: 'long', year: 'numeric' },
};

const dayFormats = new Map<keyof typeof dayOptions, Intl.DateTimeFormat>();

function dayFormat(style: keyof typeof dayOptions): Intl.DateTimeFormat {
  const known = dayFormats.get(style);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language, { ...dayOptions[style], timeZone: 'UTC' });
  dayFormats.set(style, format);
  return format;
}

const noonOf = (day: Day): number => Date.parse(`${day}T12:00:00Z`);

// Chromium writes "Mon, 23 Nov" where the paper says "Mon 23 Nov".
export const formatDay = (day: Day, style: DayStyle = 'short'): string =>
  dayFormat(style).format(noonOf(day)).replace(',', '');

const formatMonth = (day: Day): string => dayFormat('month-year').format(noonOf(day));

/** `Mon 23 Nov`, with the year when it is not today's. */
const formatDated = (day: Day, today: Day): string =>
  formatDay(day, day.slice(0, 4) === today.slice(0, 4) ? 'short' : 'full');

function formatRelativeDay(day: Day, today: Day): string {
  const distance = daysBetween(today, day);
  if (distance === 0) return 'Today';
  if (distance === 1) return 'Tomorrow';
  if (distance === -1) return 'Yesterday';
  if (distance > 1 && distance < 7) return formatDay(day, 'weekday');
  return formatDated(day, today);
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function formatDistance(day: Day, today: Day): string {
  const distance = daysBetween(today, day);
  if (distance === 0) return 'today';
  const days = Math.abs(distance);
  const length = days < 21 ? counted(days, 'day') : counted(Math.round(days / 7), 'week');
  return distance > 0 ? `in ${length}` : `${length} ago`;
}

function formatDays(from: Day, to: Day): string {
  if (from === to) return formatDay(from, 'month');
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${formatDay(to, 'month')}`;
  return `${formatDay(from, 'month')} – ${formatDay(to, 'month')}`;
}

/** `1.5 h`, `45 min`; minutes in, at most one decimal out. */
export function formatLength(minutes: number): string {
  if (minutes < 60) return `${Math.round(minutes)} min`;
  return `${Math.round(minutes / 6) / 10} h`;
}

/** Made when first asked for: Chromium takes tens of milliseconds for each. */
function onDemand<Value extends object>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

export function createFormat(zone: ZoneId, hourCycle: 12 | 24): Format {
  const options: Intl.DateTimeFormatOptions = {
    hour: hourCycle === 24 ? '2-digit' : 'numeric',
    minute: '2-digit',
    hourCycle: hourCycle === 24 ? 'h23' : 'h12',
  };
  const timeFormat = onDemand(() => new Intl.DateTimeFormat(language, { ...options, timeZone: zone }));
  const wallFormat = onDemand(() => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }));
  const time = (instant: Instant) => timeFormat().format(instant);
  const dayOf = (instant: Instant) => dayOfInstant(instant, zone);
  const moment = (instant: Instant) => `${formatDay(dayOf(instant))}, ${time(instant)}`;

  const sameDayRange = (start: Instant, end: Instant): string => {
    const [from, to] = [time(start), time(end)];
    const isSameHalf = hourCycle === 12 && from.slice(-2) === to.slice(-2);
    return `${isSameHalf ? from.slice(0, -3) : from}–${to}`;
  };

  const hours = (span: Span): string => {
    if (span.kind === 'all-day') return 'all day';
    if (span.end === span.start) return time(span.start);
    const lastDay = dayOf(span.end - 1);
    if (lastDay === dayOf(span.start)) return sameDayRange(span.start, span.end);
    return `${time(span.start)} – ${formatDay(dayOf(span.end)).slice(0, 3)} ${time(span.end)}`;
  };

  const spanText = (span: Span): string => {
    if (span.kind === 'timed') return `${formatDay(dayOf(span.start))} · ${hours(span)}`;
    const last = addDays(span.end, -1);
    return last <= span.start ? formatDay(span.start) : formatDays(span.start, last);
  };

  const eventTime = (written: EventTime, today: Day): string => {
    switch (written.kind) {
      case 'all-day':
        return formatDated(written.day, today);
      case 'utc':
        return `${formatDated(dayOf(written.at), today)}, ${time(written.at)}`;
      case 'zoned':
      case 'floating': {
        const { wall } = written;
        return `${formatDated(wall.slice(0, 10) as Day, today)}, ${wallFormat().format(Date.parse(`${wall}Z`))}`;
      }
    }
  };

  return {
    time,
    dayOf,
    day: formatDay,
    monthOf: formatMonth,
    relativeDay: formatRelativeDay,
    distance: formatDistance,
    days: formatDays,
    hours,
    span: spanText,
    moment,
    eventTime,
  };
}
