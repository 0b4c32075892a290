import type { EventKey } from '../../domain/event/key';
import type { FollowUpId } from '../../domain/follow-ups/follow-up';
import type { PersonRef } from '../../domain/people/directory';
import type { Day } from '../../domain/time/day';
import type { OpenThread } from './person';

/** Something open with people of an event, from an earlier one. */
export interface CarriedView {
  readonly text: string;
  readonly of:
    | ({ readonly kind: 'thread' } & Pick<OpenThread, 'from' | 'plan' | 'item'>)
    /** `isSent`: it waits for an answer. */
    | { readonly kind: 'follow-up'; readonly id: FollowUpId; readonly isSent: boolean };
  /** The event that it comes from; null for a follow-up of none. */
  readonly event: EventKey | null;
  readonly day: Day | null;
  readonly summary: string;
  readonly people: readonly { readonly id: PersonRef; readonly name: string }[];
}
