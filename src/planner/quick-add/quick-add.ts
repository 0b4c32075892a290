import type { Handlers, InputOf } from '../../contract/client';
import { isFormOf } from '../../domain/marking/kind';
import { hasBegun } from '../../domain/own-events/has-begun';
import type { OwnEvent, Participant } from '../../domain/own-events/own-event';
import { startDay } from '../../domain/own-events/repeat';
import { isEntryRef } from '../../domain/people/directory';
import type { Plan } from '../../plan/plan';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import { createKeptPeople } from '../debrief/kept-people';
import { participantsIn } from '../debrief/participants';
import { keyOfOwn, newOwnEvent, withMarkedOwn, withOwnEvent } from '../own-events/keep-own-event';
import type { Roster } from '../people/roster';
import { createKnownNames, readQuickAdd } from './read-quick-add';

type Kept = InputOf<'quick-add.keep'>;

/** Reads and keeps events that are added in plain words (product W7, S7). */
export function createQuickAddHandlers(
  context: PlannerContext,
  rosterNow: () => Promise<Roster>,
): Pick<Handlers, 'quick-add.read' | 'quick-add.keep'> {
  const meaningsIn = createKnownNames();
  return {
    'quick-add.read': async (input) => {
      const roster = await rosterNow();
      return answered(readQuickAdd(context, roster, meaningsIn(roster), input));
    },

    'quick-add.keep': (input) =>
      context.edits.onEvents(async () => {
        const { time, repeat } = input;
        if (time === null)
          return refused('needs-a-time', 'This event has no day yet. Say when it is.', { field: 'time' });
        if (repeat && repeat.until < startDay(time))
          return refused('bad-input', 'It cannot repeat until a day before its first.', { field: 'repeat' });
        const roster = await rosterNow();
        const isLogged = hasBegun(time, context.now(), context.zone());
        const { title, place } = input;
        const empty = newOwnEvent(context, { title, time, repeat, place, people: [] });
        const made = await context.edits.make({
          label: { code: 'add-own-event', title },
          change: (plan) => {
            const { people, plan: withEntries } = isLogged
              ? withLoggedPeople(context, roster, plan, input)
              : { plan, people: plannedPeople(roster, input) };
            return withMark(withEntries, { ...empty, people }, input, context);
          },
        });
        return made.ok ? answered({ key: keyOfOwn(empty), isLogged, edit: made.value.edit }) : made;
      }),
  };
}

interface WithPeople {
  readonly plan: Plan;
  readonly people: readonly Participant[];
}

/** As in the log of a debrief, those who are known by an address become entries; a new name stays a name. */
function withLoggedPeople(
  context: PlannerContext,
  roster: Roster,
  plan: Plan,
  { people: named }: Kept,
): WithPeople {
  const kept = createKeptPeople(context, roster, () => null);
  const people = participantsIn(named, kept, roster);
  return {
    people,
    plan: { ...plan, people: plan.people.with(kept.all().map((person) => [person.id, person])) },
  };
}

/** Of what is only planned, a name stays a name until the user says more of the person. */
const plannedPeople = (roster: Roster, { people }: Kept): readonly Participant[] =>
  people.map(({ name, who }): Participant => {
    const known = who.kind === 'known' ? roster.ofRef(who.id) : null;
    if (!known) return { name, personId: null };
    return { name: known.name || name, personId: isEntryRef(known.ref) ? known.ref : null };
  });

const withMark = (plan: Plan, event: OwnEvent, { kind, form }: Kept, context: PlannerContext): Plan =>
  kind === null
    ? withOwnEvent(plan, event)
    : withMarkedOwn(
        withOwnEvent(plan, event),
        event,
        { kind, form: form && isFormOf(kind, form) ? form : null },
        context.now(),
      );
