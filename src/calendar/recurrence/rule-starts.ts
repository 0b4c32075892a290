import type { WallMs } from '../zones/wall';
import { dayMs, dayNumberOf, hourMs, lastDayNumber, minuteMs, secondMs, toCivil } from '../zones/wall';
import type { Rule } from './rule';
import { createDayTest, createPeriods } from './rule-days';
import type { Times } from './rule-times';
import { createTimes } from './rule-times';

/**
 * The remaining steps; what they are spent on stops when they are used up. A step is about a tenth of a microsecond, such as
 * the test of one day. All work of a rule counts, whatever it finds, so that a number of steps bounds time and memory.
 */
export interface Budget {
  steps: number;
}

const stepsPerStart = 2;

/** `from` is inclusive, `to` exclusive. */
export interface WallRange {
  readonly from: WallMs;
  readonly to: WallMs;
}

const endOfTime: WallMs = (lastDayNumber + 1) * dayMs;

/**
 * The starts of a rule within `range`, ascending; `until` is the rule's UNTIL in the same local time, inclusive. `start` is
 * included only if it matches the rule, but COUNT always counts it (RFC 5545 §3.3.10). Ends early if the budget is used up;
 * its `steps` are then 0 or less.
 */
export function* startsOfRule(
  rule: Rule,
  start: WallMs,
  range: WallRange,
  until: WallMs,
  budget: Budget,
): Generator<WallMs> {
  const periods = createWallPeriods(rule, start);
  const last = Math.min(until, range.to - 1, endOfTime - 1);
  const skipped = skipAhead(rule, periods, start, range.from, budget);
  // Starts before the range matter only for COUNT.
  const first = rule.count === null ? Math.max(start, range.from) : start;
  let left = skipped.left;
  for (let index = skipped.index; left > 0; ) {
    if (periods.first(index) > last) return;
    if (!spend(budget, periods.cost)) return;
    const period = periods.at(index);
    for (const wall of wallsOf(period, rule.bySetPosition, first)) {
      if (wall > last || left <= 0 || !spend(budget, stepsPerStart)) return;
      left -= 1;
      if (wall >= range.from) yield wall;
    }
    index = period.next;
  }
}

function spend(budget: Budget, steps: number): boolean {
  budget.steps -= steps;
  return budget.steps > 0;
}

/** The first period to expand, and how many starts COUNT still allows from there on. */
function skipAhead(
  rule: Rule,
  periods: WallPeriods,
  start: WallMs,
  from: WallMs,
  budget: Budget,
): { readonly index: number; readonly left: number } {
  const reach = Math.max(0, Math.floor(periods.indexOf(from)));
  if (rule.count === null) return { index: reach, left: Number.POSITIVE_INFINITY };
  if (!spend(budget, 2 * periods.cost)) return { index: 0, left: 0 };
  const { bySetPosition } = rule;
  const [first] = wallsOf(periods.at(0), bySetPosition, start);
  // DTSTART counts as the first occurrence even if it does not match the rule.
  const count = first === start ? rule.count : rule.count - 1;
  if (!periods.isEven || reach < 2) return { index: 0, left: count };
  const each = countOf(periods.at(1), bySetPosition, start);
  return {
    index: reach,
    left: count - countOf(periods.at(0), bySetPosition, start) - (reach - 1) * each,
  };
}

/** The starts of one period: each base with each time, both ascending. */
interface WallPeriod {
  readonly bases: readonly WallMs[];
  readonly times: Times;
  /** The next period that may have starts. */
  readonly next: number;
}

/** Wall time divided into the periods of a rule; period 0 contains the start. */
interface WallPeriods {
  readonly at: (index: number) => WallPeriod;
  readonly first: (index: number) => WallMs;
  /** The period of a wall time; a fraction if the time is in a period that the interval skips. */
  readonly indexOf: (wall: WallMs) => number;
  /** The steps for the bases of a period and for BYSETPOS. */
  readonly cost: number;
  /** True if all periods but the first have the same number of starts. */
  readonly isEven: boolean;
}

/**
 * The starts of a period from `first` on. It is lazy and skips earlier starts, because BYHOUR, BYMINUTE and BYSECOND can give
 * millions of starts in one year.
 */
function* wallsOf(
  { bases, times }: WallPeriod,
  positions: readonly number[],
  first: WallMs,
): Generator<WallMs> {
  if (positions.length === 0) {
    for (const base of bases) {
      for (let index = times.indexFrom(first - base); index < times.length; index += 1) {
        yield base + times.at(index);
      }
    }
    return;
  }
  for (const index of toIndexes(positions, bases.length * times.length)) {
    const wall = (bases[Math.floor(index / times.length)] ?? 0) + times.at(index % times.length);
    if (wall >= first) yield wall;
  }
}

/** How many starts `wallsOf` gives. */
function countOf(period: WallPeriod, positions: readonly number[], first: WallMs): number {
  if (positions.length > 0) return [...wallsOf(period, positions, first)].length;
  const { bases, times } = period;
  return bases.reduce((count, base) => count + times.length - times.indexFrom(first - base), 0);
}

/** BYSETPOS counts from 1, or from the end with -1; indexes count from 0. */
function toIndexes(positions: readonly number[], size: number): readonly number[] {
  const indexes = positions.map((position) => (position > 0 ? position - 1 : size + position));
  return [...new Set(indexes)]
    .filter((index) => index >= 0 && index < size)
    .sort((one, other) => one - other);
}

function createWallPeriods(rule: Rule, start: WallMs): WallPeriods {
  const unit = unitOf(rule);
  return unit === null ? createDayPeriods(rule, start) : createClockPeriods(rule, start, unit);
}

function unitOf({ frequency }: Rule): number | null {
  if (frequency === 'HOURLY') return hourMs;
  if (frequency === 'MINUTELY') return minuteMs;
  return frequency === 'SECONDLY' ? secondMs : null;
}

function createDayPeriods(rule: Rule, start: WallMs): WallPeriods {
  const startDay = dayNumberOf(start);
  const periods = createPeriods(rule, startDay);
  const times = createTimes(rule.byHour, rule.byMinute, rule.bySecond, start - startDay * dayMs);
  const isPlain = rule.frequency === 'DAILY' && rule.byDay.length === 0;
  return {
    at: (index) => ({ bases: periods.days(index).map((day) => day * dayMs), times, next: index + 1 }),
    first: (index) => periods.first(index) * dayMs,
    indexOf: (wall) => periods.indexOf(dayNumberOf(wall)),
    cost: periods.cost + rule.bySetPosition.length,
    isEven: !limitsDates(rule) && (isPlain || rule.frequency === 'WEEKLY'),
  };
}

const limitsDates = (rule: Rule): boolean =>
  rule.byMonth.length + rule.byMonthDay.length + rule.byYearDay.length + rule.byWeekNumber.length > 0;

/** Periods of an hour, a minute or a second: BYxxx parts of longer units limit, those of shorter units expand. */
function createClockPeriods(rule: Rule, start: WallMs, unit: number): WallPeriods {
  const base = Math.floor(start / unit) * unit;
  const step = unit * rule.interval;
  const first = (index: number): WallMs => base + index * step;
  const times = timesWithin(rule, start, unit);
  const nextAllowed = createClockTest(rule, unit);
  return {
    at: (index) => {
      const wall = first(index);
      const next = nextAllowed(wall);
      if (next === wall) return { bases: [wall], times, next: index + 1 };
      return { bases: [], times, next: Math.max(index + 1, Math.ceil((next - base) / step)) };
    },
    first,
    indexOf: (wall) => (wall - base) / step,
    cost: 1 + rule.bySetPosition.length,
    isEven: !limitsDates(rule) && !limitsClock(rule, unit),
  };
}

const limitsClock = ({ byDay, byHour, byMinute, bySecond }: Rule, unit: number): boolean =>
  byDay.length + byHour.length > 0 ||
  (unit < hourMs && byMinute.length > 0) ||
  (unit < minuteMs && bySecond.length > 0);

/** Returns `wall` if the rule allows it; else the next time at which the part that excludes it can change its result. */
function createClockTest(rule: Rule, unit: number): (wall: WallMs) => WallMs {
  const isDay = createDayTest(rule);
  const { byHour, byMinute, bySecond } = rule;
  const allows = (wanted: readonly number[], wall: WallMs, part: number, count: number): boolean =>
    wanted.length === 0 || wanted.includes(((Math.floor(wall / part) % count) + count) % count);
  const endOf = (wall: WallMs, part: number): WallMs => (Math.floor(wall / part) + 1) * part;
  return (wall) => {
    const day = dayNumberOf(wall);
    if (!isDay(day, toCivil(day))) return endOf(wall, dayMs);
    if (!allows(byHour, wall, hourMs, 24)) return endOf(wall, hourMs);
    if (unit < hourMs && !allows(byMinute, wall, minuteMs, 60)) return endOf(wall, minuteMs);
    if (unit < minuteMs && !allows(bySecond, wall, secondMs, 60)) return endOf(wall, secondMs);
    return wall;
  };
}

/** The times within a period of `unit`. */
function timesWithin(rule: Rule, start: WallMs, unit: number): Times {
  const ofPeriod = start - Math.floor(start / unit) * unit;
  const minutes = unit === hourMs ? rule.byMinute : [];
  const seconds = unit === secondMs ? [] : rule.bySecond;
  return createTimes([], minutes, seconds, ofPeriod);
}
