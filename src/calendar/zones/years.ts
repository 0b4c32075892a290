import type { Instant } from '../../domain/time/instant';
import type { WallMs } from './wall';
import { dayNumberOf, toCivil } from './wall';

/** The first and last year with events; both inclusive. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

/** Limits, so that an event in the year 1 or 9999 does not require all clock changes in between. */
const [earliest, latest] = [1900, 2100];

export const boundYear = (year: number): number => Math.min(Math.max(year, earliest), latest);

export const yearOf = (at: WallMs | Instant): number => boundYear(toCivil(dayNumberOf(at)).year);

export const joinYears = (one: Years, other: Years): Years => ({
  first: Math.min(one.first, other.first),
  last: Math.max(one.last, other.last),
});
