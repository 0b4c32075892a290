import { byDue, isOpen } from '../../domain/follow-ups/follow-up';
import { nextBirthday } from '../../domain/people/birthday';
import type { Window } from '../../domain/time/window';
import type { Candidate } from '../../domain/week/ideas/candidate';
import type { Plan } from '../../plan/plan';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';
import { openThreads } from '../people/open-threads';
import { addressesToAsk } from '../people/own-addresses';
import type { ViewInputs } from '../people/person-view';
import { createViewInputs, toPersonView } from '../people/person-view';
import type { Known, Roster } from '../people/roster';
import { missedKind } from './missed';

/**
 * Those whom the user keeps and who are due, have a birthday, or with whom something is open; whom the user has not met for some weeks;
 * and circles of which several are due.
 */
export async function candidatesFor(
  context: PlannerContext,
  roster: Roster,
  week: Window,
): Promise<readonly Candidate[]> {
  const plan = context.edits.plan();
  const given = {
    context,
    plan,
    week,
    inputs: createViewInputs(context, plan),
    promises: promisesOf(plan, roster),
  };
  const found: Candidate[] = [];
  let at = 0;
  for (const known of roster.known.values()) {
    at += 1;
    if (at % (atOnce * 10) === 0) await context.ports.yieldThread();
    const candidate = toCandidate(known, given);
    if (candidate && hasReason(candidate)) found.push(candidate);
  }
  return [...(await withoutMe(context, roster, found)), ...circlesAmong(plan, found, week)];
}

interface Given {
  readonly context: PlannerContext;
  readonly plan: Plan;
  readonly week: Window;
  readonly inputs: ViewInputs;
  readonly promises: ReadonlyMap<Known, string>;
}

/** null for somebody who is only mentioned and not missed. */
function toCandidate(known: Known, { context, plan, week, inputs, promises }: Given): Candidate | null {
  const { person } = known;
  const missed = missedKind(context, known, week.from);
  if (!person && !missed) return null;
  const { id, name, lastMet, due, next, ties } = toPersonView(known, inputs);
  const birthday = (person?.birthday && nextBirthday(person.birthday, week.from)) ?? null;
  const hasThreads = person !== null && plan.preps.size > 0;
  return {
    who: { as: 'person', id, name },
    ties,
    lastMet,
    due,
    next,
    birthday: birthday !== null && birthday < week.to ? birthday : null,
    promise: promises.get(known) ?? null,
    threads: hasThreads ? openThreads(plan, known, context.now(), week.zone).length : 0,
    // Where a cadence says when it is time, absence alone does not.
    missed: next === null && due === null ? missed : null,
    restUntil: person?.restUntil ?? null,
  };
}

const hasReason = ({ due, birthday, promise, threads, missed }: Candidate): boolean =>
  due !== null || birthday !== null || promise !== null || threads > 0 || missed !== null;

/** While it is not known which addresses are the user's, none of those that may be is somebody to meet. */
async function withoutMe(
  context: PlannerContext,
  roster: Roster,
  candidates: readonly Candidate[],
): Promise<readonly Candidate[]> {
  if (candidates.every(({ missed }) => missed === null)) return candidates;
  const { offered } = await addressesToAsk(context);
  const mine = new Set(offered.map((mention) => roster.meant(mention)?.ref as string | undefined));
  return candidates.filter(({ who }) => !mine.has(who.id));
}

/** By person, the follow-up to do that is due first. */
function promisesOf(plan: Plan, roster: Roster): ReadonlyMap<Known, string> {
  const first = new Map<Known, string>();
  for (const followUp of [...plan.followUps.values()].filter(isOpen).toSorted(byDue)) {
    const known = roster.named(followUp);
    if (known && !first.has(known)) first.set(known, followUp.text);
  }
  return first;
}

/** Of fewer, each is met alone. */
const fewestOfCircle = 3;

/** The circles with a cadence of which several members are due and free in the week. */
function circlesAmong(plan: Plan, candidates: readonly Candidate[], week: Window): readonly Candidate[] {
  const isDue = ({ due, next, restUntil }: Candidate): boolean =>
    due !== null &&
    due < week.to &&
    (next === null || next >= week.to) &&
    (restUntil ?? week.from) <= week.from;
  const dueById = new Map(candidates.filter(isDue).map((one) => [one.who.id as string, one]));
  return [...plan.circles.values()].flatMap(({ id, name, members, cadenceDays }) => {
    const due = cadenceDays === null ? [] : members.flatMap((member) => dueById.get(member) ?? []);
    if (due.length < fewestOfCircle) return [];
    return [
      {
        who: {
          as: 'circle',
          id,
          name,
          people: due.map(({ who }) => ({ id: who.id as never, name: who.name })),
        },
        ties: [...new Set(due.flatMap(({ ties }) => ties))],
        lastMet: null,
        due: due.map((one) => one.due).toSorted()[0] ?? null,
        birthday: null,
        promise: null,
        threads: 0,
        missed: null,
        next: null,
        restUntil: null,
      },
    ];
  });
}
