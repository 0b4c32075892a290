import type { FollowUp } from '../../../../domain/follow-ups/follow-up';

/** A follow-up in the panel. Its row id is stable from the first letter on, also once the host assigns an id. */
export interface FollowUpRow
  extends Pick<FollowUp, 'eventKey' | 'person' | 'personId' | 'text' | 'due' | 'state' | 'step'> {
  readonly id: string;
}

const newIdPrefix = 'here-';

export const newFollowUpId = (): string => `${newIdPrefix}${crypto.randomUUID()}`;

/** True for a row that the page created: the plan knows it by another id. */
export const isMadeHere = (id: string): boolean => id.startsWith(newIdPrefix);
