import type { Form, Kind } from '../marking/kind';
import type { Reason } from './reason';

/** One sign that an event is of a kind. */
export interface Evidence {
  readonly kind: Kind;
  /** null when the sign says nothing about the form. */
  readonly form: Form | null;
  /** Log-odds: 1 is a hint, 2 is clear, 3 is strong. */
  readonly weight: number;
  readonly reason: Reason;
}
