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
  const { mark } = markedAs(context, planned);
  const key = eventKeyOf(planned);
  const sheet = context.edits.plan().runSheets.get(key);
  if (!sheet || !mark || mark.kind === 'other') return [];
  if (isJustEnjoyed(mark.kind, prepOf(context.edits.plan(), planned).prep)) return [];
  const event = eventDaysOf(context, planned);
  const shared = {
    eventKey: key,
    summary: planned.occurrence.version.summary,
    kind: mark.kind,
    eventDay: event.first,
    rest: restOf(context, planned),
  };
  return stepViews(sheet, event)
    .filter(isToDo)
    .map((step): OpenStepView => ({ ...step, ...shared }));
}

/** The first step of an event that is still to do; null where there is none, or they rest. */
export function nextStepOf(context: PlannerContext, planned: PlannedOccurrence): StepView | null {
  const sheet = context.edits.plan().runSheets.get(eventKeyOf(planned));
  if (!sheet || restOf(context, planned) !== null) return null;
  return stepViews(sheet, eventDaysOf(context, planned)).find(isToDo) ?? null;
}
