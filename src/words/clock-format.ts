import type { Day } from '../domain/time/day';
import type { Instant } from '../domain/time/instant';
import type { ZoneId } from '../domain/time/zone';
import { dayOfInstant } from '../domain/time/zoned-day';
import { onDemand } from './on-demand';

/** Formats times of day in a zone. */
export interface ClockFormat {
  /** `15:30` or `3:30 pm`. */
  time(instant: Instant): string;
  /** `09:00–10:30`, `9:00–10:30 am`: two times of one day. */
  timeRange(start: Instant, end: Instant): string;
  /** The day of an instant in the zone. */
  dayOf(instant: Instant): Day;
  /** Minutes since midnight as `09:00` or `9:00 am`; on a 24-hour clock the end of the day is `24:00`. */
  clock(minutes: number): string;
  /** A whole hour, from 0 to 23, for an axis of hours: `07:00`, `7 am`; `7 AM` in the US. */
  wholeHour(hour: number): string;
}

/** Some versions of Intl write a narrow no-break space before am and pm. */
const withPlainSpaces = (text: string): string => text.replace(/\u202f/g, ' ');

const clockOptions = (hourCycle: 12 | 24): Intl.DateTimeFormatOptions =>
  hourCycle === 24
    ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
    : { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' };

const hourOptions = { hour: 'numeric', hourCycle: 'h12', timeZone: 'UTC' } as const;

export function createClockFormat(english: string, zone: ZoneId, hourCycle: 12 | 24): ClockFormat {
  const formatIn = onDemand(
    (timeZone: string) => new Intl.DateTimeFormat(english, { ...clockOptions(hourCycle), timeZone }),
  );
  const wholeHours = onDemand((locale: string) => new Intl.DateTimeFormat(locale, hourOptions));
  const time = (instant: Instant) => withPlainSpaces(formatIn(zone).format(instant));
  const clock = (minutes: number) =>
    minutes === 24 * 60 && hourCycle === 24
      ? '24:00'
      : withPlainSpaces(formatIn('UTC').format(minutes * 60_000));
  return {
    time,
    timeRange: (start, end) => {
      const [from, to] = [time(start), time(end)];
      const isSameHalf = hourCycle === 12 && from.slice(-2) === to.slice(-2);
      return `${isSameHalf ? from.slice(0, -3) : from}–${to}`;
    },
    dayOf: (instant) => dayOfInstant(instant, zone),
    clock,
    // Without minutes, Intl writes `07` on the 24-hour clock, which does not read as a time.
    wholeHour: (hour) =>
      hourCycle === 24 ? clock(hour * 60) : withPlainSpaces(wholeHours(english).format(hour * 3_600_000)),
  };
}
