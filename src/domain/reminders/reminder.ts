import type { EventKey } from '../event/key';
import type { FollowUpId } from '../follow-ups/follow-up';
import type { PersonId } from '../people/person';
import type { Day } from '../time/day';
import type { Instant } from '../time/instant';

/** What Mingle reminds of (R1). */
export type ReminderAbout =
  | { readonly kind: 'step'; readonly eventKey: EventKey; readonly event: string; readonly text: string }
  | {
      readonly kind: 'follow-up';
      readonly id: FollowUpId;
      /** Empty if it names no person. */
      readonly person: string;
      readonly text: string;
    }
  /** An event with people is over and nothing is written of it. */
  | { readonly kind: 'debrief'; readonly eventKey: EventKey; readonly event: string }
  | { readonly kind: 'birthday'; readonly id: PersonId; readonly person: string; readonly on: Day };

export interface Reminder {
  readonly at: Instant;
  readonly about: ReminderAbout;
}
