import { Temporal } from 'temporal-polyfill';
import type { ZoneResolution, ZoneTransition } from '../domain/calendars/calendar';
import type { EventTime } from '../domain/event/series';
import type { Instant } from '../domain/time/instant';
import type { ZoneId } from '../domain/time/zone';
import type { WallMs } from './wall';
import { dayMs, dayNumberOf, dayToNumber, secondMs, toCivil, toDayNumber, wallToMs } from './wall';

/** How far a clock is ahead of UTC at an instant, in milliseconds. */
export type Clock = (at: Instant) => number;

export const utcClock: Clock = () => 0;

export const wallAt = (at: Instant, clock: Clock): WallMs => at + clock(at);

/**
 * The instant at which the clock shows `wall`. A wall time that a clock change skips is read with the offset before
 * the change, one that comes twice is the first (RFC 5545 §3.3.5).
 */
export function instantAt(wall: WallMs, clock: Clock): Instant {
  const before = clock(wall - dayMs);
  const after = clock(wall + dayMs);
  if (before === after || clock(wall - before) === before) return wall - before;
  return clock(wall - after) === after ? wall - after : wall - before;
}

/** The clock of a zone; its offsets are looked up year by year, as needed. */
export function clockOfZone(zone: ZoneId): Clock {
  const known = zoneClocks.get(zone);
  if (known) return known;
  const clock = createZoneClock(zone);
  zoneClocks.set(zone, clock);
  return clock;
}

// What the runtime says of its own zones never changes while it runs, so remembering it leaks nothing between files.
const zoneClocks = new Map<ZoneId, Clock>();

function createZoneClock(zone: ZoneId): Clock {
  if (zone === 'UTC') return utcClock;
  const years = new Map<number, readonly ZoneTransition[]>();
  return (at) => {
    const year = toCivil(dayNumberOf(at)).year;
    let transitions = years.get(year);
    if (!transitions) {
      transitions = transitionsOf(zone, year, year);
      years.set(year, transitions);
    }
    return offsetAmong(transitions, at);
  };
}

/** The offset at the start of the first year (UTC), then each change up to the end of the last. */
export function transitionsOf(zone: ZoneId, firstYear: number, lastYear: number): readonly ZoneTransition[] {
  const start = toDayNumber(firstYear, 1, 1) * dayMs;
  const end = toDayNumber(lastYear + 1, 1, 1) * dayMs;
  let at = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
  const transitions = [{ at: start, offsetSeconds: at.offsetNanoseconds / 1e9 }];
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds >= end) return transitions;
    transitions.push({ at: next.epochMilliseconds, offsetSeconds: next.offsetNanoseconds / 1e9 });
    at = next;
  }
}

/** The offset of the last transition at or before `at`; of the first when all come later. */
function offsetAmong(transitions: readonly ZoneTransition[], at: Instant): number {
  let low = 0;
  let high = transitions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((transitions[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return (transitions[low]?.offsetSeconds ?? 0) * secondMs;
}

export function clockOfResolution(resolution: ZoneResolution): Clock {
  if (resolution.kind === 'iana') return clockOfZone(resolution.zone);
  return (at) => offsetAmong(resolution.transitions, at);
}

/** Which clock an event's time is read on. */
export type Clocks = (time: EventTime) => Clock;

/** `floating` reads all times that name no zone, or one that `zones` does not hold. */
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

/** What the time's own clock shows; midnight for days, UTC for UTC times. */
export function wallOf(time: EventTime): WallMs {
  if (time.kind === 'utc') return time.at;
  return time.kind === 'all-day' ? dayToNumber(time.day) * dayMs : wallToMs(time.wall);
}

/** The instant of a time; days begin at midnight on the floating clock. */
export const instantOf = (time: EventTime, clocks: Clocks): Instant =>
  time.kind === 'utc' ? time.at : instantAt(wallOf(time), clocks(time));
