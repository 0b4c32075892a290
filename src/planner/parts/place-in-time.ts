import type { Occurrence } from '../../domain/event/occurrence';
import type { PartFacts } from '../../domain/parts/whole';
import { addDays, daysBetween } from '../../domain/time/day';
import type { ZoneId } from '../../domain/time/zone';
import { dayOfInstant } from '../../domain/time/zoned-day';
import type { LoadedCalendar } from '../agenda/loaded-calendar';

const hour = 3_600_000;
/** A party that ends by then belongs to the evening before. */
const night = 6 * hour;

/** The zone in which an event is written, which is mostly that of its place; else the user's. */
function zoneOf({ zones }: Pick<LoadedCalendar, 'zones'>, { version }: Occurrence, zone: ZoneId): ZoneId {
  if (version.start.kind !== 'zoned') return zone;
  const resolved = zones[version.start.zone];
  return resolved?.kind === 'iana' ? resolved.zone : zone;
}

/** The days of an event on its own clock, so that the dinner of a conference in another part of the world is on its day. */
export function placeInTime(
  calendar: Pick<LoadedCalendar, 'zones'>,
  occurrence: Occurrence,
  zone: ZoneId,
): Pick<PartFacts, 'first' | 'last' | 'length'> {
  const { span } = occurrence;
  if (span.kind === 'all-day') {
    const end = span.end > span.start ? span.end : addDays(span.start, 1);
    return {
      first: span.start,
      last: addDays(end, -1),
      length: daysBetween(span.start, end) * 24 * hour,
    };
  }
  const { start, end } = span;
  const own = zoneOf(calendar, occurrence, zone);
  return {
    first: dayOfInstant(start, own),
    last: dayOfInstant(Math.max(start, end - night - 1), own),
    length: end - start,
  };
}
