import type { Plan } from '../../../plan/plan';
import type { LoadedCalendar } from '../../agenda/loaded-calendar';
import { timetableOf } from '../../agenda/loaded-calendar';
import type { PlannerContext } from '../../context';
import { areAllOver } from './all-over';
import type { ReviewComparison } from './compare-review';
import { compareReview } from './compare-review';
import { countRuled } from './count-ruled';
import type { PendingReview } from './pending-review';

/** Comparisons of files with the calendars that they update. */
export interface Comparisons {
  of(review: PendingReview, target: LoadedCalendar | null): Promise<ReviewComparison>;
  /** The number of new events in the review that the rules will mark. */
  ruled(review: PendingReview, target: LoadedCalendar | null): Promise<number>;
  /** True when every event of the file was over as it was compared. */
  isOver(review: PendingReview, target: LoadedCalendar | null): Promise<boolean>;
}

/** What of the plan the comparisons were made from. */
type Inputs = Pick<Plan, 'marks' | 'preps' | 'calendars'>;

interface CachedComparison {
  readonly target: LoadedCalendar | null;
  readonly comparison: Promise<ReviewComparison>;
}

interface CachedCount {
  readonly rules: Plan['rules'];
  readonly comparison: ReviewComparison;
  readonly count: Promise<number>;
}

/**
 * Memoises the comparison of each review, because pages ask for it repeatedly; yields to the event loop while comparing. All
 * are dropped once their inputs have changed: reviews can wait for long, and an old comparison holds the calendar of its time.
 */
export function createComparisons(context: PlannerContext): Comparisons {
  const { edits } = context;
  let inputs: Inputs | null = null;
  let cache = new WeakMap<PendingReview, CachedComparison>();
  let countCache = new WeakMap<PendingReview, CachedCount>();
  const overCache = new WeakMap<ReviewComparison, Promise<boolean>>();

  const dropStale = ({ marks, preps, calendars }: Plan): void => {
    if (inputs?.marks === marks && inputs.preps === preps && inputs.calendars === calendars) return;
    inputs = { marks, preps, calendars };
    cache = new WeakMap();
    countCache = new WeakMap();
  };

  const comparisons: Comparisons = {
    of: (review, target) => {
      const plan = edits.plan();
      dropStale(plan);
      const cached = cache.get(review);
      if (cached?.target === target) return cached.comparison;
      const comparison = compareReview(context, plan, review, target);
      cache.set(review, { target, comparison });
      return comparison;
    },
    ruled: async (review, target) => {
      const comparison = await comparisons.of(review, target);
      const { rules } = edits.plan();
      const cached = countCache.get(review);
      if (cached?.rules === rules && cached.comparison === comparison) return cached.count;
      const count = countRuled(context, review, comparison);
      countCache.set(review, { rules, comparison, count });
      return count;
    },
    isOver: async (review, target) => {
      const comparison = await comparisons.of(review, target);
      const cached = overCache.get(comparison);
      if (cached) return cached;
      const timetable = timetableOf(review.zoneAnswers, review.content);
      const moment = { now: context.now(), zone: context.zone() };
      const isOver = areAllOver(timetable, comparison.series, moment, context.ports.yieldThread);
      overCache.set(comparison, isOver);
      return isOver;
    },
  };
  return comparisons;
}
