import type { Reason } from '../suggestion/reason';
import type { Form, Kind } from './kind';

/** Mingle's proposal; it never becomes a mark by itself. `kind` is null when Mingle is not sure. */
export interface Suggestion {
  readonly kind: Kind | null;
  readonly form: Form | null;
  /** The share of such suggestions that are right, 0 to 1. */
  readonly confidence: number;
  /** The weightiest; words, names and people first, then time and length. */
  readonly reasons: readonly Reason[];
}
