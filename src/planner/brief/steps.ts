import type { BriefStep } from '../../contract/views/brief';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import type { PlannerContext } from '../context';
import { eventDaysOf, restOf, stepViews } from '../run-sheets/run-sheet-of';

/** The steps of an event that are still to be done, also those after it, by day; none while they rest. */
export function openSteps(context: PlannerContext, planned: PlannedOccurrence): readonly BriefStep[] {
  const sheet = context.edits.plan().runSheets.get(eventKeyOf(planned));
  if (!sheet || restOf(context, planned) !== null) return [];
  return stepViews(sheet, eventDaysOf(context, planned))
    .filter(({ state, text }) => state === 'todo' && text.trim() !== '')
    .map(({ id, text, day }) => ({ id, text: text.trim(), due: day }));
}
