import type { Brand } from '../brand';
import type { EventKey } from '../event/key';
import type { PersonId } from '../people/person';
import type { Day } from '../time/day';
import type { Instant } from '../time/instant';

export type FollowUpId = Brand<string, 'FollowUpId'>;

export const followUpStates = ['to-do', 'sent', 'answered', 'no-answer', 'closed'] as const;
/** to do → sent → answered | no answer → closed. */
export type FollowUpState = (typeof followUpStates)[number];

export const followUpSteps = ['thanks', 'second-touch', 'review'] as const;
/** The usual steps after an event (product F2). */
export type FollowUpStep = (typeof followUpSteps)[number];

/** Something to do after an event, for a person, by a day. */
export interface FollowUp {
  readonly id: FollowUpId;
  /** The event it comes from; null if it comes from none. */
  readonly eventKey: EventKey | null;
  /** The name as it was typed; empty if the follow-up has no person. */
  readonly person: string;
  /** The entry that the name means, once that is known. */
  readonly personId: PersonId | null;
  readonly text: string;
  readonly due: Day | null;
  readonly state: FollowUpState;
  /** When it came into its state. */
  readonly stateSince: Instant;
  /** The usual step that it is; null for any other. */
  readonly step: FollowUpStep | null;
  readonly createdAt: Instant;
}

/** Orders by due date, those without one last; follow-ups of the same day by creation, oldest first. */
export const byDue = (a: FollowUp, b: FollowUp): number =>
  (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.createdAt - b.createdAt;

/** Only `to-do` waits for the user. */
export const isOpen = ({ state }: Pick<FollowUp, 'state'>): boolean => state === 'to-do';

/** Sent, and nothing came back yet. */
export const isWaiting = ({ state }: Pick<FollowUp, 'state'>): boolean => state === 'sent';

/** When it is to be done; `waiting` for an answer, or `done` when nothing is left to do. */
export type Dueness = 'overdue' | 'today' | 'this-week' | 'later' | 'no-date' | 'waiting' | 'done';

/** `weekEnd`: the first day after the week that the user is in, or plans. */
export function duenessOf(
  followUp: Pick<FollowUp, 'due' | 'state'>,
  { today, weekEnd }: { readonly today: Day; readonly weekEnd: Day },
): Dueness {
  if (isWaiting(followUp)) return 'waiting';
  if (!isOpen(followUp)) return 'done';
  const { due } = followUp;
  if (due === null) return 'no-date';
  if (due < today) return 'overdue';
  if (due === today) return 'today';
  return due < weekEnd ? 'this-week' : 'later';
}
