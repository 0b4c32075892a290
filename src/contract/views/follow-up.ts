import type { CalendarId } from '../../domain/calendars/calendar';
import type { Dueness, FollowUp } from '../../domain/follow-ups/follow-up';
import type { Day } from '../../domain/time/day';

export interface FollowUpView extends FollowUp {
  readonly dueness: Dueness;
  /** The day on which it came into its state. */
  readonly sinceDay: Day;
  readonly event: {
    readonly summary: string;
    readonly day: Day | null;
    readonly calendarId: CalendarId | null;
  };
}
