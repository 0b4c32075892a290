import type { OpenStepView, StepView } from '../../contract/views/run-sheet';
import { append } from '../../domain/append';
import { isJustEnjoyed } from '../../domain/prep/prep';
import { isLapsed } from '../../domain/run-sheets/lapsed';
import { byDay } from '../../domain/run-sheets/step-day';
import { isSameList } from '../../domain/same-list';
import type { Day } from '../../domain/time/day';
import type { ZoneId } from '../../domain/time/zone';
import type { Plan } from '../../plan/plan';
import { sliceNames } from '../../plan/plan';
import type { Agenda } from '../agenda/agenda';
import { findPlanned } from '../agenda/find';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { markedAs, prepOf } from '../agenda/rows';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';
import { eventDaysOf, restOf, stepViews } from './run-sheet-of';

const isToDo = ({ state }: StepView): boolean => state === 'todo';

/** An event with its steps that are still to do. */
export interface PlannedSteps {
  readonly planned: PlannedOccurrence;
  readonly steps: readonly StepView[];
}

/** What is still to do for all events that are marked as networking or social, by day. */
export async function openSteps(context: PlannerContext): Promise<readonly OpenStepView[]> {
  const views: OpenStepView[] = [];
  for (const found of await plannedSteps(context)) append(views, openStepsOf(context, found));
  return views.toSorted(byDay);
}

/** What the steps to do were found in. */
interface Found {
  readonly plan: Plan;
  readonly calendars: readonly LoadedCalendar[];
  readonly day: Day;
  readonly zone: ZoneId;
  readonly steps: readonly PlannedSteps[];
}

const lastFound = new WeakMap<Agenda, Found>();

/** How far reminders came changes every few hours, and no step. */
const isSamePlan = (one: Plan, other: Plan): boolean =>
  sliceNames.every((name) => name === 'reminded' || one[name] === other[name]);

/** The events that have steps to do, as `stepsToDo` has them; kept until something changes, as reminders ask every half minute. */
export async function plannedSteps(context: PlannerContext): Promise<readonly PlannedSteps[]> {
  await context.parts.learn();
  const [plan, day, zone] = [context.edits.plan(), context.today(), context.zone()];
  const calendars = await context.agenda.allCalendars();
  const last = lastFound.get(context.agenda);
  if (
    last?.day === day &&
    last.zone === zone &&
    isSamePlan(last.plan, plan) &&
    isSameList(last.calendars, calendars)
  )
    return last.steps;
  const steps = await findSteps(context);
  lastFound.set(context.agenda, { plan, calendars, day, zone, steps });
  return steps;
}

async function findSteps(context: PlannerContext): Promise<readonly PlannedSteps[]> {
  const all: PlannedSteps[] = [];
  let count = 0;
  for (const [key, { steps }] of context.edits.plan().runSheets) {
    if (!steps.some(({ state }) => state === 'todo')) continue;
    count += 1;
    if (count % atOnce === 0) await context.ports.yieldThread();
    const planned = await findPlanned(context, key);
    const open = planned ? stepsToDo(context, planned) : [];
    if (planned && open.length > 0) all.push({ planned, steps: open });
  }
  return all;
}

function openStepsOf(context: PlannerContext, { planned, steps }: PlannedSteps): readonly OpenStepView[] {
  const shared = {
    eventKey: eventKeyOf(planned),
    summary: planned.occurrence.version.summary,
    kind: markedAs(context, planned).mark?.kind ?? null,
    eventDay: eventDaysOf(context, planned).first,
    rest: restOf(context, planned),
  };
  return steps.map((step): OpenStepView => ({ ...step, ...shared }));
}

/**
 * The steps of an event that are still to do, by day, also while they rest, but not when their time is over; none for an event that is neither networking nor
 * social, or just to be enjoyed. `parts.learn` has been awaited.
 */
export function stepsToDo(context: PlannerContext, planned: PlannedOccurrence): readonly StepView[] {
  const { mark } = markedAs(context, planned);
  const plan = context.edits.plan();
  const sheet = plan.runSheets.get(eventKeyOf(planned));
  if (!sheet || !mark || mark.kind === 'other') return [];
  if (isJustEnjoyed(mark.kind, prepOf(plan, planned).prep)) return [];
  const event = eventDaysOf(context, planned);
  const today = context.today();
  return stepViews(sheet, event).filter((step) => isToDo(step) && !isLapsed(step.day, event, today));
}

/** The step of an event that comes next; null where there is none, or they rest. */
export function nextStepOf(context: PlannerContext, planned: PlannedOccurrence): StepView | null {
  if (restOf(context, planned) !== null) return null;
  const today = context.today();
  const steps = stepsToDo(context, planned);
  return latestFirst(steps.filter(({ day }) => day <= today))[0] ?? steps[0] ?? null;
}

/** What is due today, then what should have been done before, the latest day first: what was left for weeks must not hide it. */
export const latestFirst = <Step extends Pick<StepView, 'day'>>(due: readonly Step[]): readonly Step[] =>
  due.toSorted((one, other) => other.day.localeCompare(one.day));
