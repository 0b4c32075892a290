import type { Handlers } from '../../contract/client';
import type { SavedView, ViewId } from '../../domain/saved-views/saved-view';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';

/** The table's filters, saved under names that the user chose (product M1). */
export function createSavedViewHandlers(
  context: PlannerContext,
): Pick<Handlers, 'saved-views.list' | 'saved-view.save' | 'saved-view.remove'> {
  const list = (): readonly SavedView[] =>
    [...context.edits.plan().savedViews.values()].toSorted((one, other) => one.place - other.place);
  return {
    'saved-views.list': async () => answered(list()),

    'saved-view.save': async ({ name, query }) => {
      // Saving under an existing name replaces that view.
      const before = list().find((view) => view.name === name);
      const id = before?.id ?? (context.ports.newId() as ViewId);
      const place = before?.place ?? (list().at(-1)?.place ?? 0) + 1;
      const made = await context.edits.make({
        label: { code: 'save-view', name },
        change: (plan) => ({ ...plan, savedViews: plan.savedViews.with([[id, { id, name, query, place }]]) }),
      });
      return made.ok ? answered({ id }) : made;
    },

    'saved-view.remove': async ({ id }) => {
      const view = context.edits.plan().savedViews.get(id);
      if (!view) return refused('not-found', 'This view is no longer there.');
      const made = await context.edits.make({
        label: { code: 'remove-view', name: view.name },
        change: (plan) => ({ ...plan, savedViews: plan.savedViews.with([[id, undefined]]) }),
      });
      return made.ok ? answered(null) : made;
    },
  };
}
