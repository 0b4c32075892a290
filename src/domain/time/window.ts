import type { Day } from './day';
import type { Instant } from './instant';
import type { ZoneId } from './zone';
import { startOfDay } from './zoned-day';

/**
 * A period of days: from `from` (inclusive) to `to` (exclusive), in `zone`. Timed events are compared by instant, all-day
 * events by day; floating times are in `zone`.
 */
export interface Window {
  readonly from: Day;
  readonly to: Day;
  readonly zone: ZoneId;
}

/** The instants of a window: `start` inclusive, `end` exclusive. */
export const toInstants = (window: Window): { readonly start: Instant; readonly end: Instant } => ({
  start: startOfDay(window.from, window.zone),
  end: startOfDay(window.to, window.zone),
});
