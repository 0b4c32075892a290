import { clockOfResolution, instantAt } from '../../calendar/zones/clock';
import { wallToMs } from '../../calendar/zones/wall';
import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { EventTime, EventVersion } from '../../domain/event/series';
import type { SessionTime } from '../../domain/programme/session';
import type { DraftEnd } from '../draft';

type Zones = Readonly<Record<string, ZoneResolution>>;

/** A time whose zone is not known stays on the wall clock; a day begins at its midnight. */
export function timeOf(time: EventTime, zones: Zones): SessionTime {
  if (time.kind === 'utc') return { kind: 'instant', at: time.at };
  if (time.kind === 'all-day') return { kind: 'wall', wall: `${time.day}T00:00:00` };
  const resolution = time.kind === 'zoned' && Object.hasOwn(zones, time.zone) ? zones[time.zone] : undefined;
  if (!resolution) return { kind: 'wall', wall: time.wall };
  return { kind: 'instant', at: instantAt(wallToMs(time.wall), clockOfResolution(resolution)) };
}

const dayMinutes = 24 * 60;

/** A whole day without an end lasts one day (RFC 5545 §3.6.1). */
export function endOf({ start, end }: EventVersion, begin: SessionTime, zones: Zones): DraftEnd | null {
  if (end.kind === 'duration') return { kind: 'minutes', minutes: end.days * dayMinutes + end.seconds / 60 };
  if (end.kind === 'none') return start.kind === 'all-day' ? { kind: 'minutes', minutes: dayMinutes } : null;
  const time = timeOf(end.time, zones);
  // An end in UTC beside a start in local time cannot be compared as long as the zone is not known.
  return time.kind === begin.kind ? { kind: 'at', time } : null;
}
