import type { Handlers } from '../../contract/client';
import { ownCalendar } from '../../domain/own-events/own-calendar';
import type { PersonId } from '../../domain/people/person';
import type { Day } from '../../domain/time/day';
import { addDays } from '../../domain/time/day';
import { toInstants, type Window } from '../../domain/time/window';
import { blocksTime } from '../../domain/week/commitment';
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
import type { Roster } from '../people/roster';
import { balanceAmong } from './balance';
import { candidatesFor } from './candidates';
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
