import type { EventRow } from '../../../../contract/views/event';
import { addDays, type Day, daysBetween } from '../../../../domain/time/day';
import type { ZoneId } from '../../../../domain/time/zone';
import { startOfDay } from '../../../../domain/time/zoned-day';
import type { DayRange } from '../filters/filters';

const daysAtOnce = 31;
const daysBefore = 7;
/** Two more where they do not come out even. */
const restParts = 21;

export interface Slices {
  /** By time; together they are the range. */
  readonly all: readonly DayRange[];
  /** The one of them that is seen first. */
  readonly first: DayRange;
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
const later = (one: Day, other: Day): Day => (one < other ? other : one);

function cut({ from, to }: DayRange, length: number): readonly DayRange[] {
  const parts: DayRange[] = [];
  for (let start = from; start < to; start = addDays(start, length)) {
    parts.push({ from: start, to: earlier(addDays(start, length), to) });
  }
  return parts;
}

/**
 * Cuts a range into the month around today, or what is nearest to it, and at most twenty-three more parts. Large calendars then show
 * their first rows at once, and no answer is so long that making or reading it keeps anybody waiting.
 */
export function slicesOf({ from, to }: DayRange, today: Day): Slices {
  const wanted = addDays(today, -daysBefore);
  const start = later(from, wanted < to ? wanted : addDays(to, -daysAtOnce));
  const end = earlier(addDays(start, daysAtOnce), to);
  const rest = daysBetween(from, start) + daysBetween(end, to);
  const length = Math.max(daysAtOnce, Math.ceil(rest / restParts));
  const first = { from: start, to: end };
  return { all: [...cut({ from, to: start }, length), first, ...cut({ from: end, to }, length)], first };
}

/**
 * The rows of a slice that no slice before it holds: what began earlier and reaches into it was there already.
 * The first slice of a range keeps everything.
 */
export function ownRows(rows: readonly EventRow[], slice: DayRange, zone: ZoneId): readonly EventRow[] {
  const first = firstFrom(rows, slice.from, zone);
  return first < 0 ? [] : rows.slice(first);
}

/** The place of the first row that begins on a day or later, of rows by start; -1 where all began before. */
export function firstFrom(rows: readonly EventRow[], day: Day, zone: ZoneId): number {
  const start = startOfDay(day, zone);
  return rows.findIndex(({ span }) => (span.kind === 'timed' ? span.start >= start : span.start >= day));
}
