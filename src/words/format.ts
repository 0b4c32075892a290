import type { Span } from '../domain/event/occurrence';
import { lastWholeDay } from '../domain/event/occurrence';
import type { EventTime } from '../domain/event/series';
import { minutesOfWall } from '../domain/event/wall-clock';
import type { Day } from '../domain/time/day';
import { weekdayOf } from '../domain/time/day';
import type { Instant } from '../domain/time/instant';
import type { ZoneId } from '../domain/time/zone';
import type { ClockFormat } from './clock-format';
import { createClockFormat } from './clock-format';
import type { DayFormat } from './day-format';
import { createDayFormat } from './day-format';
import type { Locale, NumberFormat } from './language';
import { createNumberFormat, englishOf } from './language';

/** How dates, times and numbers are written for a user. */
export interface Region {
  readonly locale: Locale;
  readonly zone: ZoneId;
  readonly hourCycle: 12 | 24;
}

/** The region for data that scripts read: the same on every computer. */
export const dataRegion = (zone: ZoneId): Region => ({ locale: 'en-GB', zone, hourCycle: 24 });

/** Formats spans and instants. */
interface SpanFormat {
  /** `09:00–10:30`, `22:00 – Tue 02:00`, `all day`. */
  hours(span: Span): string;
  /** Day and hours: `Mon 23 Nov · 09:00–10:30`. */
  span(span: Span): string;
  /** A span with its year: `Mon 23 Nov 2026, 09:00–10:30`. */
  dated(span: Span): string;
  /** An instant with its year: `Mon 23 Nov 2026, 09:00`. */
  datedMoment(instant: Instant): string;
  /** Day and time of an instant: `Mon 23 Nov, 09:00`. */
  moment(instant: Instant): string;
  /** A time in its own zone: `Mon 23 Nov, 09:00`; with the year unless it is that of `today`. */
  eventTime(time: EventTime, today: Day): string;
}

/** Dates, times and numbers as a region writes them, in English. */
export interface Format extends NumberFormat, DayFormat, ClockFormat, SpanFormat {
  /** The same on the clocks of another zone. */
  inZone(zone: ZoneId): Format;
}

function createSpanFormat(
  { day, days, weekday, datedDay }: DayFormat,
  { time, timeRange, dayOf, clock }: ClockFormat,
): SpanFormat {
  const datedMoment = (instant: Instant) => `${day(dayOf(instant), 'full')}, ${time(instant)}`;
  const isWithinDay = (start: Instant, end: Instant) => dayOf(Math.max(start, end - 1)) === dayOf(start);

  const hours = (span: Span): string => {
    if (span.kind === 'all-day') return 'all day';
    const { start, end } = span;
    if (end === start) return time(start);
    if (isWithinDay(start, end)) return timeRange(start, end);
    return `${time(start)} – ${weekday(weekdayOf(dayOf(end)), 'short-weekday')} ${time(end)}`;
  };

  return {
    hours,
    span: (span) => {
      if (span.kind === 'timed') return `${day(dayOf(span.start))} · ${hours(span)}`;
      const last = lastWholeDay(span);
      return last === span.start ? day(last) : days(span.start, last);
    },
    dated: (span) => {
      if (span.kind === 'timed') {
        return isWithinDay(span.start, span.end)
          ? `${day(dayOf(span.start), 'full')}, ${hours(span)}`
          : `${datedMoment(span.start)} – ${datedMoment(span.end)}`;
      }
      const last = lastWholeDay(span);
      return last === span.start ? day(last, 'full') : days(span.start, last, 'full-month');
    },
    datedMoment,
    moment: (instant) => `${day(dayOf(instant))}, ${time(instant)}`,
    eventTime: (written, today) => {
      switch (written.kind) {
        case 'all-day':
          return datedDay(written.day, today);
        case 'utc':
          return `${datedDay(dayOf(written.at), today)}, ${time(written.at)}`;
        case 'zoned':
        case 'floating':
          return `${datedDay(written.wall.slice(0, 10) as Day, today)}, ${clock(minutesOfWall(written.wall))}`;
      }
    },
  };
}

export function createFormat({ locale, zone, hourCycle }: Region): Format {
  const english = englishOf(locale);
  const numbers = createNumberFormat(locale);
  const days = createDayFormat(english, numbers);
  const clock = createClockFormat(english, zone, hourCycle);
  return {
    ...numbers,
    ...days,
    ...clock,
    ...createSpanFormat(days, clock),
    inZone: (other) => createFormat({ locale, zone: other, hourCycle }),
  };
}
