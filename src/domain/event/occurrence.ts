import type { Day } from '../time/day';
import type { Instant } from '../time/instant';
import type { Window } from '../time/window';
import { toInstants } from '../time/window';
import type { ZoneId } from '../time/zone';
import { dayOfInstant, startOfDay } from '../time/zoned-day';
import type { RecurrenceId, SeriesKey } from './key';
import type { EventVersion } from './series';

/**
 * When an occurrence happens; ends are exclusive. All-day events are days, never midnights. One that was written to end
 * on the day it starts keeps `end` equal to `start`; it still stands for that day.
 */
export type Span =
  | { readonly kind: 'timed'; readonly start: Instant; readonly end: Instant }
  | { readonly kind: 'all-day'; readonly start: Day; readonly end: Day };

/** One happening of a series inside a window; computed, never stored. */
export interface Occurrence {
  readonly seriesKey: SeriesKey;
  /** null for an event that happens once. */
  readonly recurrenceId: RecurrenceId | null;
  readonly span: Span;
  /** The master's text, or the override's. */
  readonly version: EventVersion;
}

/** Length in minutes; 0 for all-day events, which have days but no hours. */
export const minutesOf = (span: Span): number =>
  span.kind === 'timed' ? (span.end - span.start) / 60_000 : 0;

/** Where the span starts on the time line; all-day events start with their day in `zone`. */
export const startInstant = (span: Span, zone: ZoneId): Instant =>
  span.kind === 'timed' ? span.start : startOfDay(span.start, zone);

export const endInstant = (span: Span, zone: ZoneId): Instant =>
  span.kind === 'timed' ? span.end : startOfDay(span.end, zone);

export const startDay = (span: Span, zone: ZoneId): Day =>
  span.kind === 'timed' ? dayOfInstant(span.start, zone) : span.start;

/** Tells of spans whether they overlap the window; an event without length counts where it starts. */
export function overlapping(window: Window): (span: Span) => boolean {
  // Zones are asked once and not for each of thousands of spans.
  const { start, end } = toInstants(window);
  return (span) =>
    span.kind === 'all-day'
      ? span.start < window.to && (span.end > window.from || span.start >= window.from)
      : span.start < end && (span.end > start || span.start >= start);
}
