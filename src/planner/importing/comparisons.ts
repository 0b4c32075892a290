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

/** Files held against the calendars they update. */
export interface Comparisons {
  of(review: PendingReview, target: LoadedCalendar | null): Promise<Comparison>;
  /** How many of its new events the rules will mark. */
  ruled(review: PendingReview, target: LoadedCalendar | null): Promise<number>;
}

interface CachedComparison {
  readonly target: LoadedCalendar | null;
  readonly marks: Plan['marks'];
  readonly preps: Plan['preps'];
  readonly comparison: Promise<Comparison>;
}

interface Ruled {
  readonly rules: Plan['rules'];
  readonly comparison: Comparison;
  readonly count: Promise<number>;
}

const nobody: ComparisonBase = { series: [], byKey: new Map() };

/** Compares once what is looked at again and again, and lets others have their turn meanwhile. */
export function createComparisons(context: PlannerContext): Comparisons {
  const { edits, ports } = context;
  const made = new WeakMap<PendingReview, CachedComparison>();
  const counted = new WeakMap<PendingReview, Ruled>();

  function compare(plan: Plan, review: PendingReview, target: LoadedCalendar | null) {
    const comparing = comparisonContextOf(plan, review, target);
    return runYielding(
      compareYielding(target ?? nobody, review.content.series, comparing),
      ports.yieldThread,
    );
  }

  const comparisons: Comparisons = {
    of: (review, target) => {
      const plan = edits.plan();
      const before = made.get(review);
      const isSame = before?.target === target && before.marks === plan.marks && before.preps === plan.preps;
      if (before && isSame) return before.comparison;
      const comparison = compare(plan, review, target);
      made.set(review, { target, marks: plan.marks, preps: plan.preps, comparison });
      return comparison;
    },
    ruled: async (review, target) => {
      const comparison = await comparisons.of(review, target);
      const { rules } = edits.plan();
      const before = counted.get(review);
      if (before?.rules === rules && before.comparison === comparison) return before.count;
      const count = countRuled(context, review, comparison);
      counted.set(review, { rules, comparison, count });
      return count;
    },
  };
  return comparisons;
}
