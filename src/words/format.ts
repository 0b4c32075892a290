import type { Span } from '../domain/event/occurrence';
import type { EventTime } from '../domain/event/series';
import type { Day } from '../domain/time/day';
import { addDays, daysBetween } from '../domain/time/day';
import type { Instant } from '../domain/time/instant';
import { dayOfInstant } from '../domain/time/instant';
import type { ZoneId } from '../domain/time/zone';
import type { Locale, PluralForms } from './language';
import { createNumbers, englishOf, plural } from './language';

/** `short` Mon 23 Nov · `long` Monday 23 November · `full` with the year · `month` 23 November · `weekday` Monday. */
export type DayStyle = 'short' | 'long' | 'full' | 'month' | 'weekday';

/** Where and how one reads: the region's dates and numbers, the zone of its clocks and their hours. */
export interface Region {
  readonly locale: Locale;
  readonly zone: ZoneId;
  readonly hourCycle: 12 | 24;
}

/** For what scripts read: the same on every computer. */
export const dataRegion = (zone: ZoneId): Region => ({ locale: 'en-GB', zone, hourCycle: 24 });

/** Numbers as a region writes them. */
export interface CountFormat {
  /** `1,204`, `1.5`: at most one decimal. */
  number(value: number): string;
  /** `1 event`, `1,204 events`. */
  counted(count: number, forms: PluralForms): string;
}

/** Dates, times and numbers as a region writes them, in English. Days are days in no zone; instants are read in the region's. */
export interface Format extends CountFormat {
  /** `1.0`: one decimal, for numbers that stand below one another. */
  tenths(value: number): string;
  /** `15:30` or `3:30 pm`. */
  time(instant: Instant): string;
  /** `85%` of 0.85. */
  percent(share: number): string;
  /** `45 min`, `1.5 h`. */
  length(minutes: number): string;
  /** The day an instant falls on. */
  dayOf(instant: Instant): Day;
  day(day: Day, style?: DayStyle): string;
  /** `Monday` of 1, to `Sunday` of 7; short `Mon`. */
  weekday(number: number, style?: 'weekday' | 'short-weekday'): string;
  /** `09:00` or `9:00 am` of so many minutes since midnight; the end of the day is `24:00`. */
  clock(minutes: number): string;
  /** `Today`, `Tomorrow`, `Yesterday`, `Wednesday` (within a week), else `Mon 23 Nov`, with the year when it is not this one. */
  relativeDay(day: Day, today: Day): string;
  /** `November 2026`. */
  monthOf(day: Day): string;
  /** `in 3 days`, `3 days ago`, `today`. */
  distance(day: Day, today: Day): string;
  /** `23–25 November`, `30 November – 2 December`: `to` is inclusive. */
  days(from: Day, to: Day): string;
  /** `09:00–10:30`, `22:00 – Tue 02:00`, `all day`. */
  hours(span: Span): string;
  /** Day and hours: `Mon 23 Nov · 09:00–10:30`. */
  span(span: Span): string;
  /** A span that says its year: `Mon 23 Nov 2026, 09:00–10:30`. */
  dated(span: Span): string;
  /** A moment that says its year: `Mon 23 Nov 2026, 09:00`. */
  datedMoment(instant: Instant): string;
  /** Day and time of a moment: `Mon 23 Nov, 09:00`. */
  moment(instant: Instant): string;
  /** A time as a calendar wrote it, in its own zone: `Mon 23 Nov, 09:00`; with the year when it is not today's. */
  eventTime(time: EventTime, today: Day): string;
}

const dayOptions = {
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  full: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  month: { day: 'numeric', month: 'long' },
  weekday: { weekday: 'long' },
  'short-weekday': { weekday: 'short' },
  'month-year': { month: 'long', year: 'numeric' },
  'full-month': { day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

type DateStyle = keyof typeof dayOptions;

const noonOf = (day: Day): number => Date.parse(`${day}T12:00:00Z`);

/** Intl parts some times and ranges by narrow spaces, and not in every version. */
const withPlainSpaces = (text: string): string => text.replace(/[\u2009\u202f]/g, ' ');

/** Makes each value once, when first asked for: Chromium takes tens of milliseconds for a formatter. */
function onDemand<Name, Value>(make: (name: Name) => Value): (name: Name) => Value {
  const made = new Map<Name, Value>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const value = make(name);
    made.set(name, value);
    return value;
  };
}

/** Days alone, which no zone moves. */
function createDays(english: string) {
  const formatOf = onDemand(
    (style: DateStyle) => new Intl.DateTimeFormat(english, { ...dayOptions[style], timeZone: 'UTC' }),
  );
  // Intl writes "Mon, 23 Nov" where the paper says "Mon 23 Nov".
  const day = (day: Day, style: DateStyle = 'short'): string =>
    formatOf(style).format(noonOf(day)).replace(',', '');

  const range = (from: Day, to: Day, style: 'month' | 'full-month'): string => {
    if (from === to) return formatOf(style).format(noonOf(from));
    const dash = from.slice(0, 7) === to.slice(0, 7) ? '–' : ' – ';
    return formatOf(style)
      .formatRange(noonOf(from), noonOf(to))
      .replace(/\s*–\s*/, dash);
  };
  return { day, range };
}

const someSunday = '2026-03-01' as Day;

const daysAhead: PluralForms = { one: 'in # day', other: 'in # days' };
const daysAgo: PluralForms = { one: '# day ago', other: '# days ago' };
const weeksAhead: PluralForms = { one: 'in # week', other: 'in # weeks' };
const weeksAgo: PluralForms = { one: '# week ago', other: '# weeks ago' };

export function createFormat({ locale, zone, hourCycle }: Region): Format {
  const english = englishOf(locale);
  const { day, range } = createDays(english);
  const { number, tenths, percent } = createNumbers(locale);
  const clockIn = onDemand(
    (timeZone: string) =>
      new Intl.DateTimeFormat(english, {
        hour: hourCycle === 24 ? '2-digit' : 'numeric',
        minute: '2-digit',
        hourCycle: hourCycle === 24 ? 'h23' : 'h12',
        timeZone,
      }),
  );
  const counted = (count: number, forms: PluralForms) => plural(count, forms).replace('#', number(count));
  const time = (instant: Instant) => withPlainSpaces(clockIn(zone).format(instant));
  const dayOf = (instant: Instant) => dayOfInstant(instant, zone);
  const dated = (one: Day, today: Day) => day(one, one.slice(0, 4) === today.slice(0, 4) ? 'short' : 'full');

  const relativeDay = (one: Day, today: Day): string => {
    const distance = daysBetween(today, one);
    if (distance === 0) return 'Today';
    if (distance === 1) return 'Tomorrow';
    if (distance === -1) return 'Yesterday';
    return distance > 1 && distance < 7 ? day(one, 'weekday') : dated(one, today);
  };

  const distanceText = (one: Day, today: Day): string => {
    const distance = daysBetween(today, one);
    if (distance === 0) return 'today';
    const length = Math.abs(distance);
    return length < 21
      ? counted(length, distance > 0 ? daysAhead : daysAgo)
      : counted(Math.round(length / 7), distance > 0 ? weeksAhead : weeksAgo);
  };

  const sameDayRange = (start: Instant, end: Instant): string => {
    const [from, to] = [time(start), time(end)];
    const isSameHalf = hourCycle === 12 && from.slice(-2) === to.slice(-2);
    return `${isSameHalf ? from.slice(0, -3) : from}–${to}`;
  };
  const isWithinDay = (start: Instant, end: Instant) => dayOf(Math.max(start, end - 1)) === dayOf(start);

  const hours = (span: Span): string => {
    if (span.kind === 'all-day') return 'all day';
    if (span.end === span.start) return time(span.start);
    if (isWithinDay(span.start, span.end)) return sameDayRange(span.start, span.end);
    return `${time(span.start)} – ${day(dayOf(span.end), 'short-weekday')} ${time(span.end)}`;
  };

  const spanText = (span: Span): string => {
    if (span.kind === 'timed') return `${day(dayOf(span.start))} · ${hours(span)}`;
    const last = addDays(span.end, -1);
    return last <= span.start ? day(span.start) : range(span.start, last, 'month');
  };

  const datedMoment = (instant: Instant) => `${day(dayOf(instant), 'full')}, ${time(instant)}`;

  const datedSpan = (span: Span): string => {
    if (span.kind === 'all-day') {
      const last = addDays(span.end, -1);
      return last <= span.start ? day(span.start, 'full') : range(span.start, last, 'full-month');
    }
    return isWithinDay(span.start, span.end)
      ? `${day(dayOf(span.start), 'full')}, ${hours(span)}`
      : `${datedMoment(span.start)} – ${datedMoment(span.end)}`;
  };

  const eventTime = (written: EventTime, today: Day): string => {
    switch (written.kind) {
      case 'all-day':
        return dated(written.day, today);
      case 'utc':
        return `${dated(dayOf(written.at), today)}, ${time(written.at)}`;
      case 'zoned':
      case 'floating': {
        const { wall } = written;
        const clock = withPlainSpaces(clockIn('UTC').format(Date.parse(`${wall}Z`)));
        return `${dated(wall.slice(0, 10) as Day, today)}, ${clock}`;
      }
    }
  };

  return {
    number,
    tenths,
    percent,
    counted,
    length: (minutes) => (minutes < 60 ? `${number(Math.round(minutes))} min` : `${number(minutes / 60)} h`),
    time,
    dayOf,
    day,
    weekday: (one, style = 'weekday') => day(addDays(someSunday, one), style),
    clock: (minutes) =>
      minutes === 24 * 60 && hourCycle === 24
        ? '24:00'
        : withPlainSpaces(clockIn('UTC').format(minutes * 60_000)),
    monthOf: (one) => day(one, 'month-year'),
    relativeDay,
    distance: distanceText,
    days: (from, to) => range(from, to, 'month'),
    hours,
    span: spanText,
    dated: datedSpan,
    datedMoment,
    moment: (instant) => `${day(dayOf(instant))}, ${time(instant)}`,
    eventTime,
  };
}
