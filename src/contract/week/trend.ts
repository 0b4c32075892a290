import type { Day } from '../../domain/time/day';
import type { MixTargets } from '../../domain/week/target';

/** The figures of a week that a trend compares. */
export interface TrendAmounts {
  /** In minutes. */
  readonly networking: number;
  readonly social: number;
  /** The number of different people. */
  readonly people: number;
}

export interface TrendWeek {
  /** The first day. */
  readonly from: Day;
  /** What was planned, whether or not it took place. */
  readonly planned: TrendAmounts;
  /** Without what did not happen; null while the week is not over. */
  readonly real: TrendAmounts | null;
}

export interface TrendView {
  /** Oldest first; the last one is the week that was asked for. */
  readonly weeks: readonly TrendWeek[];
  readonly targets: MixTargets;
}
