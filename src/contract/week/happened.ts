import type { Day } from '../../domain/time/day';
import type { EventRow } from '../views/event';

/** The events of which Mingle asks whether they took place; none on most days. */
export interface HappenedView {
  /** The first day of their week; null when none is asked about now. */
  readonly from: Day | null;
  /** By start. */
  readonly events: readonly EventRow[];
}
