import type { BehindMix, CountedPerson } from '../../contract/week/behind';
import type { EventLink } from '../../contract/week/event-link';
import { isNetworking, isSocial } from '../../domain/marking/kind';
import { addDays } from '../../domain/time/day';
import type { Window } from '../../domain/time/window';
import { contributionsOf, talksOf } from '../../domain/week/mix';
import { eventKeyOf, type PlannedOccurrence } from '../agenda/planned-occurrence';
import type { PlannerContext } from '../context';
import { mixRulesOf } from './balance';
import type { Committed } from './commitments';
import { identityOf, peopleAt, toMixEvent } from './mix-events';

const toLink = (planned: PlannedOccurrence): EventLink => ({
  key: eventKeyOf(planned),
  title: planned.occurrence.version.summary,
});

/** What is behind the numbers of the mix of a week. `not`: what did not happen in it. */
export function behindMix(
  context: PlannerContext,
  events: readonly Committed[],
  not: readonly PlannedOccurrence[],
  week: Window,
): BehindMix {
  const rules = mixRulesOf(context, week);
  const mixed = events.map((event) => toMixEvent(context, event));
  const byId = new Map(events.map((event) => [event.key as string, event]));
  const linked = (ids: readonly string[]): readonly EventLink[] =>
    ids.flatMap((id) => {
      const event = byId.get(id);
      return event ? [toLink(event.planned)] : [];
    });
  const talks = talksOf(mixed, rules.days).map((ids, index) => ({
    day: addDays(week.from, index),
    events: linked(ids),
  }));
  return {
    counted: contributionsOf(mixed, rules).flatMap(({ id, networking, social }) => {
      const event = byId.get(id);
      return event ? [{ ...toLink(event.planned), kind: event.kind, networking, social }] : [];
    }),
    people: peopleIn(context, events),
    talks: talks.filter((talk) => talk.events.length > 0),
    notHappened: not.map(toLink),
  };
}

function peopleIn(context: PlannerContext, events: readonly Committed[]): readonly CountedPerson[] {
  const people = new Map<string, CountedPerson & { readonly events: EventLink[] }>();
  for (const { planned } of events.filter(({ kind }) => isNetworking(kind) || isSocial(kind))) {
    const link = toLink(planned);
    const here = new Map(peopleAt(context, planned).map((person) => [identityOf(person), person]));
    for (const [id, { name, email }] of here) {
      const known = people.get(id) ?? { name, email, events: [] };
      known.events.push(link);
      people.set(id, known);
    }
  }
  return [...people.values()].toSorted((one, other) => one.name.localeCompare(other.name));
}
