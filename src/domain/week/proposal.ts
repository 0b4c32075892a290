import type { Day } from '../time/day';
import { addDays, weekdayOf } from '../time/day';
import type { Instant } from '../time/instant';
import type { ZoneId } from '../time/zone';
import type { Hours, Stretch } from './gap';
import { gapsOf } from './gap';
import { verdictOf } from './target';
import type { MixVerdict } from './verdict';

/** A free stretch of the week that is proposed for a kind the week is light on. */
export interface Proposal {
  readonly kind: Habit['kind'];
  readonly start: Instant;
  readonly end: Instant;
  readonly day: Day;
}

const proposalLimit = 3;
const minute = 60_000;
const quarter = 15 * minute;

/** When and how long people usually meet for a kind. */
interface Habit {
  readonly kind: 'networking' | 'social';
  /** The length of a proposal. */
  readonly minutes: number;
  /** The usual hours; null on days without any. */
  readonly hoursOn: (weekday: number) => Hours | null;
}

const isWeekend = (weekday: number): boolean => weekday >= 6;

const habits: readonly Habit[] = [
  { kind: 'social', minutes: 120, hoursOn: (weekday) => ({ from: isWeekend(weekday) ? 11 : 18, to: 22 }) },
  {
    kind: 'networking',
    minutes: 60,
    hoursOn: (weekday) => (isWeekend(weekday) ? null : { from: 9, to: 18 }),
  },
];

/** The first free stretch of `length`, starting on a quarter of an hour; null if none is long enough. */
function firstFit(gaps: readonly Stretch[], length: number): Stretch | null {
  for (const { start, end } of gaps) {
    const from = Math.ceil(start / quarter) * quarter;
    if (from + length <= end) return { start: from, end: from + length };
  }
  return null;
}

/**
 * Up to three proposals for the kinds whose hours are light, or would be if nothing was undecided: at most one for each day and kind, earliest day first, social
 * before networking on the same day. Nothing is proposed in the past.
 */
export function proposalsFor(
  verdicts: readonly MixVerdict[],
  from: Day,
  zone: ZoneId,
  busy: readonly Stretch[],
  now: Instant,
): readonly Proposal[] {
  const isShort = ({ kind }: Habit) =>
    verdicts.some(
      ({ measure, amount, target }) => measure === `${kind}Hours` && verdictOf(amount, target) === 'light',
    );
  const days = Array.from({ length: 7 }, (_, index) => addDays(from, index));
  const proposals: Proposal[] = [];
  for (const day of days) {
    for (const habit of habits.filter(isShort)) {
      const hours = habit.hoursOn(weekdayOf(day));
      if (!hours || proposals.length === proposalLimit) continue;
      const fit = firstFit(gapsOf(day, hours, zone, [...busy, ...proposals], now), habit.minutes * minute);
      if (fit) proposals.push({ kind: habit.kind, ...fit, day });
    }
  }
  return proposals;
}
