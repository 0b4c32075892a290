import type { Handlers } from '../../contract/client';
import type { Answer } from '../../contract/failure';
import type { EditLabel } from '../../contract/views/edit';
import type { EventKey } from '../../domain/event/key';
import type { StepText } from '../../domain/run-sheets/change';
import { broughtBack, mergeStep, rewritten, settled, withStep } from '../../domain/run-sheets/change';
import type { EventDays } from '../../domain/run-sheets/event-days';
import type { RunSheet, Step, StepState } from '../../domain/run-sheets/run-sheet';
import { findPlanned, noSuchEvent } from '../agenda/find';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { answered, changedElsewhere, refused } from '../answer';
import type { PlannerContext } from '../context';
import type { EditResult } from '../edits';
import { eventDaysOf } from './run-sheet-of';

const noSuchStep = () =>
  refused('not-found', 'This step is no longer there. It may have been removed in another window.');

/** The step as it becomes; null removes it. */
type Change = (step: Step, event: EventDays) => Answer<Step | null>;

const settleLabels: Readonly<Record<StepState, 'do-step' | 'reopen-step' | 'drop-step'>> = {
  done: 'do-step',
  todo: 'reopen-step',
  dropped: 'drop-step',
};

/** Edits of single steps, so that two windows on one run-sheet do not overwrite each other. */
export function createStepHandlers(
  context: PlannerContext,
): Pick<Handlers, 'step.save' | 'step.settle' | 'step.remove'> {
  /** Changes one step as it is when the edit's turn has come. */
  const edit = (
    { key: asked, id }: { readonly key: EventKey; readonly id: string },
    toLabel: (step: Step) => EditLabel,
    toNext: Change,
  ): Promise<Answer<EditResult>> =>
    context.edits.onEvents(async (currentKey) => {
      const planned = await findPlanned(context, currentKey(asked));
      if (!planned) return noSuchEvent(asked);
      const [key, event] = [eventKeyOf(planned), eventDaysOf(context, planned)];
      const stepIn = (sheet: RunSheet | undefined) => sheet?.steps.find((step) => step.id === id);
      const known = stepIn(context.edits.plan().runSheets.get(key));
      if (!known) return noSuchStep();
      let next: Answer<Step | null> = noSuchStep();
      const made = await context.edits.make({
        label: toLabel(known),
        change: (plan) => {
          const sheet = plan.runSheets.get(key);
          const step = stepIn(sheet);
          next = step ? toNext(step, event) : noSuchStep();
          if (!sheet || !next.ok || next.value === step) return plan;
          return { ...plan, runSheets: plan.runSheets.with([[key, withStep(sheet, id, next.value)]]) };
        },
      });
      return next.ok ? made : next;
    });

  const add = (asked: EventKey, { text, time }: StepText) =>
    context.edits.onEvents(async (currentKey) => {
      const planned = await findPlanned(context, currentKey(asked));
      if (!planned) return noSuchEvent(asked);
      const [key, fittedTo] = [eventKeyOf(planned), eventDaysOf(context, planned)];
      const [id, sheetId] = [context.ports.newId(), context.ports.newId()];
      const made = await context.edits.make({
        label: { code: 'add-step', text },
        change: (plan) => {
          const sheet = plan.runSheets.get(key) ?? { id: sheetId, template: null, steps: [], fittedTo };
          const steps: readonly Step[] = [...sheet.steps, { id, text, time, state: 'todo' }];
          return { ...plan, runSheets: plan.runSheets.with([[key, { ...sheet, steps }]]) };
        },
      });
      return made.ok ? answered({ id, edit: made.value.edit }) : made;
    });

  return {
    'step.save': async ({ key, id, text, time, base }) => {
      if (id === null) return add(key, { text, time });
      const made = await edit(
        { key, id },
        (step) => ({ code: 'edit-step', text: step.text }),
        (step, event) => {
          const { value, conflicts } = mergeStep(base ?? step, { text, time }, step);
          return conflicts.length > 0 ? changedElsewhere() : answered(rewritten(step, value, event));
        },
      );
      return made.ok ? answered({ id, edit: made.value.edit }) : made;
    },

    'step.settle': async ({ key, id, state, base }) => {
      const made = await edit(
        { key, id },
        (step) => ({ code: settleLabels[state], text: step.text }),
        (step, event) => {
          if (base !== undefined && step.state !== base && step.state !== state) return changedElsewhere();
          const isBack = step.state === 'dropped' && state === 'todo';
          return answered(isBack ? broughtBack(step, event, context.today()) : settled(step, state, event));
        },
      );
      return made.ok ? answered({ edit: made.value.edit }) : made;
    },

    'step.remove': async ({ key, id }) => {
      const made = await edit(
        { key, id },
        (step) => ({ code: 'remove-step', text: step.text }),
        () => answered(null),
      );
      return made.ok ? answered({ edit: made.value.edit }) : made;
    },
  };
}
