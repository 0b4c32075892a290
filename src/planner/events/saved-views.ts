import type { Handlers } from '../../contract/client';
import { entryOf, withEntries } from '../../domain/record';
import type { SavedView, ViewId } from '../../domain/saved-views/saved-view';
import { answered, refused } from '../answer';
import type { Desk } from '../context';

const topics = ['views'] as const;

/** The table's filters under names of the user's (product M1). */
export function createViewHandlers(desk: Desk): Pick<Handlers, 'views.list' | 'view.save' | 'view.remove'> {
  const list = (): readonly SavedView[] =>
    Object.values<SavedView>(desk.edits.plan().views).toSorted((one, other) => one.place - other.place);
  return {
    'views.list': async () => answered(list()),

    'view.save': async ({ name, query }) => {
      // A view of the same name is what is meant to be changed.
      const before = list().find((view) => view.name === name);
      const id = before?.id ?? (desk.ports.newId() as ViewId);
      const place = before?.place ?? (list().at(-1)?.place ?? 0) + 1;
      const made = await desk.edits.make({
        label: `Save the view “${name}”`,
        topics,
        change: (plan) => ({ ...plan, views: withEntries(plan.views, [[id, { id, name, query, place }]]) }),
      });
      return made.ok ? answered({ id }) : made;
    },

    'view.remove': async ({ id }) => {
      const view = entryOf(desk.edits.plan().views, id);
      if (!view) return refused('not-found', 'This view is no longer there.');
      const made = await desk.edits.make({
        label: `Remove the view “${view.name}”`,
        topics,
        change: (plan) => ({ ...plan, views: withEntries(plan.views, [[id, undefined]]) }),
      });
      return made.ok ? answered(null) : made;
    },
  };
}
