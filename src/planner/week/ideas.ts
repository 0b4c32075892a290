import type { Handlers } from '../../contract/client';
import { byDue, isOpen } from '../../domain/follow-ups/follow-up';
import { ownCalendar } from '../../domain/own-events/own-calendar';
import { nextBirthday } from '../../domain/people/birthday';
import type { PersonId } from '../../domain/people/person';
import type { Day } from '../../domain/time/day';
import { addDays } from '../../domain/time/day';
import { toInstants, type Window } from '../../domain/time/window';
import { blocksTime } from '../../domain/week/commitment';
import type { Candidate } from '../../domain/week/ideas/candidate';
import type { ClubMeeting, IdeaInput } from '../../domain/week/ideas/ideas';
import { ideasFor } from '../../domain/week/ideas/ideas';
import type { IdeaLessons } from '../../domain/week/ideas/lessons';
import { noLessons, withRefusal } from '../../domain/week/ideas/lessons';
import type { Busy } from '../../domain/week/ideas/slots';
import type { Plan } from '../../plan/plan';
import { restTitle } from '../../words/ideas/ideas';
import { distinctMeetings } from '../agenda/distinct';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { answered } from '../answer';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';
import { openThreads } from '../people/open-threads';
import { createViewInputs, toPersonView } from '../people/person-view';
import type { Known, Roster } from '../people/roster';
import { balanceAmong } from './balance';
import type { Committed } from './commitments';
import { commitmentsOf } from './commitments';
import { weekOf } from './weeks';

/** Ideas for a week, and what the user's answers to them teach (product W5, W8). */
export function createIdeaHandlers(
  context: PlannerContext,
  rosterNow: () => Promise<Roster>,
): Pick<Handlers, 'week.ideas' | 'ideas.teach'> {
  return {
    'week.ideas': async ({ of, without = [] }) => {
      const week = weekOf(context, of);
      // An event of the days around may end or begin so near that no time is left between.
      const around = { ...week, from: addDays(week.from, -1), to: addDays(week.to, 1) };
      const { found } = await context.agenda.occurrences(around);
      await context.parts.learn();
      await context.suggestions.learn();
      const committed = commitmentsOf(context, distinctMeetings(found));
      const candidates = await candidatesFor(context, await rosterNow(), week);
      const input = inputFor(context, committed, week);
      return answered({ ...week, ...ideasFor({ ...input, candidates, without: new Set(without) }) });
    },

    'ideas.teach': async ({ notThen, notThem, restWeek, forget }) => {
      const code = notThem
        ? 'idea-not-them'
        : notThen
          ? 'idea-not-then'
          : restWeek
            ? 'idea-rest'
            : 'idea-forget';
      const made = await context.edits.make({
        label: { code },
        change: (plan) => {
          const former = forget === true ? noLessons : plan.settings.ideaLessons;
          const refused = notThen ? withRefusal(former, notThen, context.today()) : former;
          const ideaLessons: IdeaLessons = restWeek === undefined ? refused : { ...refused, restWeek };
          const changed = { ...plan, settings: { ...plan.settings, ideaLessons } };
          return notThem ? resting(changed, notThem.people, notThem.until) : changed;
        },
      });
      return made.ok ? answered({ edit: made.value.edit }) : made;
    },
  };
}

/** People who are gone since are left out. */
const resting = (plan: Plan, ids: readonly PersonId[], restUntil: Day): Plan => ({
  ...plan,
  people: plan.people.with(
    ids.flatMap((id) => {
      const person = plan.people.get(id);
      return person ? [[id, { ...person, restUntil }] as const] : [];
    }),
  ),
});

function inputFor(
  context: PlannerContext,
  committed: readonly Committed[],
  week: Window,
): Omit<IdeaInput, 'candidates' | 'without'> {
  const { settings } = context.edits.plan();
  const { start, end } = toInstants(week);
  const inWeek = committed.filter((one) => one.start < end && one.end > start);
  const { mix } = balanceAmong(context, inWeek, week);
  const { networkingHours, socialHours } = settings.targets;
  return {
    from: week.from,
    zone: week.zone,
    now: context.now(),
    hours: settings.myHours,
    lessons: settings.ideaLessons,
    busy: committed.filter(blocksTime).map(toBusy),
    planned: {
      networking: { minutes: mix.networking.minutes, target: networkingHours },
      social: { minutes: mix.social.minutes, target: socialHours },
    },
    hasRest: inWeek.some(isRest),
    clubs: inWeek.filter(({ form, wholeDay }) => form === 'club' && !wholeDay).map(toClub),
  };
}

/** A rest is planned with this title; one that was given another is the user's own affair. */
const isRest = ({ planned, title }: Committed): boolean =>
  planned.calendar.source.id === ownCalendar.id && title === restTitle;

/** An address of the web is no place to go to. */
const toBusy = ({ start, end, planned }: Committed): Busy => {
  const { location } = planned.occurrence.version;
  return { start, end, hasPlace: location.trim() !== '' && !location.includes('://') };
};

const toClub = ({ planned, title, start, end }: Committed): ClubMeeting => ({
  key: eventKeyOf(planned),
  title,
  start,
  end,
});

/** Those whom the user keeps and who are due, have a birthday, or with whom something is open; and circles of which several are due. */
async function candidatesFor(
  context: PlannerContext,
  roster: Roster,
  week: Window,
): Promise<readonly Candidate[]> {
  const plan = context.edits.plan();
  const inputs = createViewInputs(context, plan);
  const promises = promisesOf(plan, roster);
  const found: Candidate[] = [];
  let at = 0;
  for (const known of roster.known.values()) {
    const { person } = known;
    if (!person) continue;
    at += 1;
    if (at % (atOnce * 10) === 0) await context.ports.yieldThread();
    const { id, name, lastMet, due, next, ties } = toPersonView(known, inputs);
    const birthday = person.birthday && nextBirthday(person.birthday, week.from);
    const candidate: Candidate = {
      who: { as: 'person', id, name },
      ties,
      lastMet,
      due,
      next,
      birthday: birthday !== null && birthday < week.to ? birthday : null,
      promise: promises.get(known) ?? null,
      threads: plan.preps.size === 0 ? 0 : openThreads(plan, known, context.now(), week.zone).length,
      restUntil: person.restUntil,
    };
    if (hasReason(candidate)) found.push(candidate);
  }
  return [...found, ...circlesAmong(plan, found, week)];
}

const hasReason = ({ due, birthday, promise, threads }: Candidate): boolean =>
  due !== null || birthday !== null || promise !== null || threads > 0;

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
        next: null,
        restUntil: null,
      },
    ];
  });
}
