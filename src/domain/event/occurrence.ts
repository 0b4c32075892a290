import type { Day } from '../time/day';
import { addDays } from '../time/day';
import type { Instant } from '../time/instant';
import type { Window } from '../time/window';
import { toInstants } from '../time/window';
import type { ZoneId } from '../time/zone';
import { dayOfInstant, startOfDay } from '../time/zoned-day';
import type { RecurrenceId, SeriesKey } from './key';
import type { EventVersion } from './series';

/**
 * When an occurrence happens; ends are exclusive. All-day events are days, never midnights. An all-day event whose file
 * ends it on its start day keeps `end` equal to `start`, and still covers that day.
 */
export type Span =
  | { readonly kind: 'timed'; readonly start: Instant; readonly end: Instant }
  | { readonly kind: 'all-day'; readonly start: Day; readonly end: Day };

/** One occurrence of a series inside a window; computed, never stored. */
export interface Occurrence {
  readonly seriesKey: SeriesKey;
  /** null for an event that happens once. */
  readonly recurrenceId: RecurrenceId | null;
  readonly span: Span;
  /** The master, or the override of this occurrence. */
  readonly version: EventVersion;
}

/** Length in minutes; 0 for all-day events. */
export const minutesOf = (span: Span): number =>
  span.kind === 'timed' ? (span.end - span.start) / 60_000 : 0;

/** The instant at which the span starts; for all-day events, the start of the day in `zone`. */
export const startInstant = (span: Span, zone: ZoneId): Instant =>
  span.kind === 'timed' ? span.start : startOfDay(span.start, zone);

export const endInstant = (span: Span, zone: ZoneId): Instant =>
  span.kind === 'timed' ? span.end : startOfDay(span.end, zone);

export const startDay = (span: Span, zone: ZoneId): Day =>
  span.kind === 'timed' ? dayOfInstant(span.start, zone) : span.start;

/** The last day of an all-day span, inclusive: its start day too where the file ends it there. */
export function lastWholeDay({ start, end }: Extract<Span, { readonly kind: 'all-day' }>): Day {
  const last = addDays(end, -1);
  return last > start ? last : start;
}

/** The last day of the span in `zone`, inclusive; what ends at midnight ends on the day before. */
export const lastDayOf = (span: Span, zone: ZoneId): Day =>
  span.kind === 'timed' ? dayOfInstant(Math.max(span.start, span.end - 1), zone) : lastWholeDay(span);

/** A predicate for spans that overlap the window; an event without length counts where it starts. */
export function overlapping(window: Window): (span: Span) => boolean {
  // Computed once, because a zone look-up for each of thousands of spans is slow.
  const { start, end } = toInstants(window);
  return (span) =>
    span.kind === 'all-day'
      ? span.start < window.to && (span.end > window.from || span.start >= window.from)
      : span.start < end && (span.end > start || span.start >= start);
}
