import type { OpenStepView, StepView } from '../../contract/views/run-sheet';
import { append } from '../../domain/append';
import { isJustEnjoyed } from '../../domain/prep/prep';
import { byDay } from '../../domain/run-sheets/step-day';
import { findPlanned } from '../agenda/find';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { markedAs, prepOf } from '../agenda/rows';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';
import { eventDaysOf, restOf, stepViews } from './run-sheet-of';

const isToDo = ({ state }: StepView): boolean => state === 'todo';

/** What is still to do for all events that are marked as networking or social, by day. */
export async function openSteps(context: PlannerContext): Promise<readonly OpenStepView[]> {
  await context.parts.learn();
  const views: OpenStepView[] = [];
  let count = 0;
  for (const [key, { steps }] of context.edits.plan().runSheets) {
    if (!steps.some(({ state }) => state === 'todo')) continue;
    count += 1;
    if (count % atOnce === 0) await context.ports.yieldThread();
    const planned = await findPlanned(context, key);
    if (planned) append(views, openStepsOf(context, planned));
  }
  return views.toSorted(byDay);
}

function openStepsOf(context: PlannerContext, planned: PlannedOccurrence): readonly OpenStepView[] {
  const shared = {
    eventKey: eventKeyOf(planned),
    summary: planned.occurrence.version.summary,
    kind: markedAs(context, planned).mark?.kind ?? null,
    eventDay: eventDaysOf(context, planned).first,
    rest: restOf(context, planned),
  };
  return stepsToDo(context, planned).map((step): OpenStepView => ({ ...step, ...shared }));
}

/**
 * The steps of an event that are still to do, by day, also while they rest; none for an event that is neither networking nor
 * social, or just to be enjoyed. `parts.learn` has been awaited.
 */
export function stepsToDo(context: PlannerContext, planned: PlannedOccurrence): readonly StepView[] {
  const { mark } = markedAs(context, planned);
  const plan = context.edits.plan();
  const sheet = plan.runSheets.get(eventKeyOf(planned));
  if (!sheet || !mark || mark.kind === 'other') return [];
  if (isJustEnjoyed(mark.kind, prepOf(plan, planned).prep)) return [];
  return stepViews(sheet, eventDaysOf(context, planned)).filter(isToDo);
}

/** The first step of an event that is still to do; null where there is none, or they rest. */
export const nextStepOf = (context: PlannerContext, planned: PlannedOccurrence): StepView | null =>
  restOf(context, planned) === null ? (stepsToDo(context, planned)[0] ?? null) : null;
