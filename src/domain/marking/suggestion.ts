import type { Reason } from '../suggestion/reason';
import type { Form, Kind } from './kind';

/** Mingle's proposal; it never becomes a mark by itself. `kind` is null when it is not sure. */
export interface Suggestion {
  readonly kind: Kind | null;
  readonly form: Form | null;
  /** 0 to 1: how often proposals like this one are right. */
  readonly confidence: number;
  /** The weightiest first. */
  readonly reasons: readonly Reason[];
}
