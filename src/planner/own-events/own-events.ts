import type { Handlers, InputOf } from '../../contract/client';
import type { Answer } from '../../contract/failure';
import type { OwnEvent, OwnEventTime, Participant } from '../../domain/own-events/own-event';
import { repeatShifted, startDay, timeOn } from '../../domain/own-events/repeat';
import { addDays, daysBetween } from '../../domain/time/day';
import type { Plan } from '../../plan/plan';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import { idAfterMerges } from '../people/after-merges';
import type { OwnEventSaid } from './keep-own-event';
import {
  changedOwnEvent,
  keyOfOwn,
  newOwnEvent,
  repeatsOn,
  withChangedOwnEvent,
  withMarkedOwn,
  withOneApart,
  withOwnEvent,
  withoutOwnDay,
  withoutOwnEvent,
} from './keep-own-event';

type Given = InputOf<'own-event.save'>;

const noSuchOwnEvent = () =>
  refused('not-found', 'This event is no longer there. It may have been removed in another window.');

const notOnThisDay = () => refused('not-found', 'This event is no longer on this day.');

/** Makes, changes and removes events of the user's own (product S7, W6). */
export function createOwnEventHandlers(
  context: PlannerContext,
): Pick<Handlers, 'own-event.save' | 'own-event.remove'> {
  return {
    'own-event.save': (given) =>
      context.edits.onEvents(async () => {
        const kept = keptAfter(context, context.edits.plan(), given);
        if (!kept.ok) return kept;
        const { event, change } = kept.value;
        const made = await context.edits.make({
          label: { code: given.id === null ? 'add-own-event' : 'edit-own-event', title: event.title },
          // Each move can be undone by itself.
          ...(given.time === undefined && { joinName: `own event ${event.id}` }),
          change: (plan) => withMark(change(plan), event, given, context),
        });
        return made.ok ? answered({ id: event.id, key: keyOfOwn(event), edit: made.value.edit }) : made;
      }),

    'own-event.remove': ({ id, only }) =>
      context.edits.onEvents(async () => {
        const event = context.edits.plan().ownEvents.get(id);
        if (!event) return noSuchOwnEvent();
        if (only !== undefined && !repeatsOn(event, only)) return notOnThisDay();
        const made = await context.edits.make({
          label: { code: 'remove-own-event', title: event.title },
          change: (plan) =>
            only === undefined
              ? withoutOwnEvent(plan, event)
              : withoutOwnDay(plan, event, only, context.now()),
        });
        return made.ok ? answered({ edit: made.value.edit }) : made;
      }),
  };
}

interface Kept {
  readonly event: OwnEvent;
  readonly change: (plan: Plan) => Plan;
}

function keptAfter(context: PlannerContext, plan: Plan, given: Given): Answer<Kept> {
  const former = given.id === null ? null : plan.ownEvents.get(given.id);
  if (former === undefined) return noSuchOwnEvent();
  const { on } = given;
  if (on && (!former || !repeatsOn(former, on.day))) return notOnThisDay();
  const said = saidOf(plan, former, given);
  if (!said) return refused('bad-input', 'An event needs a title and a time.', { field: 'title' });
  if (said.repeat && said.repeat.until < startDay(said.time)) {
    return refused('bad-input', 'It cannot repeat until a day before its first.', { field: 'repeat' });
  }
  if (!former) {
    const event = newOwnEvent(context, said);
    return answered({ event, change: (now) => withOwnEvent(now, event) });
  }
  if (on?.only) {
    const event = newOwnEvent(context, { ...said, repeat: null });
    return answered({ event, change: (now) => withOneApart(now, former, on.day, event) });
  }
  const event = changedOwnEvent(context, former, said);
  return answered({ event, change: (now) => withChangedOwnEvent(now, former, event) });
}

const withMark = (plan: Plan, event: OwnEvent, { kind, form }: Given, context: PlannerContext): Plan =>
  kind === undefined
    ? plan
    : withMarkedOwn(plan, event, { kind, ...(form !== undefined && { form }) }, context.now());

/** What is given, and for the rest what was said before; null if a new event lacks its title or time. */
function saidOf(plan: Plan, former: OwnEvent | null, given: Given): OwnEventSaid | null {
  const title = given.title ?? former?.title;
  const time = timeSaid(former, given);
  if (title === undefined || time === undefined) return null;
  const repeat = former?.repeat ?? null;
  const moved = repeat && former && repeatShifted(repeat, daysBetween(startDay(former.time), startDay(time)));
  return {
    title,
    time,
    place: given.place ?? former?.place ?? '',
    repeat: given.repeat === undefined ? moved : given.repeat,
    people: given.people ? given.people.map((one) => stillKnown(plan, one)) : (former?.people ?? []),
  };
}

/** Of all its days, the first; of one day alone, that one. */
function timeSaid(former: OwnEvent | null, { time, on }: Given): OwnEventTime | undefined {
  if (!former || !on) return time ?? former?.time;
  if (on.only) return time ?? timeOn(former.time, on.day);
  return time && timeOn(time, addDays(startDay(time), daysBetween(on.day, startDay(former.time))));
}

/** A person whose entry is gone is left with the name. */
function stillKnown(plan: Plan, { name, personId }: Participant): Participant {
  const left = personId === null ? null : idAfterMerges(plan, personId);
  return { name, personId: left !== null && plan.people.has(left) ? left : null };
}
