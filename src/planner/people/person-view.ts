import type { PersonEvent, PersonView } from '../../contract/views/person';
import { minutesOf, startDay } from '../../domain/event/occurrence';
import { verdictOf } from '../../domain/outcomes/outcome';
import { cadenceOf, dueDay } from '../../domain/people/cadence';
import type { Circle } from '../../domain/people/circle';
import { mostTogether } from '../../domain/people/hours-together';
import type { PersonId } from '../../domain/people/person';
import type { Instant } from '../../domain/time/instant';
import { dayOfInstant } from '../../domain/time/zoned-day';
import type { Plan } from '../../plan/plan';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { markedAs } from '../agenda/rows';
import type { PlannerContext } from '../context';
import type { Encounter } from './encounters';
import type { Known } from './roster';

/** What views of people need, gathered once for a whole list. */
export interface ViewInputs {
  readonly context: Pick<PlannerContext, 'now' | 'today' | 'zone'>;
  readonly circlesOf: (id: PersonId) => readonly Circle[];
  readonly importedAt: (id: PersonId) => Instant | undefined;
}

export function createViewInputs(context: ViewInputs['context'], plan: Plan): ViewInputs {
  const byMember = new Map<PersonId, Circle[]>();
  for (const circle of plan.circles.values()) {
    for (const member of circle.members) {
      const circles = byMember.get(member);
      if (circles) circles.push(circle);
      else byMember.set(member, [circle]);
    }
  }
  return {
    context,
    circlesOf: (id) => byMember.get(id) ?? [],
    importedAt: (id) => plan.contactCards.get(id)?.importedAt,
  };
}

export function toPersonView(known: Known, { context, circlesOf, importedAt }: ViewInputs): PersonView {
  const { ref, person, there, invited, series } = known;
  const [now, zone] = [context.now(), context.zone()];
  const isOver = ({ end }: Encounter): boolean => end <= now;
  const dayOf = (encounter: Encounter | undefined) =>
    encounter ? startDay(encounter.planned.occurrence.span, zone) : null;
  const lastMet = dayOf(there.findLast(isOver));
  const start = dayOf(earlier(firstToCome(there, now), firstToCome(invited, now)));
  // What goes on for days is met today, though it began before.
  const next = start && (start < context.today() ? context.today() : start);
  const circles = person ? circlesOf(person.id) : [];
  const circleCadences = circles.flatMap(({ cadenceDays }) => cadenceDays ?? []);
  const due = person && {
    cadenceDays: person.cadenceDays,
    circleCadences,
    lastMet,
    next,
    since: dayOfInstant(person.createdAt, zone),
    restUntil: person.restUntil,
  };
  return {
    id: ref,
    name: known.name,
    otherNames: person?.otherNames ?? [],
    emails: known.emails,
    organisation: person?.organisation ?? '',
    role: person?.role ?? '',
    place: person?.place ?? '',
    ties: person?.ties ?? [],
    circles: circles.map(({ name }) => name),
    isKept: person !== null,
    events: series.size,
    lastMet,
    next,
    due: due && dueDay(due, context.today()),
    birthday: person?.birthday ?? null,
    hours: Math.round(minutesTogether(there, now) / 60),
    importedAt: (person && importedAt(person.id)) ?? null,
  };
}

export const cadenceInForce = ({ person }: Known, { circlesOf }: ViewInputs): number | null =>
  person &&
  cadenceOf({
    cadenceDays: person.cadenceDays,
    circleCadences: circlesOf(person.id).flatMap(({ cadenceDays }) => cadenceDays ?? []),
  });

/** The first encounter that is not over yet. The list is by start, so it is looked through from its end. */
function firstToCome(list: readonly Encounter[], now: number): Encounter | undefined {
  let first: Encounter | undefined;
  for (let at = list.length - 1; at >= 0; at -= 1) {
    const encounter = list[at];
    if (!encounter || encounter.end <= now) break;
    first = encounter;
  }
  return first;
}

const earlier = (one: Encounter | undefined, other: Encounter | undefined): Encounter | undefined =>
  !one || (other && other.start < one.start) ? other : one;

/** Whole days and large events say little about the time that two people had for each other. */
function minutesTogether(there: readonly Encounter[], now: number): number {
  let minutes = 0;
  // A loop, because a list of 5,000 people adds up a quarter of a million encounters.
  for (const { crowd, end, planned } of there) {
    if (crowd <= mostTogether && end <= now) minutes += minutesOf(planned.occurrence.span);
  }
  return minutes;
}

export function toPersonEvent(
  context: PlannerContext,
  { planned, end }: Encounter,
  wasThere: boolean,
  said: readonly string[],
): PersonEvent {
  const { occurrence, calendar } = planned;
  const key = eventKeyOf(planned);
  const outcome = context.edits.plan().outcomes.get(key);
  return {
    key,
    calendarId: calendar.source.id,
    summary: occurrence.version.summary,
    span: occurrence.span,
    day: startDay(occurrence.span, context.zone()),
    kind: markedAs(context, planned).mark?.kind ?? null,
    state: end > context.now() ? 'planned' : wasThere ? 'met' : 'missed',
    said,
    verdict: outcome ? verdictOf(outcome) : null,
    felt: outcome?.felt ?? null,
  };
}
