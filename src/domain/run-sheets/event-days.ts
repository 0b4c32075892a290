import type { Day } from '../time/day';

/** The first and the last day of an event, both inclusive. */
export interface EventDays {
  readonly first: Day;
  readonly last: Day;
}

export const isOnSameDays = (one: EventDays, other: EventDays): boolean =>
  one.first === other.first && one.last === other.last;
