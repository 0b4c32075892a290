import type { Day } from '../../time/day';
import { daysBetween } from '../../time/day';

/** An hour of the week for which the user declined an idea. */
export interface UnwantedTime {
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekday: number;
  /** 0 to 23, on the clock of the user. */
  readonly hour: number;
  /** How often they declined it. */
  readonly count: number;
  /** When they did so last. */
  readonly last: Day;
}

/** What the user's answers to ideas taught (product W5). */
export interface IdeaLessons {
  readonly notThen: readonly UnwantedTime[];
  /** The first day of a week for which the user wants no more ideas; null for none. */
  readonly restWeek: Day | null;
}

export const noLessons: IdeaLessons = { notThen: [], restWeek: null };

/** The days for which each refusal counts. */
const fadeDays = 28;
/** By how many hours around it at most an unwanted hour counts. */
const widest = 3;

/** More refusals of an hour teach nothing new: it is left out for two years then. */
export const mostRefusals = 26;

export const isInForce = ({ count, last }: UnwantedTime, today: Day): boolean =>
  daysBetween(last, today) < fadeDays * count;

/** True for an hour that was declined, or one near it; what is declined again counts wider and longer. */
export const isUnwanted = ({ notThen }: IdeaLessons, weekday: number, hour: number, today: Day): boolean =>
  notThen.some(
    (one) =>
      one.weekday === weekday &&
      Math.abs(one.hour - hour) <= Math.min(one.count, widest) &&
      isInForce(one, today),
  );

/** With one more refusal of this hour; what has faded is left out. */
export function withRefusal(
  lessons: IdeaLessons,
  { weekday, hour }: Pick<UnwantedTime, 'weekday' | 'hour'>,
  today: Day,
): IdeaLessons {
  const isThis = (one: UnwantedTime) => one.weekday === weekday && one.hour === hour;
  const kept = lessons.notThen.filter((one) => isInForce(one, today));
  const count = Math.min(mostRefusals, (kept.find(isThis)?.count ?? 0) + 1);
  return {
    ...lessons,
    notThen: [...kept.filter((one) => !isThis(one)), { weekday, hour, count, last: today }],
  };
}
