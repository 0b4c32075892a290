import type { BriefStep } from '../../contract/views/brief';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import type { PlannerContext } from '../context';
import { stepsToDo } from '../run-sheets/open-steps';
import { restOf } from '../run-sheets/run-sheet-of';

/** The steps of an event that are still to be done, also those after it, by day; none while they rest. */
export function briefSteps(context: PlannerContext, planned: PlannedOccurrence): readonly BriefStep[] {
  if (restOf(context, planned) !== null) return [];
  return stepsToDo(context, planned)
    .filter(({ text }) => text.trim() !== '')
    .map(({ id, text, day }) => ({ id, text: text.trim(), due: day }));
}
