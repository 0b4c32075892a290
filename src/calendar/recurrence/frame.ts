import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { Span } from '../../domain/event/occurrence';
import type { EventVersion } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import type { Window } from '../../domain/time/window';
import type { ZoneId } from '../../domain/time/zone';
import type { Clock, Clocks } from '../zones/clock';
import { clockOfZone, createClocks, instantAt } from '../zones/clock';
import { dayMs, dayToNumber, msToWall } from '../zones/wall';

/** A window with values that are computed once for all series. */
export interface Frame {
  readonly window: Window;
  /** The window's instants: `start` inclusive, `end` exclusive. */
  readonly start: Instant;
  readonly end: Instant;
  readonly zones: Readonly<Record<string, ZoneResolution>>;
  readonly clocks: Clocks;
  /** The clock of the window's own zone. */
  readonly clock: Clock;
  /** Local times around the window, wide enough for every zone. */
  readonly earliestWall: string;
  readonly latestWall: string;
}

/** More than the largest difference between two zones. */
const clockSpread = 2 * dayMs;

export function createFrame(
  window: Window,
  zones: Readonly<Record<string, ZoneResolution>>,
  floatingZone: ZoneId,
): Frame {
  const clock = clockOfZone(window.zone);
  const start = instantAt(dayToNumber(window.from) * dayMs, clock);
  const end = instantAt(dayToNumber(window.to) * dayMs, clock);
  return {
    window,
    start,
    end,
    zones,
    clocks: createClocks(zones, floatingZone),
    clock,
    earliestWall: msToWall(start - clockSpread),
    latestWall: msToWall(end + clockSpread),
  };
}

/** Equals `overlapping` of the domain, with the window's instants computed once. */
export function isInFrame(span: Span, { window, start, end }: Frame): boolean {
  if (span.kind === 'all-day') {
    return span.start < window.to && (span.end > window.from || span.start >= window.from);
  }
  return span.start < end && (span.end > start || span.start >= start);
}

/**
 * True when a single event is outside the frame for certain. The test is cheap, because most events of a calendar are
 * outside.
 */
export function isFarOutside({ start, end }: EventVersion, frame: Frame): boolean {
  if (start.kind === 'all-day') return start.day >= frame.window.to;
  if (start.kind === 'utc') return start.at >= frame.end;
  if (start.wall >= frame.latestWall) return true;
  if (end.kind === 'none') return start.wall < frame.earliestWall;
  return (
    end.kind === 'at' &&
    (end.time.kind === 'zoned' || end.time.kind === 'floating') &&
    end.time.wall < frame.earliestWall &&
    start.wall < frame.earliestWall
  );
}

/** The instant at which a span starts; for all-day events, midnight in the window's zone. */
export const startOf = (span: Span, frame: Frame): Instant =>
  span.kind === 'timed' ? span.start : instantAt(dayToNumber(span.start) * dayMs, frame.clock);
