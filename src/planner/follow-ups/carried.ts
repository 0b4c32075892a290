import type { Handlers } from '../../contract/client';
import type { CarriedView } from '../../contract/views/carried';
import { endInstant, startDay } from '../../domain/event/occurrence';
import { carriedTo } from '../../domain/follow-ups/carried';
import type { FollowUp } from '../../domain/follow-ups/follow-up';
import type { Prep } from '../../domain/prep/prep';
import type { Plan } from '../../plan/plan';
import { findPlanned, noSuchEvent } from '../agenda/find';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { guestsOf, isOn, prepOf } from '../agenda/rows';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import type { Encounter } from '../people/encounters';
import { openThreads } from '../people/open-threads';
import type { Known, Roster } from '../people/roster';

/** What goes with people to the next event with them (product F4). */
export function createCarriedHandlers(
  context: PlannerContext,
  rosterNow: () => Promise<Roster>,
): Pick<Handlers, 'event.carried' | 'carried.settle'> {
  return {
    'event.carried': async ({ key }) => {
      const planned = await findPlanned(context, key);
      if (!planned) return noSuchEvent(key);
      const isOver = endInstant(planned.occurrence.span, context.zone()) <= context.now();
      if (isOver || planned.archived || !isOn(context, planned)) return answered([]);
      return answered(await carriedViews(context, await rosterNow(), planned));
    },

    'carried.settle': ({ plan: asked, item, as }) =>
      context.edits.onEvents(async (currentKey) => {
        const key = currentKey(asked);
        const prep = context.edits.plan().preps.get(key);
        const settled = prep && settledIn(prep, item, as);
        if (!settled) return refused('not-found', 'This is no longer in the plan it came from.');
        const planned = await findPlanned(context, key);
        const made = await context.edits.make({
          label: { code: 'edit-plan', title: planned?.occurrence.version.summary ?? '' },
          change: (plan) => ({ ...plan, preps: plan.preps.with([[key, settled]]) }),
        });
        return made.ok ? answered({ edit: made.value.edit }) : made;
      }),
  };
}

/** The plan with its topic or its questions settled; null if it has no such item. */
function settledIn({ networking, social }: Prep, item: string, as: 'done' | 'left'): Prep | null {
  const topics = social?.topics ?? [];
  const mustMeets = networking?.mustMeets ?? [];
  if (social && topics.some(({ id }) => id === item)) {
    const settled = as === 'done' ? { talkedAbout: true } : { isLeft: true };
    return {
      networking,
      social: { ...social, topics: topics.map((one) => (one.id === item ? { ...one, ...settled } : one)) },
    };
  }
  if (!networking || !mustMeets.some(({ id }) => id === item)) return null;
  return {
    networking: {
      ...networking,
      mustMeets: mustMeets.map((one) => (one.id === item ? { ...one, isLeft: true } : one)),
    },
    social,
  };
}

type Point = Omit<CarriedView, 'people'>;

async function carriedViews(
  context: PlannerContext,
  roster: Roster,
  planned: PlannedOccurrence,
): Promise<readonly CarriedView[]> {
  const plan = context.edits.plan();
  const key = eventKeyOf(planned);
  const ownPlans = new Set([key, planned.series.key as string]);
  const points = new Map<string, Point>();
  const waiting = waitingByPerson(plan, roster);
  const people = peopleAt(context, plan, roster, planned).map((known) => {
    const threads = openThreads(plan, known, context.now(), context.zone())
      // What stands in the plan of this event is in its form already.
      .filter((thread) => !ownPlans.has(thread.plan))
      .map(({ text, from, plan: of, item, event, day, summary }): readonly [string, Point] => [
        `${of} ${item}`,
        { text, of: { kind: 'thread', from, plan: of, item }, event, day, summary },
      ]);
    for (const [id, point] of threads) points.set(id, point);
    const followUps = (waiting.get(known) ?? []).filter(({ eventKey }) => eventKey !== key);
    return {
      person: known,
      next: nextOf(known, context.now()),
      threads: threads.map(([id]) => id),
      followUps,
    };
  });
  for (const { followUps } of people) {
    for (const followUp of followUps) points.set(followUp.id, await followUpPoint(context, followUp));
  }
  const carried = carriedTo(
    key,
    people.map(({ person, next, threads, followUps }) => ({
      person,
      next,
      points: [...threads, ...followUps.map(({ id }) => id)],
    })),
  );
  return carried.flatMap(({ point, people: of }) => {
    const known = points.get(point);
    return known ? [{ ...known, people: of.map(({ ref, name }) => ({ id: ref, name })) }] : [];
  });
}

/** Everybody who is invited, organises, comes or is to be met. */
function peopleAt(
  context: PlannerContext,
  plan: Plan,
  roster: Roster,
  planned: PlannedOccurrence,
): readonly Known[] {
  const { prep } = prepOf(plan, planned);
  const { organizer } = planned.occurrence.version;
  const named = [
    ...guestsOf(context, planned, prep).filter(({ answer }) => answer !== 'not-coming'),
    ...(prep.networking?.mustMeets ?? []),
    ...(organizer && !context.isMe(organizer.email) ? [organizer] : []),
  ];
  const all = named.map((one) => {
    const person = 'person' in one ? (one.person ?? null) : null;
    return (person && roster.ofRef(person)) ?? roster.meant(one);
  });
  return [...new Set(all.filter((known) => known !== null))];
}

/** The soonest event with somebody that is not over. */
function nextOf({ there, invited }: Known, now: number): string | null {
  const firstToCome = (list: readonly Encounter[]) => list.find(({ end }) => end > now);
  const [one, other] = [firstToCome(there), firstToCome(invited)];
  const next = one && other ? (other.start < one.start ? other : one) : (one ?? other);
  return next ? eventKeyOf(next.planned) : null;
}

/** Follow-ups that are to do, or wait for an answer. */
function waitingByPerson(plan: Plan, roster: Roster): ReadonlyMap<Known, readonly FollowUp[]> {
  const byPerson = new Map<Known, FollowUp[]>();
  for (const followUp of plan.followUps.values()) {
    const known = ['to-do', 'sent'].includes(followUp.state) ? roster.named(followUp) : null;
    if (known) byPerson.set(known, [...(byPerson.get(known) ?? []), followUp]);
  }
  return byPerson;
}

async function followUpPoint(
  context: PlannerContext,
  { id, text, state, eventKey }: FollowUp,
): Promise<Point> {
  const from = eventKey === null ? null : await findPlanned(context, eventKey);
  return {
    text,
    of: { kind: 'follow-up', id, isSent: state === 'sent' },
    event: eventKey,
    day: from && startDay(from.occurrence.span, context.zone()),
    summary: from?.occurrence.version.summary ?? '',
  };
}
