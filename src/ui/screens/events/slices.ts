import type { EventRow } from '../../../contract/views/event';
import { addDays, daysBetween } from '../../../domain/time/day';
import { startOfDay } from '../../../domain/time/instant';
import type { ZoneId } from '../../../domain/time/zone';
import type { DayRange } from './filters';

const firstLength = 31;
const restParts = 15;

/**
 * Cuts a range into a first month and at most fifteen more parts. Large calendars then show their first rows at once, and no
 * answer is so long that reading it makes the window wait.
 */
export function slicesOf({ from, to }: DayRange): readonly DayRange[] {
  const slices: DayRange[] = [];
  const rest = daysBetween(from, to) - firstLength;
  const length = Math.max(firstLength, Math.ceil(rest / restParts));
  let start = from;
  let end = addDays(from, firstLength);
  while (end < to) {
    slices.push({ from: start, to: end });
    start = end;
    end = addDays(start, length);
  }
  return [...slices, { from: start, to }];
}

/**
 * The rows of a slice that no slice before it holds: what began earlier and reaches into it was there already.
 * The first slice keeps everything.
 */
export function ownRows(rows: readonly EventRow[], slice: DayRange, zone: ZoneId): readonly EventRow[] {
  const start = startOfDay(slice.from, zone);
  // Rows come by start, so that what began earlier stands in front.
  const first = rows.findIndex(({ span }) =>
    span.kind === 'timed' ? span.start >= start : span.start >= slice.from,
  );
  return first < 0 ? [] : rows.slice(first);
}
