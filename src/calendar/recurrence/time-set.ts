import type { EventTime } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import type { Clocks } from '../zones/clock';
import { instantOf, wallOf } from '../zones/clock';
import type { WallMs } from '../zones/wall';
import { dayNumberOf } from '../zones/wall';

/** Tests whether an EXDATE or RECURRENCE-ID names a start. */
export type TimeSet = (wall: WallMs, at: Instant) => boolean;

/**
 * Times are often written in another form than the start they mean. So instants are compared as instants, floating
 * times with what the event's own clock shows, and a day means every start on that day. For whole-day events only
 * the day counts.
 */
export function createTimeSet(times: readonly EventTime[], isAllDay: boolean, clocks: Clocks): TimeSet {
  if (times.length === 0) return () => false;
  const instants = new Set<Instant>();
  const walls = new Set<WallMs>();
  const days = new Set<number>();
  for (const time of times) {
    if (isAllDay || time.kind === 'all-day') days.add(dayNumberOf(wallOf(time)));
    else if (time.kind === 'floating') walls.add(wallOf(time));
    else instants.add(instantOf(time, clocks));
  }
  return (wall, at) =>
    (!isAllDay && instants.has(at)) || walls.has(wall) || (days.size > 0 && days.has(dayNumberOf(wall)));
}
