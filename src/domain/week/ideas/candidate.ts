import type { CircleId } from '../../people/circle';
import type { PersonRef } from '../../people/directory';
import type { Tie } from '../../people/person';
import type { Day } from '../../time/day';
import { daysBetween } from '../../time/day';

export type IdeaKind = 'networking' | 'social';

interface Named {
  readonly id: PersonRef;
  readonly name: string;
}

/** With whom an idea is: a person, or several members of a circle. */
export type Company =
  | ({ readonly as: 'person' } & Named)
  | {
      readonly as: 'circle';
      readonly id: CircleId;
      readonly name: string;
      readonly people: readonly Named[];
    };

export const peopleOf = (who: Company): readonly Named[] => (who.as === 'person' ? [who] : who.people);

/** Somebody whom the user may want to meet in a week, with what speaks for it. */
export interface Candidate {
  readonly who: Company;
  readonly ties: readonly Tie[];
  readonly lastMet: Day | null;
  /** From when it is time to be in touch; null without a cadence. */
  readonly due: Day | null;
  /** The birthday, if it is in the week. */
  readonly birthday: Day | null;
  /** What the user promised and did not do yet. */
  readonly promise: string | null;
  /** The number of topics and questions that earlier events left open. */
  readonly threads: number;
  /**
   * What the last time in small company was, if that is some weeks ago and nothing is planned; null for others. They are worth an idea in a
   * week that is short of it, also without a cadence.
   */
  readonly missed: IdeaKind | null;
  /** The next event with them. */
  readonly next: Day | null;
  /** They are left in peace before this day, as the user asked. */
  readonly restUntil: Day | null;
}

/** The days of a week; `to` is exclusive. */
export interface WeekDays {
  readonly from: Day;
  readonly to: Day;
}

const isIn = (day: Day | null, { from, to }: WeekDays): day is Day => day !== null && from <= day && day < to;

/** The birthday that is an occasion: in the week, and nothing is planned on it. */
export const birthdayIn = ({ birthday, next, restUntil }: Candidate, week: WeekDays): Day | null =>
  isIn(birthday, week) && next !== birthday && (restUntil === null || restUntil <= birthday)
    ? birthday
    : null;

const isDueIn = ({ due }: Candidate, { to }: WeekDays): boolean => due !== null && due < to;

/** True if they are to be met for a reason of their own, also in a week that is short of nothing. */
export const isPressing = (candidate: Candidate, week: WeekDays): boolean =>
  isDueIn(candidate, week) || candidate.promise !== null;

/** True if there is a reason to meet them in a week that is short of such events, or in any. */
export const isWorthwhile = (candidate: Candidate, week: WeekDays, isShort: boolean): boolean =>
  isPressing(candidate, week) || (isShort && (candidate.threads > 0 || candidate.missed !== null));

/** False for whom an event of the week has already, and who rests in all of it. */
export const isOpenFor = (candidate: Candidate, week: WeekDays): boolean =>
  !isIn(candidate.next, week) && (candidate.restUntil === null || candidate.restUntil < week.to);

/** The day from which an idea may be, as they are due or rest before it. */
export function earliestDay({ due, promise, restUntil }: Candidate, week: WeekDays): Day {
  const dueFrom = due !== null && due < week.to && promise === null ? due : week.from;
  return restUntil !== null && restUntil > dueFrom ? restUntil : dueFrom;
}

/** The kinds that fit, the likeliest first. */
export function kindsOf({ ties, missed }: Pick<Candidate, 'ties' | 'missed'>): readonly IdeaKind[] {
  if (ties.length === 0 && missed) return [missed];
  const isFriend = ties.includes('close') || ties.includes('friend');
  const isProfessional = ties.includes('professional');
  if (isFriend) return isProfessional ? ['social', 'networking'] : ['social'];
  return isProfessional && !ties.includes('acquaintance') ? ['networking'] : ['social', 'networking'];
}

const points = {
  birthday: 100,
  due: 40,
  perWeekLate: 2,
  mostLate: 40,
  promise: 15,
  thread: 3,
  mostThreads: 9,
};

/** Weeks since the last time, for somebody without a cadence. */
export const missedWeeks: { readonly least: number; readonly most: number } = { least: 4, most: 52 };

/** How much speaks for meeting them in the week; 0 if nothing does. */
export function urgencyOf(candidate: Candidate, week: WeekDays): number {
  const { due, promise, threads } = candidate;
  const late = due === null || due >= week.to ? null : Math.floor(daysBetween(due, week.to) / 7);
  return (
    (birthdayIn(candidate, week) === null ? 0 : points.birthday) +
    (late === null ? 0 : points.due + Math.min(points.mostLate, late * points.perWeekLate)) +
    (promise === null ? 0 : points.promise) +
    Math.min(points.mostThreads, threads * points.thread)
  );
}
