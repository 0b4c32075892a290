import type { Day } from '../../domain/time/day';
import type { ZoneId } from '../../domain/time/zone';
import type { WeekMix } from '../../domain/week/mix';
import type { Proposal } from '../../domain/week/proposal';
import type { MixTargets } from '../../domain/week/target';
import type { MixVerdict } from '../../domain/week/verdict';
import type { EventRow } from './event';

/** The mix of a week by kind, and how it compares with the targets. */
export interface WeekBalance {
  readonly mix: WeekMix;
  readonly targets: MixTargets;
  readonly verdicts: readonly MixVerdict[];
}

export interface WeekView extends WeekBalance {
  /** Inclusive. */
  readonly from: Day;
  /** Exclusive. */
  readonly to: Day;
  readonly zone: ZoneId;
  readonly events: readonly EventRow[];
  readonly proposals: readonly Proposal[];
}
