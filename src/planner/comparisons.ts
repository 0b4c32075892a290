import type { Known } from '../domain/calendars/compare';
import { compareInSteps } from '../domain/calendars/compare';
import type { Comparison } from '../domain/calendars/comparison';
import type { Plan } from '../domain/plan';
import type { LoadedCalendar } from './agenda';
import type { Desk } from './desk';
import type { PendingReview } from './pending-review';
import { contextOf } from './pending-review';
import { inSteps } from './steps';

/** Files held against the calendars they update. */
export interface Comparisons {
  of(review: PendingReview, target: LoadedCalendar | null): Promise<Comparison>;
}

interface Made {
  readonly target: LoadedCalendar | null;
  readonly marks: Plan['marks'];
  readonly preps: Plan['preps'];
  readonly comparison: Promise<Comparison>;
}

const nobody: Known = { series: [], byKey: new Map() };

/** Compares once what is looked at again and again, and lets others have their turn meanwhile. */
export function createComparisons({ edits, ports }: Desk): Comparisons {
  const made = new WeakMap<PendingReview, Made>();

  function compare(plan: Plan, review: PendingReview, target: LoadedCalendar | null) {
    const context = contextOf(plan, review, target);
    return inSteps(compareInSteps(target ?? nobody, review.content.series, context), ports.turn);
  }

  return {
    of: (review, target) => {
      const plan = edits.plan();
      const before = made.get(review);
      const isSame = before?.target === target && before.marks === plan.marks && before.preps === plan.preps;
      if (before && isSame) return before.comparison;
      const comparison = compare(plan, review, target);
      made.set(review, { target, marks: plan.marks, preps: plan.preps, comparison });
      return comparison;
    },
  };
}
