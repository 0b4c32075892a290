import type { ZoneId } from '../../domain/time/zone';
import type { EventInSeries } from './event-in-series';
import { withTimes } from './event-in-series';

/**
 * An event whose floating times are in the zone its calendar names. Where calendars are written as one there is no place
 * for the zone of each, and without it others would read such times on their own clocks.
 */
export function placeFloating(event: EventInSeries, zone: ZoneId): EventInSeries {
  const { version, override } = event;
  const isFloating = version.start.kind === 'floating' || override?.recurrenceTime.kind === 'floating';
  if (!isFloating) return event;
  return withTimes(event, (time) =>
    time.kind === 'floating' ? { kind: 'zoned', wall: time.wall, zone } : time,
  );
}
