import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { EventTime } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import { offsetAmong, offsetOfZone } from '../../domain/time/zone-offset';
import type { WallMs } from './wall';
import { dayMs, dayToNumber, wallToMs } from './wall';

/** The UTC offset of a zone at an instant, in milliseconds. */
export type Clock = (at: Instant) => number;

export const utcClock: Clock = () => 0;

export const wallAt = (at: Instant, clock: Clock): WallMs => at + clock(at);

/**
 * The instant of the wall time `wall`. A wall time that a clock change skips gets the offset before the change; one that
 * occurs twice is the first (RFC 5545 §3.3.5).
 */
export function instantAt(wall: WallMs, clock: Clock): Instant {
  const before = clock(wall - dayMs);
  const after = clock(wall + dayMs);
  if (before === after || clock(wall - before) === before) return wall - before;
  return clock(wall - after) === after ? wall - after : wall - before;
}

export const clockOfZone = (zone: ZoneId): Clock => offsetOfZone(zone);

export function clockOfResolution(resolution: ZoneResolution): Clock {
  if (resolution.kind === 'iana') return clockOfZone(resolution.zone);
  return (at) => offsetAmong(resolution.transitions, at);
}

/** Finds the clock of an event's time. */
export type Clocks = (time: EventTime) => Clock;

/** `floating` is the zone of floating times, and of times whose zone is missing from `zones`. */
export function createClocks(zones: Readonly<Record<string, ZoneResolution>>, floating: ZoneId): Clocks {
  return (time) => {
    if (time.kind === 'utc') return utcClock;
    if (time.kind === 'zoned' && Object.hasOwn(zones, time.zone)) {
      const resolution = zones[time.zone];
      if (resolution) return clockOfResolution(resolution);
    }
    return clockOfZone(floating);
  };
}

/** The wall time in the time's own zone; midnight for days. */
export function wallOf(time: EventTime): WallMs {
  if (time.kind === 'utc') return time.at;
  return time.kind === 'all-day' ? dayToNumber(time.day) * dayMs : wallToMs(time.wall);
}

/** The instant of a time; for days, midnight in the floating zone. */
export const instantOf = (time: EventTime, clocks: Clocks): Instant =>
  time.kind === 'utc' ? time.at : instantAt(wallOf(time), clocks(time));
