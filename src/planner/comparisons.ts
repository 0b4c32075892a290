import { compareInSteps } from '../domain/calendars/compare';
import type { ReviewItem } from '../domain/calendars/review';
import type { Plan } from '../domain/plan';
import type { LoadedCalendar } from './agenda';
import type { Desk } from './desk';
import type { PendingReview } from './pending-review';
import { contextOf } from './pending-review';

/** Files held against the calendars they update. */
export interface Comparisons {
  itemsOf(review: PendingReview, target: LoadedCalendar | null): Promise<readonly ReviewItem[]>;
}

interface Made {
  readonly target: LoadedCalendar | null;
  readonly marks: Plan['marks'];
  readonly preps: Plan['preps'];
  readonly items: Promise<readonly ReviewItem[]>;
}

/** Compares once what is looked at again and again, and lets others have their turn meanwhile. */
export function createComparisons({ edits, ports }: Desk): Comparisons {
  const made = new WeakMap<PendingReview, Made>();

  async function compare(plan: Plan, review: PendingReview, target: LoadedCalendar | null) {
    const steps = compareInSteps(
      target?.series ?? [],
      review.content.series,
      contextOf(plan, review, target),
    );
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await ports.turn();
    }
  }

  return {
    itemsOf: (review, target) => {
      const plan = edits.plan();
      const before = made.get(review);
      const isSame = before?.target === target && before.marks === plan.marks && before.preps === plan.preps;
      if (before && isSame) return before.items;
      const items = compare(plan, review, target);
      made.set(review, { target, marks: plan.marks, preps: plan.preps, items });
      return items;
    },
  };
}
