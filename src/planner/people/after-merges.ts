import type { PersonId } from '../../domain/people/person';
import type { Plan } from '../../plan/plan';

/** The entry that is left of one that was absorbed. */
export function idAfterMerges(plan: Plan, id: PersonId): PersonId {
  let left = id;
  // Each merge leads to another entry, so a chain ends after as many steps as there are merges.
  for (let steps = 0; steps < plan.merges.size && !plan.people.has(left); steps += 1) {
    const merge = [...plan.merges.values()].find(({ absorbed }) => absorbed.id === left);
    if (!merge) return left;
    left = merge.into;
  }
  return left;
}
