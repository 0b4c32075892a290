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

/** How much of a series is over. An event that is going on is still to come; one on no day has nothing that is over. */
export function overIn(timetable: Timetable, series: Series, { now, zone }: Moment): Over {
  const first = firstDay(series);
  const today = dayOfInstant(now, zone);
  const endsIn = (from: Day, to: Day): readonly Instant[] =>
    from < to
      ? expand(timetable, [series], { from, to, zone }).occurrences.map(({ span }) => endInstant(span, zone))
      : [];
  if (!isRecurring(series)) {
    const [end] = endsIn(addDays(first, -2), addDays(first, 3));
    return end !== undefined && end <= now ? 'wholly' : 'nothing';
  }
  const hasPast = endsIn(addDays(first, -2), least(addDays(first, 400), addDays(today, 2))).some(
    (end) => end <= now,
  );
  if (!hasPast) return 'nothing';
  const isToCome = endsIn(greatest(addDays(today, -2), addDays(first, -2)), addDays(today, farAhead)).some(
    (end) => end > now,
  );
  return isToCome ? 'partly' : 'wholly';
}

/** The earliest day of any version, as written. */
export const firstDay = (series: Series): Day =>
  series.overrides.reduce(
    (first, { version }) => least(first, writtenDay(version.start)),
    writtenDay(leadingVersion(series).start),
  );

const least = (one: Day, other: Day): Day => (one < other ? one : other);
const greatest = (one: Day, other: Day): Day => (one > other ? one : other);
