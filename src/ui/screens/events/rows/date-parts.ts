import type { EventRow } from '../../../../contract/views/event';
import { addDays, type Day, daysBetween } from '../../../../domain/time/day';
import type { ZoneId } from '../../../../domain/time/zone';
import { startOfDay } from '../../../../domain/time/zoned-day';
import type { DayRange } from '../filters/filters';

const daysAtOnce = 31;
const daysBefore = 7;
/** Slices beside the first; one more on either side of it where the days do not divide evenly. */
const restParts = 21;

export interface Slices {
  /** By time; together they cover the range. */
  readonly all: readonly DayRange[];
  /** The slice that is shown first. */
  readonly first: DayRange;
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const later = (a: Day, b: Day): Day => (a < b ? b : a);

function cut({ from, to }: DayRange, length: number): readonly DayRange[] {
  const parts: DayRange[] = [];
  for (let start = from; start < to; start = addDays(start, length)) {
    parts.push({ from: start, to: earlier(addDays(start, length), to) });
  }
  return parts;
}

/**
 * Cuts a range into the month around today, or the days nearest to it, and at most 23 further slices. Large calendars
 * then show their first rows at once, and no single answer blocks the host or the page for long.
 */
export function slicesOf({ from, to }: DayRange, today: Day): Slices {
  const usualStart = addDays(today, -daysBefore);
  const start = later(from, usualStart < to ? usualStart : addDays(to, -daysAtOnce));
  const end = earlier(addDays(start, daysAtOnce), to);
  const remainingDays = daysBetween(from, start) + daysBetween(end, to);
  const length = Math.max(daysAtOnce, Math.ceil(remainingDays / restParts));
  const first = { from: start, to: end };
  return { all: [...cut({ from, to: start }, length), first, ...cut({ from: end, to }, length)], first };
}

/**
 * The rows that begin in or after a slice: what began earlier and reaches into it is in an earlier slice already.
 * Not to be applied to the first slice of a range, which keeps all rows.
 */
export function ownRows(rows: readonly EventRow[], slice: DayRange, zone: ZoneId): readonly EventRow[] {
  const first = firstFrom(rows, slice.from, zone);
  return first < 0 ? [] : rows.slice(first);
}

/** The index of the first row that begins on or after a day, in rows sorted by start; -1 if there is none. */
export function firstFrom(rows: readonly EventRow[], day: Day, zone: ZoneId): number {
  const start = startOfDay(day, zone);
  return rows.findIndex(({ span }) => (span.kind === 'timed' ? span.start >= start : span.start >= day));
}
