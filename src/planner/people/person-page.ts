import type { PersonEvent, PersonPage } from '../../contract/views/person';
import type { EventKey } from '../../domain/event/key';
import { isOpen, isWaiting } from '../../domain/follow-ups/follow-up';
import { photoFileOf } from '../../domain/people/contact';
import { hoursBand } from '../../domain/people/hours-together';
import type { PersonId } from '../../domain/people/person';
import { nameKey, unknownFacts } from '../../domain/people/person';
import type { Plan } from '../../plan/plan';
import { eventKeyOf } from '../agenda/planned-occurrence';
import type { PlannerContext } from '../context';
import { leadViewsOf } from '../outcomes/lead-views';
import { idAfterMerges } from './after-merges';
import type { Encounter } from './encounters';
import { openThreads } from './open-threads';
import type { ViewInputs } from './person-view';
import { cadenceInForce, createViewInputs, toPersonEvent, toPersonView } from './person-view';
import type { Known, Roster } from './roster';

/** The longest timeline of a page: so many events to come, and so many of the past. */
const mostEvents = { toCome: 20, past: 40 };

export async function toPersonPage(
  context: PlannerContext,
  roster: Roster,
  known: Known,
): Promise<PersonPage> {
  const plan = context.edits.plan();
  const inputs = createViewInputs(context, plan);
  const view = toPersonView(known, inputs);
  const { person } = known;
  const encounters = timelineOf(context, known);
  const timeline = shownOf(encounters).map(({ event }) => event);
  return {
    ...view,
    facts: person ?? { ...unknownFacts, name: view.name, emails: known.emails },
    cadence: cadenceInForce(known, inputs),
    restUntil: person?.restUntil ?? null,
    inCircles: person ? inputs.circlesOf(person.id).map(({ id }) => id) : [],
    band: hoursBand(view.hours),
    timeline,
    firstMet: encounters.findLast(({ event }) => event.state === 'met')?.event ?? null,
    followUps: [...plan.followUps.values()].filter(
      (followUp) => (isOpen(followUp) || isWaiting(followUp)) && roster.named(followUp) === known,
    ),
    threads: openThreads(plan, known, context.now(), context.zone()),
    leads: await leadViewsOf(context, (lead) => roster.named(lead) === known),
    alike: alikeOf(roster, known, inputs),
    merges: [...plan.merges.values()]
      .filter(({ into }) => into === person?.id)
      .map(({ id, absorbed, at }) => ({ id, name: absorbed.name, at })),
    card: cardOf(plan, person),
  };
}

function cardOf({ contactCards, settings }: Plan, person: Known['person']): PersonPage['card'] {
  const card = person && contactCards.get(person.id);
  if (!card) return null;
  const { fileName, importedAt, contact } = card;
  const photo = settings.keepPhotos ? photoFileOf(contact) : null;
  return { fileName, importedAt, connectedOn: contact.connectedOn, photo };
}

const noneSaid = (): readonly string[] => [];

/** What was written of a person, by event. */
export function saidOf(plan: Plan, person: PersonId): (key: EventKey) => readonly string[] {
  const byEvent = new Map<EventKey, readonly string[]>();
  for (const { eventKey, personId, howMet, facts } of plan.said.values()) {
    if (eventKey === null || personId === null || idAfterMerges(plan, personId) !== person) continue;
    const texts = [howMet, ...facts].filter((text) => text !== '');
    byEvent.set(eventKey, [...(byEvent.get(eventKey) ?? []), ...texts]);
  }
  return (key) => byEvent.get(key) ?? [];
}

interface TimelineEntry {
  readonly encounter: Encounter;
  readonly event: PersonEvent;
}

/** What is to come, soonest first, then what was, newest first. */
function timelineOf(context: PlannerContext, { person, there, invited }: Known): readonly TimelineEntry[] {
  const saidAt = person ? saidOf(context.edits.plan(), person.id) : noneSaid;
  const all = [
    ...there.map((encounter) => ({ encounter, wasThere: true })),
    ...invited.map((encounter) => ({ encounter, wasThere: false })),
  ].toSorted((one, other) => one.encounter.start - other.encounter.start);
  const isToCome = ({ encounter }: (typeof all)[number]): boolean => encounter.end > context.now();
  const past = all.filter((one) => !isToCome(one)).toReversed();
  return [...all.filter(isToCome), ...past].map(({ encounter, wasThere }) => ({
    encounter,
    event: toPersonEvent(context, encounter, wasThere, saidAt(eventKeyOf(encounter.planned))),
  }));
}

const shownOf = (timeline: readonly TimelineEntry[]): readonly TimelineEntry[] => [
  ...timeline.filter(({ event }) => event.state === 'planned').slice(0, mostEvents.toCome),
  ...timeline.filter(({ event }) => event.state !== 'planned').slice(0, mostEvents.past),
];

/** Others of the same name. Two entries never share an address. */
function alikeOf(roster: Roster, known: Known, inputs: ViewInputs): PersonPage['alike'] {
  const names = new Set([known.name, ...(known.person?.otherNames ?? [])].map(nameKey));
  return [...roster.known.values()]
    .filter((other) => other !== known && names.has(nameKey(other.name)))
    .map((other) => toPersonView(other, inputs))
    .map(({ id, name, emails, isKept }) => ({ id, name, emails, isKept }));
}
