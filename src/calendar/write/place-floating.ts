import type { ZoneId } from '../../domain/time/zone';
import type { EventInSeries } from './event-in-series';
import { withTimes } from './event-in-series';

/**
 * Places floating times in the zone that their calendar names. An export of several calendars cannot name a zone for
 * each, and other programs would read floating times in their own zone.
 */
export function placeFloating(event: EventInSeries, zone: ZoneId): EventInSeries {
  const { version, override } = event;
  const isFloating = version.start.kind === 'floating' || override?.recurrenceTime.kind === 'floating';
  if (!isFloating) return event;
  return withTimes(event, (time) =>
    time.kind === 'floating' ? { kind: 'zoned', wall: time.wall, zone } : time,
  );
}
