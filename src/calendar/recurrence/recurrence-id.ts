import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { RecurrenceId } from '../../domain/event/key';
import type { EventTime } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import { clockOfResolution, instantAt } from '../zones/clock';
import { msToWall, wallToMs } from '../zones/wall';

/**
 * The id of an occurrence, from the start that its rule gives, in canonical form: UTC for UTC times and zones in `zones`,
 * the wall time for floating times and unknown zones.
 */
export function toRecurrenceId(
  time: EventTime,
  zones: Readonly<Record<string, ZoneResolution>>,
): RecurrenceId {
  if (time.kind === 'all-day') return time.day as string as RecurrenceId;
  if (time.kind === 'utc') return instantToRecurrenceId(time.at);
  if (time.kind === 'zoned' && Object.hasOwn(zones, time.zone)) {
    const resolution = zones[time.zone];
    if (resolution)
      return instantToRecurrenceId(instantAt(wallToMs(time.wall), clockOfResolution(resolution)));
  }
  return time.wall as RecurrenceId;
}

export const instantToRecurrenceId = (at: Instant): RecurrenceId => `${msToWall(at)}Z` as RecurrenceId;
