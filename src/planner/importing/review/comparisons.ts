import type { Plan } from '../../../plan/plan';
import type { LoadedCalendar } from '../../agenda/loaded-calendar';
import type { PlannerContext } from '../../context';
import type { ReviewComparison } from './compare-review';
import { compareReview } from './compare-review';
import { countRuled } from './count-ruled';
import type { PendingReview } from './pending-review';

/** Comparisons of files with the calendars that they update. */
export interface Comparisons {
  of(review: PendingReview, target: LoadedCalendar | null): Promise<ReviewComparison>;
  /** The number of new events in the review that the rules will mark. */
  ruled(review: PendingReview, target: LoadedCalendar | null): Promise<number>;
}

interface CachedComparison {
  readonly target: LoadedCalendar | null;
  readonly marks: Plan['marks'];
  readonly preps: Plan['preps'];
  readonly comparison: Promise<ReviewComparison>;
}

interface CachedCount {
  readonly rules: Plan['rules'];
  readonly comparison: ReviewComparison;
  readonly count: Promise<number>;
}

/** Memoises the comparison of each review, because pages ask for it repeatedly; yields to the event loop while comparing. */
export function createComparisons(context: PlannerContext): Comparisons {
  const { edits } = context;
  const cache = new WeakMap<PendingReview, CachedComparison>();
  const countCache = new WeakMap<PendingReview, CachedCount>();

  const comparisons: Comparisons = {
    of: (review, target) => {
      const plan = edits.plan();
      const cached = cache.get(review);
      const isSame = cached?.target === target && cached.marks === plan.marks && cached.preps === plan.preps;
      if (cached && isSame) return cached.comparison;
      const comparison = compareReview(context, plan, review, target);
      cache.set(review, { target, marks: plan.marks, preps: plan.preps, comparison });
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
  };
  return comparisons;
}
