import type { Handlers } from '../../contract/client';
import type { StepTemplateView } from '../../contract/views/run-sheet';
import { isSamePart } from '../../domain/prep/merge';
import type { RunSheetTemplate, TemplateName } from '../../domain/run-sheets/template';
import type { Plan } from '../../plan/plan';
import { answered, changedElsewhere, refused } from '../answer';
import type { PlannerContext } from '../context';

const noSuchTemplate = () =>
  refused('not-found', 'This template is no longer there. It may have been removed in another window.');

/** Those that Mingle brings, as the user changed them, then the user's own by name. */
export function stepTemplatesOf(
  { ports }: Pick<PlannerContext, 'ports'>,
  { runSheetTemplates }: Pick<Plan, 'runSheetTemplates'>,
): readonly StepTemplateView[] {
  const brought = ports.resources.stepTemplates.templates.map(withoutDoneWith);
  const ids = new Set(brought.map(({ id }) => id));
  return [
    ...brought.map((template): StepTemplateView => {
      const changed = runSheetTemplates.get(template.id);
      return changed ? { ...changed, from: 'changed' } : { ...template, from: 'mingle' };
    }),
    ...[...runSheetTemplates.values()]
      .filter(({ id }) => !ids.has(id))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
      .map((template): StepTemplateView => ({ ...template, from: 'own' })),
  ];
}

/** As the user changes it. */
const withoutDoneWith = (template: RunSheetTemplate): RunSheetTemplate => ({
  ...template,
  steps: template.steps.map(({ doneWith: _, ...step }) => step),
});

const wordsOf = ({ name, form, steps }: Omit<RunSheetTemplate, 'id'>) => ({ name, form, steps });

/** The usual steps of events, which the user may change (product N6). */
export function createStepTemplateHandlers(
  context: PlannerContext,
): Pick<Handlers, 'step-templates.list' | 'step-template.save' | 'step-template.remove'> {
  return {
    'step-templates.list': async () =>
      answered({
        templates: stepTemplatesOf(context, context.edits.plan()),
        problem: context.ports.resources.stepTemplates.problem,
      }),

    'step-template.save': async ({ id, base, ...words }) => {
      if (id !== null && !stepTemplatesOf(context, context.edits.plan()).some((one) => one.id === id))
        return noSuchTemplate();
      const template: RunSheetTemplate = { id: id ?? (context.ports.newId() as TemplateName), ...words };
      let isStale = false;
      const made = await context.edits.make({
        label: { code: id === null ? 'add-template' : 'edit-template', name: template.name },
        change: (plan) => {
          // Here, since another window's edit may be under way until now.
          const former = stepTemplatesOf(context, plan).find((one) => one.id === template.id);
          isStale = id !== null && base !== undefined && !(former && isSamePart(wordsOf(former), base));
          if (isStale) return plan;
          return { ...plan, runSheetTemplates: plan.runSheetTemplates.with([[template.id, template]]) };
        },
      });
      if (isStale) return changedElsewhere();
      return made.ok ? answered({ id: template.id, edit: made.value.edit }) : made;
    },

    'step-template.remove': async ({ id }) => {
      const template = context.edits.plan().runSheetTemplates.get(id);
      if (!template) return noSuchTemplate();
      const made = await context.edits.make({
        label: { code: 'remove-template', name: template.name },
        change: (plan) => ({ ...plan, runSheetTemplates: plan.runSheetTemplates.with([[id, undefined]]) }),
      });
      return made.ok ? answered({ edit: made.value.edit }) : made;
    },
  };
}
