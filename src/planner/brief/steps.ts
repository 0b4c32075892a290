import type { BriefStep } from '../../contract/views/brief';
import { startDay } from '../../domain/event/occurrence';
import { addDays } from '../../domain/time/day';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import type { PlannerContext } from '../context';

/** The steps of an event that are still to be done, also those after it, by day. */
export function openSteps(context: PlannerContext, planned: PlannedOccurrence): readonly BriefStep[] {
  const first = startDay(planned.occurrence.span, context.zone());
  const { steps } = context.edits.plan().runSheets.get(eventKeyOf(planned)) ?? { steps: [] };
  return steps
    .filter(({ state, text }) => state === 'todo' && text.trim() !== '')
    .map(({ id, text, time }) => ({
      id,
      text: text.trim(),
      due: time.by === 'day' ? time.day : addDays(first, time.days),
    }))
    .toSorted((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)));
}
