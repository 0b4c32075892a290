import type { Day } from '../../domain/time/day';
import type { ZoneId } from '../../domain/time/zone';
import type { WeekIdeas } from '../../domain/week/ideas/idea';
import type { SessionDays, WeekMix } from '../../domain/week/mix';
import type { MixTargets } from '../../domain/week/target';
import type { MixVerdict } from '../../domain/week/verdict';
import type { WholeDayHours } from '../../domain/week/whole-day';
import type { BehindMix } from '../week/behind';
import type { ClashView, EventRow } from './event';

/** A networking or social event of whole days, of which only `inWeek` lie in the week. */
export interface CutDays {
  readonly title: string;
  readonly inWeek: number;
  readonly of: number;
}

/** The mix of a week by kind, how it compares with the targets, and what clashes. */
export interface WeekBalance {
  readonly mix: WeekMix;
  readonly targets: MixTargets;
  /** What a day of a whole-day event counts. */
  readonly wholeDayHours: WholeDayHours;
  /** Why the whole days that count are fewer than those of an event. */
  readonly notCounted: {
    readonly cut: readonly CutDays[];
    readonly bySessions: SessionDays;
  };
  /**
   * The number of events of the week that wait for a mark and may add to the mix, unlike holidays and absences; while
   * there are any, the verdicts are `undecided`.
   */
  readonly undecided: number;
  readonly verdicts: readonly MixVerdict[];
  readonly clashes: {
    /** By start. */
    readonly list: readonly ClashView[];
    /** False if there are more. */
    readonly complete: boolean;
  };
}

export interface WeekView extends WeekBalance, BehindMix {
  /** Inclusive. */
  readonly from: Day;
  /** Exclusive. */
  readonly to: Day;
  readonly zone: ZoneId;
  readonly events: readonly EventRow[];
}

/** What could be done in the free time of a week (product W5). */
export interface WeekIdeasView extends WeekIdeas {
  readonly from: Day;
  readonly to: Day;
  readonly zone: ZoneId;
}
