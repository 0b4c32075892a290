import type { Brand } from '../brand';
import type { EventKey } from '../event/key';
import type { Day } from '../time/day';
import type { Instant } from '../time/instant';

export type FollowUpId = Brand<string, 'FollowUpId'>;

export const followUpStates = ['to-do', 'sent', 'answered', 'no-answer', 'closed'] as const;
/** to do → sent → answered | no answer → closed. */
export type FollowUpState = (typeof followUpStates)[number];

/** Something to do after an event, for a person, by a day. */
export interface FollowUp {
  readonly id: FollowUpId;
  readonly eventKey: EventKey;
  readonly person: string;
  readonly text: string;
  readonly due: Day | null;
  readonly state: FollowUpState;
  readonly createdAt: Instant;
}

/** Orders by due date, those without one last; follow-ups of the same day by creation, oldest first. */
export const byDue = (a: FollowUp, b: FollowUp): number =>
  (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.createdAt - b.createdAt;

/** Only `to-do` waits for the user. */
export const isOpen = (followUp: FollowUp): boolean => followUp.state === 'to-do';

export type Dueness = 'overdue' | 'today' | 'later' | 'no-date' | 'done';

export function duenessOf(followUp: FollowUp, today: Day): Dueness {
  if (!isOpen(followUp)) return 'done';
  if (followUp.due === null) return 'no-date';
  if (followUp.due < today) return 'overdue';
  return followUp.due === today ? 'today' : 'later';
}
