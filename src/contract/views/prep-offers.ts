import type { OfferedQuestion } from '../../domain/prep/interview';
import type { Day } from '../../domain/time/day';

/** What can be taken over into parts of a prep that are still empty. */
export interface PrepOffers {
  /** The introduction of the latest other event that has one, with its title and day; null if none has. */
  readonly introduction: { readonly text: string; readonly summary: string; readonly day: Day } | null;
  /** Questions of an informational interview, in order. */
  readonly questions: readonly OfferedQuestion[];
}
