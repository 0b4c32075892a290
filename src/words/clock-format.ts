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
}

/** Some versions of Intl write a narrow no-break space before am and pm. */
const withPlainSpaces = (text: string): string => text.replace(/\u202f/g, ' ');

const clockOptions = (hourCycle: 12 | 24): Intl.DateTimeFormatOptions =>
  hourCycle === 24
    ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
    : { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' };

export function createClockFormat(english: string, zone: ZoneId, hourCycle: 12 | 24): ClockFormat {
  const formatIn = onDemand(
    (timeZone: string) => new Intl.DateTimeFormat(english, { ...clockOptions(hourCycle), timeZone }),
  );
  const time = (instant: Instant) => withPlainSpaces(formatIn(zone).format(instant));
  return {
    time,
    timeRange: (start, end) => {
      const [from, to] = [time(start), time(end)];
      const isSameHalf = hourCycle === 12 && from.slice(-2) === to.slice(-2);
      return `${isSameHalf ? from.slice(0, -3) : from}–${to}`;
    },
    dayOf: (instant) => dayOfInstant(instant, zone),
    clock: (minutes) =>
      minutes === 24 * 60 && hourCycle === 24
        ? '24:00'
        : withPlainSpaces(formatIn('UTC').format(minutes * 60_000)),
  };
}
