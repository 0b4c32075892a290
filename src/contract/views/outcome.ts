import type { EventKey } from '../../domain/event/key';
import type { Lead } from '../../domain/outcomes/lead';
import type { Outcome } from '../../domain/outcomes/outcome';
import type { Day } from '../../domain/time/day';

/** A lead with the event it came of. */
export interface LeadView extends Lead {
  /** null for a lead of no event, or of one that left all calendars. */
  readonly event: { readonly summary: string; readonly day: Day } | null;
}

/** What came of the edition before, for an event that comes again. */
export interface LastTime extends Outcome {
  readonly key: EventKey;
  readonly summary: string;
  readonly day: Day;
  readonly goals: { readonly reached: number; readonly total: number };
  readonly leads: readonly Lead[];
}
