import type { EventTime, EventVersion, ExtraDate, Recurrence } from '../../domain/event/series';
import type { Clock, Clocks } from '../zones/clock';
import { instantOf, wallAt, wallOf } from '../zones/clock';
import type { WallMs } from '../zones/wall';
import { dayMs, dayNumberOf } from '../zones/wall';
import type { Rule } from './rule';
import { parseRule } from './rule';
import type { Budget, WallRange } from './rule-starts';
import { startsOfRule } from './rule-starts';

/** The starts of a master on its own clock. */
export interface SeriesStarts {
  /** Ascending, without repeats, excluded rules already taken away; EXDATEs are not. */
  readonly walls: Iterable<WallMs>;
  /** The RDATE that gives a start, where one does. */
  readonly extraAt: (wall: WallMs) => ExtraDate | null;
}

/**
 * DTSTART, the starts of each RRULE and the RDATEs within `range` (RFC 5545 §3.8.5). DTSTART counts even where it is
 * not on the rule, as the RFC's "always counts as the first occurrence" is read by most, but not when every rule
 * ended before it: that is how a series split at its first date looks.
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
  const extras = new Map(recurrence.extraDates.map((extra) => [toWall(extra.start), extra]));
  const extraWalls = [...extras.keys()].sort((one, other) => one - other);
  const isEnded = rules.length > 0 && rules.every((rule) => rule.isEnded);
  return {
    walls: mergeAscending(
      [isEnded ? [] : [start], extraWalls, ...rules.map(startsOf)],
      new Set(excluded.flatMap((rule) => [...startsOf(rule)])),
    ),
    extraAt: (wall) => extras.get(wall) ?? null,
  };
}

interface BoundedRule {
  readonly rule: Rule;
  /** Inclusive, on the clock of the start. */
  readonly until: WallMs;
  /** It ended before the start. */
  readonly isEnded: boolean;
}

const toBoundedRules = (texts: readonly string[], start: EventTime, clock: Clock): readonly BoundedRule[] =>
  texts.flatMap((text) => {
    const rule = parseRule(text);
    if (!rule) return [];
    const until = untilOf(rule, start, clock);
    // A day as UNTIL cannot end an event that starts on it.
    const latest = rule.until?.kind === 'all-day' ? until + dayMs - 1 : until;
    return [{ rule, until, isEnded: latest < wallOf(start) }];
  });

/** The last moment of a rule on the clock of its start, inclusive; infinite without UNTIL. */
export function untilOf({ until }: Rule, start: EventTime, clock: Clock): WallMs {
  if (!until) return Number.POSITIVE_INFINITY;
  if (start.kind === 'all-day') return dayNumberOf(wallOf(until)) * dayMs;
  // A day as the end of timed events is its first moment: the RFC forbids it, and other calendars read it so.
  return until.kind === 'utc' ? wallAt(until.at, clock) : wallOf(until);
}

/** A time as the clock of the master's start shows it. */
function toWallOfMaster(time: EventTime, start: EventTime, clock: Clock, clocks: Clocks): WallMs {
  if (start.kind === 'all-day') return dayNumberOf(wallOf(time)) * dayMs;
  if (time.kind === 'all-day') return wallOf(time) + wallOf(start) - dayNumberOf(wallOf(start)) * dayMs;
  return time.kind === 'floating' ? wallOf(time) : wallAt(instantOf(time, clocks), clock);
}

/** Several ascending rows as one, each value once. */
function* mergeAscending(
  sources: readonly Iterable<WallMs>[],
  excluded: ReadonlySet<WallMs>,
): Generator<WallMs> {
  const rows = sources.map((source) => source[Symbol.iterator]());
  const heads = rows.map((row) => row.next());
  for (;;) {
    let least = Number.POSITIVE_INFINITY;
    for (const head of heads) {
      if (!head.done && head.value < least) least = head.value;
    }
    if (least === Number.POSITIVE_INFINITY) return;
    if (!excluded.has(least)) yield least;
    for (const [index, head] of heads.entries()) {
      const row = rows[index];
      if (row && !head.done && head.value === least) heads[index] = row.next();
    }
  }
}
