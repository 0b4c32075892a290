import type { EventTime } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import type { Clocks } from '../zones/clock';
import { instantOf, wallOf } from '../zones/clock';
import type { WallMs } from '../zones/wall';
import { dayNumberOf } from '../zones/wall';
import type { WallRange } from './rule-starts';
import { isNear } from './series-starts';
import { dayNamedBy } from './whole-day';

/** Tests whether an EXDATE or RECURRENCE-ID names a start. */
export type TimeSet = (wall: WallMs, at: Instant) => boolean;

/**
 * EXDATE and RECURRENCE-ID often have another form than DTSTART. So zoned and UTC times are compared as instants, floating
 * times with the event's local time, and a day matches every start on that day. For all-day events only the day counts.
 * The starts that are tested must be within `range`.
 */
export function createTimeSet(
  times: readonly EventTime[],
  isAllDay: boolean,
  range: WallRange,
  clocks: Clocks,
): TimeSet {
  if (times.length === 0) return () => false;
  const instants = new Set<Instant>();
  const walls = new Set<WallMs>();
  const days = new Set<number>();
  for (const time of times) {
    if (!isNear(time, range)) continue;
    if (isAllDay || time.kind === 'all-day') days.add(dayNamedBy(time));
    else if (time.kind === 'floating') walls.add(wallOf(time));
    else instants.add(instantOf(time, clocks));
  }
  return (wall, at) =>
    (!isAllDay && instants.has(at)) || walls.has(wall) || (days.size > 0 && days.has(dayNumberOf(wall)));
}
