import type { ComparisonBase } from '../../domain/calendars/compare';
import { compareYielding } from '../../domain/calendars/compare';
import type { Comparison } from '../../domain/calendars/comparison';
import type { Plan } from '../../plan/plan';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import type { PlannerContext } from '../context';
import { runYielding } from '../pacing/run-yielding';
import { countRuled } from './count-ruled';
import type { PendingReview } from './pending-review';
import { comparisonContextOf } from './pending-review';

/** Comparisons of files with the calendars that they update. */
export interface Comparisons {
  of(review: PendingReview, target: LoadedCalendar | null): Promise<Comparison>;
  /** The number of new events in the review that the rules will mark. */
  ruled(review: PendingReview, target: LoadedCalendar | null): Promise<number>;
}

interface CachedComparison {
  readonly target: LoadedCalendar | null;
  readonly marks: Plan['marks'];
  readonly preps: Plan['preps'];
  readonly comparison: Promise<Comparison>;
}

interface CachedCount {
  readonly rules: Plan['rules'];
  readonly comparison: Comparison;
  readonly count: Promise<number>;
}

const emptyBase: ComparisonBase = { series: [], byKey: new Map() };

/** Memoises the comparison of each review, because pages ask for it repeatedly; yields to the event loop while comparing. */
export function createComparisons(context: PlannerContext): Comparisons {
  const { edits, ports } = context;
  const cache = new WeakMap<PendingReview, CachedComparison>();
  const countCache = new WeakMap<PendingReview, CachedCount>();

  function compare(plan: Plan, review: PendingReview, target: LoadedCalendar | null) {
    const comparing = comparisonContextOf(plan, review, target);
    return runYielding(
      compareYielding(target ?? emptyBase, review.content.series, comparing),
      ports.yieldThread,
    );
  }

  const comparisons: Comparisons = {
    of: (review, target) => {
      const plan = edits.plan();
      const cached = cache.get(review);
      const isSame = cached?.target === target && cached.marks === plan.marks && cached.preps === plan.preps;
      if (cached && isSame) return cached.comparison;
      const comparison = compare(plan, review, target);
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
