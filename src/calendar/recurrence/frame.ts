import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { Span } from '../../domain/event/occurrence';
import type { EventVersion } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import type { Window } from '../../domain/time/window';
import type { ZoneId } from '../../domain/time/zone';
import type { Clock, Clocks } from '../zones/clock';
import { clockOfZone, createClocks, instantAt } from '../zones/clock';
import { dayMs, dayToNumber, msToWall } from '../zones/wall';

/** A window with all that is computed from it once, for any number of series. */
export interface Frame {
  readonly window: Window;
  /** Of the window: inclusive and exclusive. */
  readonly start: Instant;
  readonly end: Instant;
  readonly zones: Readonly<Record<string, ZoneResolution>>;
  readonly clocks: Clocks;
  /** The clock of the window's own zone. */
  readonly clock: Clock;
  /** Wall times of the window's edges, wide enough for every zone. */
  readonly earliestWall: string;
  readonly latestWall: string;
}

/** No two clocks on earth are further apart. */
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

/** The same as `overlapping` of the domain, without reading the window's edges again for each span. */
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

/** Where a span starts on the time line; days start with their midnight in the window's zone. */
export const startOf = (span: Span, frame: Frame): Instant =>
  span.kind === 'timed' ? span.start : instantAt(dayToNumber(span.start) * dayMs, frame.clock);
