import type { EventTime, EventVersion, ExtraDate, Recurrence } from '../../domain/event/series';
import type { Clock, Clocks } from '../zones/clock';
import { instantOf, wallAt, wallOf } from '../zones/clock';
import type { WallMs } from '../zones/wall';
import { dayMs, dayNumberOf } from '../zones/wall';
import type { Rule } from './rule';
import { parseRule } from './rule';
import type { Budget, WallRange } from './rule-starts';
import { startsOfRule } from './rule-starts';
import { lastDayOf } from './whole-day';

/** The starts of a master in its own local time. */
export interface SeriesStarts {
  /** Ascending, without duplicates and without the starts of EXRULEs; EXDATEs are not yet removed. */
  readonly walls: Iterable<WallMs>;
  /** The RDATE at a start; null if there is none. */
  readonly extraAt: (wall: WallMs) => ExtraDate | null;
}

/**
 * DTSTART, the starts of each RRULE and the RDATEs within `range` (RFC 5545 §3.8.5). DTSTART counts even if it does not
 * match a rule, which is how most programs read "always counts as the first occurrence". It does not count if every rule
 * ended before it, because that is what is left of a series that was split at its first date.
 */
export function startsOfSeries(
  master: EventVersion,
  recurrence: Recurrence,
  clocks: Clocks,
  range: WallRange,
  budget: Budget,
): SeriesStarts {
  const start = wallOf(master.start);
  const clock = clocks(master.start);
  const toWall = (time: EventTime): WallMs => toWallOfMaster(time, master.start, clock, clocks);
  const startsOf = ({ rule, until }: BoundedRule): Iterable<WallMs> =>
    startsOfRule(rule, start, range, until, budget);
  const rules = toBoundedRules(recurrence.rules, master.start, clock);
  const excluded = toBoundedRules(recurrence.excludedRules, master.start, clock);
  budget.steps -= stepsPerRule * (rules.length + excluded.length);
  if (budget.steps <= 0) return noStarts;
  const near = recurrence.extraDates.filter((extra) => isNear(extra.start, range));
  const extras = new Map(near.map((extra) => [toWall(extra.start), extra]));
  const extraWalls = [...extras.keys()].sort((one, other) => one - other);
  const isEnded = rules.length > 0 && rules.every((rule) => rule.isEnded);
  return {
    walls: without(
      mergeAscending([isEnded ? [] : [start], extraWalls, ...rules.map(startsOf)], budget),
      mergeAscending(excluded.map(startsOf), budget),
      budget,
    ),
    extraAt: (wall) => extras.get(wall) ?? null,
  };
}

const noStarts: SeriesStarts = { walls: [], extraAt: () => null };

/** More than the largest difference between two zones, and a day for an UNTIL, EXDATE or RDATE that is a day. */
const slack = 3 * dayMs;

/** True unless a time is outside of a range for certain, whatever its zone: cheap, because a series may have 100,000 times. */
export function isNear(time: EventTime, { from, to }: WallRange): boolean {
  const wall = wallOf(time);
  return wall >= from - slack && wall < to + slack;
}

interface BoundedRule {
  readonly rule: Rule;
  /** Inclusive, in the local time of the start. */
  readonly until: WallMs;
  /** True if it ended before the start. */
  readonly isEnded: boolean;
}

const toBoundedRules = (texts: readonly string[], start: EventTime, clock: Clock): readonly BoundedRule[] =>
  texts.flatMap((text) => {
    const rule = parseRule(text);
    if (!rule) return [];
    const until = untilOf(rule, start, clock);
    // An UNTIL without time is not before a start on the same day.
    const latest = rule.until?.kind === 'all-day' ? until + dayMs - 1 : until;
    return [{ rule, until, isEnded: latest < wallOf(start) }];
  });

/** UNTIL in the local time of the start, inclusive; infinite if the rule has none. */
export function untilOf({ until }: Rule, start: EventTime, clock: Clock): WallMs {
  if (!until) return Number.POSITIVE_INFINITY;
  if (start.kind === 'all-day') return lastDayOf(until, dayNumberOf(wallOf(start))) * dayMs;
  // For timed events an UNTIL without time means midnight at the start of that day. The RFC forbids it; other programs do so.
  return until.kind === 'utc' ? wallAt(until.at, clock) : wallOf(until);
}

/** A time in the local time of the master's start. */
function toWallOfMaster(time: EventTime, start: EventTime, clock: Clock, clocks: Clocks): WallMs {
  if (start.kind === 'all-day') return dayNumberOf(wallOf(time)) * dayMs;
  if (time.kind === 'all-day') return wallOf(time) + wallOf(start) - dayNumberOf(wallOf(start)) * dayMs;
  return time.kind === 'floating' ? wallOf(time) : wallAt(instantOf(time, clocks), clock);
}

/** Of an ascending sequence, the values that are not in another one. Ends early if the budget is used up. */
function* without(walls: Iterable<WallMs>, excluded: Iterator<WallMs>, budget: Budget): Generator<WallMs> {
  let next = excluded.next();
  for (const wall of walls) {
    while (!next.done && next.value < wall) next = excluded.next();
    // Without steps, what is excluded is not known.
    if (budget.steps <= 0) return;
    if (next.done || next.value !== wall) yield wall;
  }
}

/** For the preparation of a rule. */
const stepsPerRule = 10;
/** For a start in an occurrence: its instant, its span and its memory. */
const stepsPerStart = 3;
/** A step is about as long as the comparison of so many sequences. */
const sequencesPerStep = 8;

/** Merges ascending sequences into one, without duplicates. Ends early if the budget is used up. */
function* mergeAscending(sources: readonly Iterable<WallMs>[], budget: Budget): Generator<WallMs> {
  const cost = stepsPerStart + Math.floor(sources.length / sequencesPerStep);
  const iterators = sources.map((source) => source[Symbol.iterator]());
  const heads = iterators.map((iterator) => iterator.next());
  for (;;) {
    let least = Number.POSITIVE_INFINITY;
    for (const head of heads) {
      if (!head.done && head.value < least) least = head.value;
    }
    if (least === Number.POSITIVE_INFINITY || budget.steps <= 0) return;
    budget.steps -= cost;
    yield least;
    for (const [index, head] of heads.entries()) {
      const iterator = iterators[index];
      if (iterator && !head.done && head.value === least) heads[index] = iterator.next();
    }
  }
}
