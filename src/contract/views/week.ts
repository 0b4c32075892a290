import type { Kind } from '../../domain/marking/kind';
import type { Day } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import type { WeekMix } from '../../domain/week/mix';
import type { MixTargets } from '../../domain/week/target';
import type { MixVerdict } from '../../domain/week/verdict';
import type { EventRow } from './event';

/** A free stretch of the week that could hold what is short, and why it is proposed. */
export interface Proposal {
  readonly kind: Kind;
  readonly start: Instant;
  readonly end: Instant;
  readonly why: string;
}

export interface WeekView {
  /** Inclusive. */
  readonly from: Day;
  /** Exclusive. */
  readonly to: Day;
  readonly zone: ZoneId;
  readonly events: readonly EventRow[];
  readonly mix: WeekMix;
  readonly targets: MixTargets;
  readonly verdicts: readonly MixVerdict[];
  readonly proposals: readonly Proposal[];
}
