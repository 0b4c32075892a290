import type { Handlers } from '../../contract/client';
import type { TemplateView } from '../../contract/views/template';
import type { DraftTemplate, TemplateId } from '../../domain/follow-ups/draft-template';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';

const noSuchTemplate = () =>
  refused('not-found', 'This template is no longer there. It may have been removed in another window.');

/** Those that Mingle brings, in the user's words where they changed them, then the user's own by name. */
export function templatesOf(context: PlannerContext): readonly TemplateView[] {
  const { templates } = context.edits.plan();
  const brought = context.ports.resources.templates;
  const ids = new Set(brought.map(({ id }) => id));
  const own = [...templates.values()].filter(({ id }) => !ids.has(id));
  return [
    ...brought.map((template): TemplateView => {
      const changed = templates.get(template.id);
      return changed ? { ...changed, from: 'changed' } : { ...template, from: 'mingle' };
    }),
    ...own
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
      .map((template): TemplateView => ({ ...template, from: 'own' })),
  ];
}

/** The words of messages after events, which the user may change (product F3). */
export function createTemplateHandlers(
  context: PlannerContext,
): Pick<Handlers, 'templates.list' | 'template.save' | 'template.remove'> {
  return {
    'templates.list': async () => answered(templatesOf(context)),

    'template.save': async ({ id, ...words }) => {
      if (id !== null && !templatesOf(context).some((one) => one.id === id)) return noSuchTemplate();
      const template: DraftTemplate = { id: id ?? (context.ports.newId() as TemplateId), ...words };
      const made = await context.edits.make({
        label: { code: id === null ? 'add-template' : 'edit-template', name: template.name },
        joinName: `template ${template.id}`,
        change: (plan) => ({ ...plan, templates: plan.templates.with([[template.id, template]]) }),
      });
      return made.ok ? answered({ id: template.id, edit: made.value.edit }) : made;
    },

    'template.remove': async ({ id }) => {
      const template = context.edits.plan().templates.get(id);
      if (!template) return noSuchTemplate();
      const made = await context.edits.make({
        label: { code: 'remove-template', name: template.name },
        change: (plan) => ({ ...plan, templates: plan.templates.with([[id, undefined]]) }),
      });
      return made.ok ? answered({ edit: made.value.edit }) : made;
    },
  };
}
