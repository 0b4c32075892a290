import type { EventKey } from '../../domain/event/key';
import type { PlanPart } from '../../domain/run-sheets/done-with';
import type { RunSheet, Step } from '../../domain/run-sheets/run-sheet';
import { dayOfStep } from '../../domain/run-sheets/step-day';
import type { RunSheetTemplate } from '../../domain/run-sheets/template';
import type { Plan } from '../../plan/plan';
import type { PlannerContext } from '../context';

type Templates = readonly RunSheetTemplate[];

/** Which of these an event's plan has. */
function planPartsOf({ preps, picks }: Plan, key: EventKey): ReadonlySet<PlanPart> {
  const { networking } = preps.get(key) ?? {};
  const has = new Set<PlanPart>();
  const { goTo = '', soThat = '' } = networking?.purpose ?? {};
  if (goTo.trim() !== '' && soThat.trim() !== '') has.add('purpose');
  const people = (networking?.mustMeets ?? []).filter(({ name }) => name.trim() !== '').length;
  if (people > 0) has.add('person');
  if (people > 2) has.add('three-people');
  const isGoing = [...picks.values()].some(({ eventKey, level }) => eventKey === key && level === 'going');
  if (isGoing) has.add('pick');
  return has;
}

/** What does a step of a template that Mingle brings; null for any other step. */
const doneWith = (
  templates: Templates,
  { template: name }: Pick<RunSheet, 'template'>,
  id: string,
): PlanPart | null =>
  templates.find((template) => template.id === name)?.steps.find((step) => step.id === id)?.doneWith ?? null;

/** The ids of those steps of a template that the plan of the event has done before it is taken. */
export function doneAlready(
  { ports, edits }: Pick<PlannerContext, 'ports' | 'edits'>,
  key: EventKey,
  { id: template, steps }: RunSheetTemplate,
): readonly string[] {
  const has = planPartsOf(edits.plan(), key);
  return steps.flatMap(({ id }) => {
    const part = doneWith(ports.resources.stepTemplates.templates, { template }, id);
    return part && has.has(part) ? [id] : [];
  });
}

/** The plan with those steps done that an edit did: whoever writes why they go need not tick that they wrote it. */
export function withTicks(templates: Templates, before: Plan, after: Plan): Plan {
  const ticked = [...plannedAnew(before, after)].flatMap((key): [EventKey, RunSheet][] => {
    const sheet = after.runSheets.get(key);
    if (!sheet) return [];
    const had = planPartsOf(before, key);
    const now = [...planPartsOf(after, key)].filter((part) => !had.has(part));
    const steps = sheet.steps.map((step) => {
      const part = doneWith(templates, sheet, step.id);
      return step.state === 'todo' && part && now.includes(part) ? done(step, sheet) : step;
    });
    return steps.some((step, at) => step !== sheet.steps[at]) ? [[key, { ...sheet, steps }]] : [];
  });
  return ticked.length === 0 ? after : { ...after, runSheets: after.runSheets.with(ticked) };
}

const done = (step: Step, { fittedTo }: RunSheet): Step => ({
  ...step,
  state: 'done',
  ...(fittedTo && { settledDay: dayOfStep(step, fittedTo) }),
});

/** The events whose preps or picks an edit changed. */
function plannedAnew(before: Plan, after: Plan): ReadonlySet<EventKey> {
  const keys = new Set(before.preps === after.preps ? [] : after.preps.changedKeys(before.preps));
  if (before.picks === after.picks) return keys;
  for (const id of after.picks.changedKeys(before.picks)) {
    const pick = after.picks.get(id);
    if (pick) keys.add(pick.eventKey);
  }
  return keys;
}
