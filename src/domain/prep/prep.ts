import type { Kind } from '../marking/kind';
import type { NetworkingPrep } from './networking';
import type { SocialPrep } from './social';

/**
 * What is planned for one event. The event's kind decides which part is shown; the other part is kept, so that a change
 * of kind and back loses nothing.
 */
export interface Prep {
  readonly networking: NetworkingPrep | null;
  readonly social: SocialPrep | null;
}

/** True for an event among friends of which the user wants nothing but to enjoy it (S5). */
export const isJustEnjoyed = (kind: Kind | null, { social }: Prep): boolean =>
  kind === 'social' && social?.justEnjoy === true;

export const emptyPrep: Prep = { networking: null, social: null };
