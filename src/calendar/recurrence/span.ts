import type { Span } from '../../domain/event/occurrence';
import type { EventEnd, EventTime } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import type { Clock, Clocks } from '../zones/clock';
import { instantAt, instantOf, wallOf } from '../zones/clock';
import type { WallMs } from '../zones/wall';
import { dayMs, dayNumberOf, numberToDay, secondMs } from '../zones/wall';

/**
 * The length of each occurrence of an event. DTEND gives all of them the same exact length, DURATION the same nominal one:
 * its days keep the wall time (RFC 5545 §3.8.5.3). Between two floating times the length is in wall time, because they
 * have no clock changes (§3.3.5).
 */
export type Length =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'wall'; readonly ms: number }
  | { readonly kind: 'exact'; readonly ms: number }
  | { readonly kind: 'nominal'; readonly days: number; readonly ms: number };

/**
 * The length from a start and an end; never negative. An all-day event that ends on its start day has the length 0, and
 * still counts on that day.
 */
export function lengthOf(start: EventTime, end: EventEnd, clocks: Clocks): Length {
  if (start.kind === 'all-day') return { kind: 'days', days: Math.max(0, wholeDays(start, end)) };
  if (end.kind === 'none') return { kind: 'exact', ms: 0 };
  if (end.kind === 'duration') return { kind: 'nominal', days: end.days, ms: end.seconds * secondMs };
  // An end that is a day or floating is in the zone of the start.
  const ownClock = end.time.kind === 'all-day' || end.time.kind === 'floating';
  if (ownClock && start.kind === 'floating') {
    return { kind: 'wall', ms: Math.max(0, wallOf(end.time) - wallOf(start)) };
  }
  const endAt = ownClock ? instantAt(wallOf(end.time), clocks(start)) : instantOf(end.time, clocks);
  return { kind: 'exact', ms: Math.max(0, endAt - instantOf(start, clocks)) };
}

function wholeDays(start: EventTime, end: EventEnd): number {
  if (end.kind === 'none') return 1;
  if (end.kind === 'duration') return end.days + Math.ceil((end.seconds * secondMs) / dayMs);
  return Math.ceil((wallOf(end.time) - wallOf(start)) / dayMs);
}

/** An upper bound of the exact length, in any zone. */
export const longestMs = (length: Length): number =>
  length.kind === 'exact'
    ? length.ms
    : (length.kind === 'wall' ? 0 : length.days * dayMs) + (length.kind === 'days' ? 0 : length.ms) + dayMs;

/** The span of an occurrence that starts at `wall` in the zone of `clock`. */
export function spanAt(wall: WallMs, clock: Clock, length: Length): Span {
  if (length.kind === 'days') {
    const day = dayNumberOf(wall);
    return { kind: 'all-day', start: numberToDay(day), end: numberToDay(day + length.days) };
  }
  const start = instantAt(wall, clock);
  return { kind: 'timed', start, end: endAt(wall, start, clock, length) };
}

function endAt(
  wall: WallMs,
  start: Instant,
  clock: Clock,
  length: Exclude<Length, { kind: 'days' }>,
): Instant {
  if (length.kind === 'exact') return start + length.ms;
  // If a clock change skips the start, the end can be before it.
  if (length.kind === 'wall') return Math.max(start, instantAt(wall + length.ms, clock));
  const shifted = length.days === 0 ? start : instantAt(wall + length.days * dayMs, clock);
  return shifted + length.ms;
}
