import type { NetworkingPrep } from './networking';
import type { SocialPrep } from './social';

/**
 * What is planned for one event. Which form shows follows the event's kind; the other stays as it was,
 * so that a change of kind and back loses nothing.
 */
export interface Prep {
  readonly networking: NetworkingPrep | null;
  readonly social: SocialPrep | null;
}

export const emptyPrep: Prep = { networking: null, social: null };
