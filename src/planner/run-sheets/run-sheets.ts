import type { Handlers } from '../../contract/client';
import type { StepOffer } from '../../contract/views/run-sheet';
import type { EventKey } from '../../domain/event/key';
import { settled } from '../../domain/run-sheets/change';
import type { EventDays } from '../../domain/run-sheets/event-days';
import { takenSteps } from '../../domain/run-sheets/refitted';
import type { RunSheet, Step } from '../../domain/run-sheets/run-sheet';
import type { RunSheetTemplate, TemplateName } from '../../domain/run-sheets/template';
import { findPlanned, noSuchEvent } from '../agenda/find';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { answered, changedElsewhere, refused } from '../answer';
import type { PlannerContext } from '../context';
import { openSteps } from './open-steps';
import { eventDaysOf, offerOf } from './run-sheet-of';
import { createStepTemplateHandlers, stepTemplatesOf } from './step-templates';
import { createStepHandlers } from './steps';
import { doneAlready } from './ticked';

const noSuchOffer = () =>
  refused('not-found', 'These steps are no longer there to be taken. Nothing was changed.');

/** What the user chose of an offer. */
interface Choice {
  readonly leaveOut: ReadonlySet<string>;
  readonly done: ReadonlySet<string>;
}

/** The steps with what the user chose; what is left out stays with the others, so that it can be brought back. */
const chosen = (steps: readonly Step[], event: EventDays, { leaveOut, done }: Choice): readonly Step[] =>
  steps.map((step) => {
    if (step.state === 'todo' && done.has(step.id)) return settled(step, 'done', event);
    return leaveOut.has(step.id) ? settled(step, 'dropped', event) : step;
  });

type SheetOperation = 'steps.list' | 'run-sheet.offer' | 'run-sheet.take' | 'run-sheet.remove';
type StepOperation = 'step.save' | 'step.settle' | 'step.remove';
type TemplateOperation = 'step-templates.list' | 'step-template.save' | 'step-template.remove';

/** The dated steps of events, as a whole, one by one, and their templates (product N6). */
export const createRunSheetHandlers = (
  context: PlannerContext,
): Pick<Handlers, SheetOperation | StepOperation | TemplateOperation> => ({
  ...createSheetHandlers(context),
  ...createStepHandlers(context),
  ...createStepTemplateHandlers(context),
});

function createSheetHandlers(context: PlannerContext): Pick<Handlers, SheetOperation> {
  const named = (template: TemplateName): RunSheetTemplate | null =>
    stepTemplatesOf(context, context.edits.plan()).find(({ id }) => id === template) ?? null;
  const offered = (template: RunSheetTemplate | null, event: EventDays): StepOffer | null =>
    template && offerOf(context, template, event);
  return {
    'steps.list': async () => answered(await openSteps(context)),

    'run-sheet.offer': async ({ key, template }) => {
      const planned = await findPlanned(context, key);
      if (!planned) return noSuchEvent(key);
      return answered(offered(named(template), eventDaysOf(context, planned)));
    },

    'run-sheet.take': ({ key: asked, template, leaveOut = [], done = [] }) =>
      context.edits.onEvents(async (currentKey) => {
        const planned = await findPlanned(context, currentKey(asked));
        if (!planned) return noSuchEvent(asked);
        const [key, event] = [eventKeyOf(planned), eventDaysOf(context, planned)];
        const base = named(template);
        if (!base || !offered(base, event)) return noSuchOffer();
        const already = doneAlready(context, key, base);
        const choice = { leaveOut: new Set(leaveOut), done: new Set([...done, ...already]) };
        const taken = chosen(takenSteps(base.steps, event, context.today()), event, choice);
        const id = context.ports.newId();
        let isStale = false;
        const made = await context.edits.make({
          label: { code: 'take-steps', title: planned.occurrence.version.summary },
          change: (plan) => {
            const former = plan.runSheets.get(key);
            isStale = former !== undefined && former.template !== null;
            if (isStale) return plan;
            const own = former?.steps ?? [];
            // A template that was kept from this very event has steps that are there already.
            const others = taken.filter(({ id }) => !own.some((step) => step.id === id));
            const sheet: RunSheet = {
              ...(former ?? { id }),
              template,
              steps: [...others, ...own],
              fittedTo: event,
            };
            return { ...plan, runSheets: plan.runSheets.with([[key, sheet]]) };
          },
        });
        if (isStale) return changedElsewhere();
        return made.ok ? answered({ edit: made.value.edit }) : made;
      }),

    'run-sheet.remove': ({ key: asked }) =>
      context.edits.onEvents(async (currentKey) => {
        const planned = await findPlanned(context, currentKey(asked));
        const key: EventKey = planned ? eventKeyOf(planned) : currentKey(asked);
        if (!context.edits.plan().runSheets.has(key)) return noSuchOffer();
        const made = await context.edits.make({
          label: { code: 'remove-steps', title: planned?.occurrence.version.summary ?? '' },
          change: (plan) => ({ ...plan, runSheets: plan.runSheets.with([[key, undefined]]) }),
        });
        return made.ok ? answered({ edit: made.value.edit }) : made;
      }),
  };
}
