import type { FollowUp } from '../../../../domain/follow-ups/follow-up';

/** A follow-up in the panel. Its id stays the same from the first letter on, before and after the host gave it one. */
export interface FollowUpRow extends Pick<FollowUp, 'eventKey' | 'person' | 'text' | 'due' | 'state'> {
  readonly id: string;
}

const madeHere = 'here-';

export const newFollowUpId = (): string => `${madeHere}${crypto.randomUUID()}`;

/** True for a row that the page made: its id in the plan is another one. */
export const isMadeHere = (id: string): boolean => id.startsWith(madeHere);
