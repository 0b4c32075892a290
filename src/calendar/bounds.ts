import type { EventVersion, Series } from '../domain/event/series';
import { isRecurring } from '../domain/event/series';
import type { Instant } from '../domain/time/instant';
import { wallOf } from './clock';
import { dayMs } from './wall';

/**
 * Between which instants each series of a calendar lies, whatever zone its times are read in: looked at once, so that a
 * week out of many years costs what is in the week. `from` and `to` are wider than the truth, never narrower.
 */
export interface Bounds {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** No two clocks on earth are further apart, and a day is read as its whole. */
const slack = 3 * dayMs;

export function boundsOf(list: readonly Series[]): Bounds {
  const from = new Float64Array(list.length).fill(Number.NEGATIVE_INFINITY);
  const to = new Float64Array(list.length).fill(Number.POSITIVE_INFINITY);
  list.forEach((series, index) => {
    const { master } = series;
    // Where a repetition ends is known only by following it, and overrides lie anywhere.
    if (!master || series.overrides.length > 0) return;
    const start = wallOf(master.start);
    from[index] = start - slack;
    if (!isRecurring(series)) to[index] = Math.max(start, latestEnd(master)) + slack;
    else if (series.recurrence?.extraDates.length) from[index] = Number.NEGATIVE_INFINITY;
  });
  return { from, to };
}

function latestEnd({ start, end }: EventVersion): Instant {
  const from = wallOf(start);
  if (end.kind === 'none') return from + dayMs;
  return end.kind === 'at' ? wallOf(end.time) : from + (end.days + 1) * dayMs + end.seconds * 1000;
}

/** The series that may overlap [start, end), in their order. */
export function seriesWithin(
  list: readonly Series[],
  { from, to }: Bounds,
  start: Instant,
  end: Instant,
): readonly Series[] {
  const found: Series[] = [];
  for (let index = 0; index < from.length; index += 1) {
    if ((from[index] ?? 0) < end && (to[index] ?? 0) >= start) {
      const series = list[index];
      if (series) found.push(series);
    }
  }
  return found;
}
