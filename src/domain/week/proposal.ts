import type { Day } from '../time/day';
import { addDays, weekdayOf } from '../time/day';
import type { Instant } from '../time/instant';
import type { ZoneId } from '../time/zone';
import type { Hours, Stretch } from './gap';
import { gapsOf } from './gap';
import type { MixVerdict } from './verdict';

/** A free stretch of the week that could hold the kind it is light on, and the day or evening that is free. */
export interface Proposal {
  readonly kind: Habit['kind'];
  readonly start: Instant;
  readonly end: Instant;
  readonly day: Day;
  readonly part: 'day' | 'evening';
}

const mostProposals = 3;
const minute = 60_000;
const quarter = 15 * minute;

interface Habit {
  readonly kind: 'networking' | 'social';
  /** Length of what is proposed. */
  readonly minutes: number;
  /** Hours in which people usually meet so; null on days when they do not. */
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

const partOfDay = (hours: Hours): Proposal['part'] => (hours.from >= 18 ? 'evening' : 'day');

/** The first stretch of the day that is long enough, from the next quarter of an hour on. */
function firstFit(gaps: readonly Stretch[], length: number): Stretch | null {
  for (const { start, end } of gaps) {
    const from = Math.ceil(start / quarter) * quarter;
    if (from + length <= end) return { start: from, end: from + length };
  }
  return null;
}

/**
 * Up to three free stretches of the week for the kinds whose hours are light, one a day and kind, the earliest first
 * and the kinds in turn. Nothing is proposed in the past, or when no kind is light.
 */
export function proposalsFor(
  verdicts: readonly MixVerdict[],
  from: Day,
  zone: ZoneId,
  busy: readonly Stretch[],
  now: Instant,
): readonly Proposal[] {
  const isLight = ({ kind }: Habit) =>
    verdicts.some(({ measure, verdict }) => measure === `${kind}Hours` && verdict === 'light');
  const days = Array.from({ length: 7 }, (_, index) => addDays(from, index));
  const found: Proposal[] = [];
  for (const day of days) {
    for (const habit of habits.filter(isLight)) {
      const hours = habit.hoursOn(weekdayOf(day));
      if (!hours || found.length === mostProposals) continue;
      const fit = firstFit(gapsOf(day, hours, zone, [...busy, ...found], now), habit.minutes * minute);
      if (fit) found.push({ kind: habit.kind, ...fit, day, part: partOfDay(hours) });
    }
  }
  return found;
}
