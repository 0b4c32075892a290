import { Temporal } from 'temporal-polyfill';
import type { Day } from '../time/day';
import { addDays } from '../time/day';
import type { Instant } from '../time/instant';
import type { ZoneId } from '../time/zone';

/** A stretch of time; `end` is exclusive. */
export interface Stretch {
  readonly start: Instant;
  readonly end: Instant;
}

/** Hours of a day in local time, 0 to 24. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

function stretchOf(day: Day, hours: Hours, zone: ZoneId): Stretch {
  const at = (hour: number) =>
    Temporal.PlainDate.from(hour === 24 ? addDays(day, 1) : day).toZonedDateTime({
      timeZone: zone,
      plainTime: { hour: hour % 24 },
    }).epochMilliseconds;
  return { start: at(hours.from), end: at(hours.to) };
}

/** The free stretches of a day within `hours` and after `now`, in order. `busy` may overlap and be unsorted. */
export function gapsOf(
  day: Day,
  hours: Hours,
  zone: ZoneId,
  busy: readonly Stretch[],
  now: Instant,
): readonly Stretch[] {
  const { start, end } = stretchOf(day, hours, zone);
  const gaps: Stretch[] = [];
  let free = Math.max(start, now);
  for (const taken of busy.toSorted((a, b) => a.start - b.start)) {
    if (taken.start >= end) break;
    if (taken.start > free) gaps.push({ start: free, end: taken.start });
    free = Math.max(free, taken.end);
  }
  if (free < end) gaps.push({ start: free, end });
  return gaps;
}
