import type { Over } from '../../../domain/calendars/compared';
import { endInstant } from '../../../domain/event/occurrence';
import type { Series } from '../../../domain/event/series';
import { isRecurring, leadingVersion } from '../../../domain/event/series';
import type { Day } from '../../../domain/time/day';
import { addDays } from '../../../domain/time/day';
import type { Instant } from '../../../domain/time/instant';
import type { ZoneId } from '../../../domain/time/zone';
import { dayOfInstant } from '../../../domain/time/zoned-day';
import type { Timetable } from '../../agenda/expand';
import { expand, writtenDay } from '../../agenda/expand';

/** The moment that divides what is over from what is to come, and the user's zone. */
export interface Moment {
  readonly now: Instant;
  readonly zone: ZoneId;
}

/** The next occurrence of any real series lies nearer. */
const farAhead = 5 * 366;

/** More than a real series has in a window here. A rule of every second costs no more than this. */
const mostOccurrences = 5_000;

/** How much of a series is over. An event that is going on is still to come; one on no day has nothing that is over. */
export function overIn(timetable: Timetable, series: Series, { now, zone }: Moment): Over {
  const first = firstDay(series);
  const today = dayOfInstant(now, zone);
  const found = (from: Day, to: Day) => {
    if (from >= to) return { ends: [], truncated: false };
    const { occurrences, truncated } = expand(timetable, [series], { from, to, zone }, mostOccurrences);
    return { ends: occurrences.map(({ span }): Instant => endInstant(span, zone)), truncated };
  };
  if (!isRecurring(series)) {
    const [end] = found(addDays(first, -2), addDays(first, 3)).ends;
    return end !== undefined && end <= now ? 'wholly' : 'nothing';
  }
  const past = found(addDays(first, -2), least(addDays(first, 400), addDays(today, 2)));
  if (!past.ends.some((end) => end <= now)) return 'nothing';
  const ahead = found(greatest(addDays(today, -2), addDays(first, -2)), addDays(today, farAhead));
  // A series that still has so many occurrences has some to come.
  return ahead.truncated || ahead.ends.some((end) => end > now) ? 'partly' : 'wholly';
}

/** The earliest day of any version, as written. */
export const firstDay = (series: Series): Day =>
  series.overrides.reduce(
    (first, { version }) => least(first, writtenDay(version.start)),
    writtenDay(leadingVersion(series).start),
  );

const least = (one: Day, other: Day): Day => (one < other ? one : other);
const greatest = (one: Day, other: Day): Day => (one > other ? one : other);
