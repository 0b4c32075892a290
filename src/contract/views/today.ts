import type { ShownWeek } from '../../domain/week/shown-week';
import type { EventRow } from './event';
import type { WeekBalance } from './week';

/** What Today shows. Its size does not grow with the calendars. */
export interface TodayView {
  /** The event to get ready for; null when there is none in the next `weeks`. */
  readonly next: EventRow | null;
  /** Today's other events that are not over, by start. */
  readonly rest: readonly EventRow[];
  /** The number of undecided events in the next `weeks`; a series counts once, since one mark decides it. */
  readonly unmarked: number;
  readonly weeks: number;
  /** This week, or from the turn on the coming one (product W10). */
  readonly week: WeekBalance & ShownWeek;
}
