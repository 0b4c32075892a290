import type { Kind } from '../marking/kind';
import { isNetworking, isSocial } from '../marking/kind';
import type { NetworkingPurpose } from './networking';
import type { Prep } from './prep';
import type { SocialAim, SocialPurpose } from './social';

/** Why the user goes: in their own words, else by the aims they chose. */
export type Purpose =
  | {
      readonly code: 'networking';
      /** Trimmed; one of the two may be empty. */
      readonly goTo: string;
      readonly soThat: string;
    }
  | { readonly code: 'social'; readonly goFor: string }
  | { readonly code: 'aims'; readonly aims: readonly SocialAim[] };

/** null while both parts are empty. */
export function networkingPurpose(written: NetworkingPurpose): Purpose | null {
  const goTo = written.goTo.trim();
  const soThat = written.soThat.trim();
  return goTo || soThat ? { code: 'networking', goTo, soThat } : null;
}

/** null while there is neither a text nor an aim. */
export function socialPurpose({ goFor: written, aims }: SocialPurpose): Purpose | null {
  const goFor = written.trim();
  if (goFor) return { code: 'social', goFor };
  return aims.length > 0 ? { code: 'aims', aims } : null;
}

/** By kind; for `both`, the networking purpose first. */
export function purposesOf(kind: Kind | null, { networking, social }: Prep): readonly Purpose[] {
  return [
    isNetworking(kind) && networking ? networkingPurpose(networking.purpose) : null,
    isSocial(kind) && social ? socialPurpose(social.purpose) : null,
  ].filter((purpose) => purpose !== null);
}
