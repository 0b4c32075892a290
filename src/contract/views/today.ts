import type { EventRow } from './event';
import type { WeekBalance } from './week';

/** What Today shows: little, however much the calendars hold. */
export interface TodayView {
  /** The event to get ready for; null when nothing with people comes in the next `weeks`. */
  readonly next: EventRow | null;
  /** What else is on today and not over, by start. */
  readonly rest: readonly EventRow[];
  /** Different events of the next `weeks` that nobody decided on; one of a series counts once, since one mark decides it. */
  readonly unmarked: number;
  readonly weeks: number;
  /** The week that today lies in. */
  readonly week: WeekBalance;
}
