import type { Day } from '../time/day';

/** The first and the last of some days. */
export interface DayRange {
  readonly first: Day;
  readonly last: Day;
}

/**
 * The days of sessions of which none is on a day of the event: it was moved, or they are of another year or conference. null
 * where one fits, or there are none.
 */
export function otherDays(days: readonly Day[], event: DayRange): DayRange | null {
  const sorted = days.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return null;
  return sorted.some((day) => day >= event.first && day <= event.last) ? null : { first, last };
}
