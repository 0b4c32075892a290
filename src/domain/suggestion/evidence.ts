import type { Form, Kind } from '../marking/kind';
import type { Reason } from './reason';

/** One piece of evidence that an event is of a kind. */
export interface Evidence {
  readonly kind: Kind;
  /** null if it is evidence for no form. */
  readonly form: Form | null;
  /** In log-odds: 1 is a hint, 2 is clear, 3 is strong. */
  readonly weight: number;
  readonly reason: Reason;
}
