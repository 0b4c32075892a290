import type { Answer, Failure } from '../../contract/failure';
import type { Plan } from '../../plan/plan';
import { toAnswer } from '../answer';
import type { PlanStore } from '../ports';

/** Changes the plan, unless `change` refuses the plan that is current when the write begins: then it stays unchanged. */
export async function updatePlan(
  plans: PlanStore,
  change: (plan: Plan) => Answer<Plan>,
): Promise<Answer<Plan>> {
  const refusals: Failure[] = [];
  const saved = await plans.update((plan) => {
    const changed = change(plan);
    if (changed.ok) return changed.value;
    refusals.push(changed.error);
    return plan;
  });
  const [refusal] = refusals;
  return refusal ? { ok: false, error: refusal } : toAnswer(saved);
}
