import type { Handlers } from '../../contract/client';
import type { OwnEvent, OwnEventTime, Participant } from '../../domain/own-events/own-event';
import type { Plan } from '../../plan/plan';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import { idAfterMerges } from '../people/after-merges';
import type { OwnEventSaid } from './keep-own-event';
import { changedOwnEvent, keyOfOwn, newOwnEvent, withOwnEvent, withoutOwnEvent } from './keep-own-event';

const noSuchOwnEvent = () =>
  refused('not-found', 'This event is no longer there. It may have been removed in another window.');

/** Makes, changes and removes events of the user's own (product S7, W6). */
export function createOwnEventHandlers(
  context: PlannerContext,
): Pick<Handlers, 'own-event.save' | 'own-event.remove'> {
  return {
    'own-event.save': ({ id, title, place, time, people }) =>
      context.edits.onEvents(async () => {
        const plan = context.edits.plan();
        const former = id === null ? null : plan.ownEvents.get(id);
        if (former === undefined) return noSuchOwnEvent();
        const said = saidOf(plan, former, { title, place, time, people });
        if (!said) return refused('bad-input', 'An event needs a title and a time.', { field: 'title' });
        const event = former ? changedOwnEvent(context, former, said) : newOwnEvent(context, said);
        const made = await context.edits.make({
          label: { code: former ? 'edit-own-event' : 'add-own-event', title: event.title },
          joinName: `own event ${event.id}`,
          change: (now) => withOwnEvent(now, event),
        });
        return made.ok ? answered({ id: event.id, key: keyOfOwn(event), edit: made.value.edit }) : made;
      }),

    'own-event.remove': ({ id }) =>
      context.edits.onEvents(async () => {
        const event = context.edits.plan().ownEvents.get(id);
        if (!event) return noSuchOwnEvent();
        const made = await context.edits.make({
          label: { code: 'remove-own-event', title: event.title },
          change: (plan) => withoutOwnEvent(plan, event),
        });
        return made.ok ? answered({ edit: made.value.edit }) : made;
      }),
  };
}

interface Given {
  readonly title: string | undefined;
  readonly place: string | undefined;
  readonly time: OwnEventTime | undefined;
  readonly people: readonly Participant[] | undefined;
}

/** What is given, and for the rest what was said before; null if a new event lacks its title or time. */
function saidOf(plan: Plan, former: OwnEvent | null, given: Given): OwnEventSaid | null {
  const title = given.title ?? former?.title;
  const time = given.time ?? former?.time;
  if (title === undefined || time === undefined) return null;
  return {
    title,
    time,
    place: given.place ?? former?.place ?? '',
    people: given.people ? given.people.map((one) => stillKnown(plan, one)) : (former?.people ?? []),
  };
}

/** A person whose entry is gone is left with the name. */
function stillKnown(plan: Plan, { name, personId }: Participant): Participant {
  const left = personId === null ? null : idAfterMerges(plan, personId);
  return { name, personId: left !== null && plan.people.has(left) ? left : null };
}
