import type { Handlers } from '../../contract/client';
import type { EventKey } from '../../domain/event/key';
import type { Jotting } from '../../domain/jottings/jotting';
import { gone } from '../../domain/jottings/jotting';
import type { Plan } from '../../plan/plan';
import { findPlanned, noSuchEvent } from '../agenda/find';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';

const noSuchJotting = () =>
  refused(
    'not-found',
    'This note is no longer there. It may have been removed in another window, or be in the debrief.',
  );

/** What was noted at an event and is in no debrief yet, oldest first. */
export const jottingsAt = ({ jottings }: Plan, key: EventKey): readonly Jotting[] =>
  [...jottings.values()]
    .filter(({ eventKey, isGone }) => eventKey === key && !isGone)
    .toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));

/** What the user notes while at an event, before there is time for a debrief (product N9). */
export function createJottingHandlers(
  context: PlannerContext,
): Pick<Handlers, 'jotting.add' | 'jotting.edit' | 'jotting.remove'> {
  const make = async (
    code: 'add-jotting' | 'edit-jotting' | 'remove-jotting',
    { id, text }: Pick<Jotting, 'id' | 'text'>,
    next: Jotting,
  ) => {
    const made = await context.edits.make({
      label: { code, text },
      joinName: `${code} ${id}`,
      change: (plan) => ({ ...plan, jottings: plan.jottings.with([[id, next]]) }),
    });
    return made.ok ? answered({ edit: made.value.edit }) : made;
  };
  const knownOf = ({ id }: Pick<Jotting, 'id'>) => context.edits.plan().jottings.get(id);
  const jottingOf = (asked: Pick<Jotting, 'id'>) => {
    const known = knownOf(asked);
    return known?.isGone ? undefined : known;
  };
  return {
    'jotting.add': ({ id, key: asked, text }) =>
      context.edits.onEvents(async (currentKey) => {
        const eventKey = currentKey(asked);
        if (!(await findPlanned(context, eventKey))) return noSuchEvent(eventKey);
        if (knownOf({ id })) return answered({ edit: null });
        return make('add-jotting', { id, text }, { id, eventKey, text, at: context.now() });
      }),

    'jotting.edit': ({ id, text }) =>
      context.edits.onEvents(async () => {
        const jotting = jottingOf({ id });
        return jotting ? make('edit-jotting', { id, text }, { ...jotting, text }) : noSuchJotting();
      }),

    'jotting.remove': ({ id }) =>
      context.edits.onEvents(async () => {
        const jotting = jottingOf({ id });
        return jotting ? make('remove-jotting', jotting, gone(jotting)) : noSuchJotting();
      }),
  };
}
