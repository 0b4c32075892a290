import type { Handlers, InputOf } from '../../contract/client';
import type { EventKey } from '../../domain/event/key';
import { startInstant } from '../../domain/event/occurrence';
import type { Jotting, JottingId } from '../../domain/jottings/jotting';
import { gone } from '../../domain/jottings/jotting';
import type { OwnEvent } from '../../domain/own-events/own-event';
import type { Person } from '../../domain/people/person';
import type { Plan } from '../../plan/plan';
import { putsMonthFirst } from '../../words/language';
import { findPlanned, noSuchEvent } from '../agenda/find';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { answered } from '../answer';
import type { PlannerContext } from '../context';
import { keyOfOwn, newOwnEvent, withMarkedOwn, withOwnEvent } from '../own-events/keep-own-event';
import type { Roster } from '../people/roster';
import { withDebriefedPrep } from './debriefed-prep';
import { formerSaid, keptPeopleOf, withLines } from './keep-debrief';
import { participantsIn } from './participants';
import { createRawLines } from './raw-lines';
import { readDebrief } from './read-debrief';

type KeepInput = InputOf<'debrief.keep'>;
type Log = NonNullable<KeepInput['log']>;

/** Reads and keeps what the user writes after an event (product F1, S7). */
export function createDebriefHandlers(
  context: PlannerContext,
  rosterNow: () => Promise<Roster>,
): Pick<Handlers, 'debrief.read' | 'debrief.keep'> {
  const plannedOf = (key: EventKey | null) => (key === null ? null : findPlanned(context, key));
  return {
    'debrief.read': async (input) => {
      const planned = await plannedOf(input.eventKey);
      if (input.eventKey !== null && !planned) return noSuchEvent(input.eventKey);
      await context.parts.learn();
      return answered(readDebrief(context, await rosterNow(), planned, input));
    },

    'debrief.keep': (input) =>
      context.edits.onEvents(async (currentKey) => {
        const asked = input.eventKey === null ? null : currentKey(input.eventKey);
        const planned = await plannedOf(asked);
        if (asked !== null && !planned) return noSuchEvent(asked);
        const roster = await rosterNow();
        let eventKey: EventKey | null = null;
        const made = await context.edits.make({
          label: { code: 'keep-debrief', title: titleOf(planned, input) },
          change: (plan) => {
            const kept = keptIn(context, roster, plan, planned, input);
            eventKey = kept.eventKey;
            return kept.plan;
          },
        });
        return made.ok ? answered({ edit: made.value.edit, eventKey }) : made;
      }),
  };
}

const titleOf = (planned: PlannedOccurrence | null, { log, lines }: KeepInput): string =>
  planned?.occurrence.version.summary ?? log?.title ?? lines[0]?.entries[0]?.person ?? lines[0]?.line ?? '';

function keptIn(
  context: PlannerContext,
  roster: Roster,
  plan: Plan,
  planned: PlannedOccurrence | null,
  input: KeepInput,
): { readonly plan: Plan; readonly eventKey: EventKey | null } {
  const log = planned ? null : input.log;
  const own =
    log && newOwnEvent(context, { title: log.title, place: '', time: log.time, repeat: null, people: [] });
  const eventKey = planned ? eventKeyOf(planned) : own && keyOfOwn(own);
  const former = formerSaid(plan, eventKey, input);
  const people = keptPeopleOf(context, roster, former);
  const lines = withLines({
    context,
    plan,
    eventKey,
    input,
    people,
    former,
    raw: createRawLines(input.day, putsMonthFirst(context.ports.locale.tag)),
    isFirst: isFirstAt(context, roster, planned),
  });
  const withPeople =
    own && log
      ? withLogged(lines, { ...own, people: participantsIn(log.people, people, roster) }, log, context)
      : lines;
  // The participants may have been made entries.
  const all = { ...withPeople, people: withPeople.people.with(people.all().map((one) => [one.id, one])) };
  const debriefed = planned ? withDebriefedPrep(all, planned, people.all(), input.goals) : all;
  return { plan: withoutJottings(debriefed, input.jottings ?? []), eventKey };
}

const withoutJottings = (plan: Plan, taken: readonly JottingId[]): Plan => ({
  ...plan,
  jottings: plan.jottings.with(
    taken.flatMap((id): readonly [JottingId, Jotting][] => {
      const jotting = plan.jottings.get(id);
      return jotting ? [[id, gone(jotting)]] : [];
    }),
  ),
});

/** How one met is what the first event says. */
function isFirstAt(
  context: PlannerContext,
  roster: Roster,
  planned: PlannedOccurrence | null,
): (person: Person) => boolean {
  const start = planned ? startInstant(planned.occurrence.span, context.zone()) : context.now();
  return ({ id, name, emails: [email = ''] }) => {
    // Somebody who was only in calendars until now is known there by the address.
    const known = roster.known.get(id) ?? roster.meant({ email, name });
    return !known?.there.some((encounter) => encounter.start < start);
  };
}

const withLogged = (plan: Plan, event: OwnEvent, { kind, form }: Log, context: PlannerContext): Plan =>
  kind === null
    ? withOwnEvent(plan, event)
    : withMarkedOwn(withOwnEvent(plan, event), event, { kind, form }, context.now());
