import type { OwnAddress } from '../../domain/people/own-addresses';

/** What the user is asked once: which of these addresses are theirs (product I13). */
export interface OwnAddressesView {
  /** Likeliest first; empty if there is nothing to ask, or the user has answered. */
  readonly offered: readonly OwnAddress[];
  /** How many series have guests. */
  readonly events: number;
}
