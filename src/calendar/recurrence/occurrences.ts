import type { CalendarContent } from '../../domain/calendars/calendar';
import type { Occurrence } from '../../domain/event/occurrence';
import type { EventVersion, Series } from '../../domain/event/series';
import { isRecurring } from '../../domain/event/series';
import type { Window } from '../../domain/time/window';
import { dayToNumber } from '../zones/wall';
import { expandMaster, expandOverrides, expandSingle } from './expand-series';
import type { Found, FoundOccurrence } from './found';
import { createFound } from './found';
import type { Frame } from './frame';
import { createFrame } from './frame';

/** Floating times, and times in zones missing from `zones`, are in the calendar's `zone`, else in that of the window. */
export type CalendarToExpand = Pick<CalendarContent, 'series' | 'zones'> &
  Partial<Pick<CalendarContent, 'zone'>>;

export interface Expansion {
  /** Sorted by start, then by series key. */
  readonly occurrences: readonly Occurrence[];
  /** True if there are more. */
  readonly truncated: boolean;
}

export interface JointExpansion {
  /** Sorted by start, then by calendar and series key. */
  readonly found: readonly FoundOccurrence[];
  readonly truncated: boolean;
}

// One budget of steps for all series of a window bounds its time and memory, whatever the rules. It grows with the number of
// series, so that a large calendar is not cut. It is spent in rounds: first each series gets few steps, which are enough for
// nearly all, then those that did not come to an end get four times as many, and so on. So a series that asks for too much
// cannot starve one that asks for little, whatever their order.

const sharedSteps = 2_000_000;
/** A longer window has no more steps: it has more occurrences than anyone lists. */
const mostDays = 5_000;
/** More than series take on average: a daily one takes some six steps a day, a weekly or monthly one less than two. */
const stepsOnAverage = (days: number): number => 100 + 2 * days;
/** Enough for a daily series. */
const stepsAtFirst = (days: number): number => 250 + 8 * days;
const leastSteps = 100;
const roundFactor = 4;
/** More than there are rounds. */
const afterAllRounds = 20;
/** Enough for every quarter of an hour in two years, and for every second of the longest day. */
const mostSteps = 640_000;
/** For the beginnings of all series that did not come to the last round. */
const stepsForBeginnings = 100_000;

/**
 * The occurrences that overlap the window (see `overlapping`), at most the first `limit` of them, including cancelled ones.
 * The time and memory are bounded for any rules.
 */
export function expandCalendar(calendar: CalendarToExpand, window: Window, limit: number): Expansion {
  const expanding = expandCalendars([calendar], window, limit);
  for (;;) {
    const step = expanding.next();
    if (!step.done) continue;
    const { found, truncated } = step.value;
    return { occurrences: found.map(({ occurrence }) => occurrence), truncated };
  }
}

/** The master of a series that recurs. */
interface Recurring {
  readonly calendar: number;
  readonly index: number;
  readonly series: Series;
  readonly master: EventVersion;
}

/** As `expandCalendar`, for several calendars that share the limit and the time. Yields at least every few milliseconds. */
export function* expandCalendars(
  calendars: readonly CalendarToExpand[],
  window: Window,
  limit: number,
): Generator<void, JointExpansion> {
  const frames = calendars.map(({ zones, zone }) => createFrame(window, zones, zone ?? window.zone));
  const found = createFound(frames, limit);
  const recurring = yield* expandSingles(calendars, frames, found);
  const days = Math.min(dayToNumber(window.to) - dayToNumber(window.from), mostDays);
  const { rest, isComplete } = yield* expandInRounds(recurring, frames, { days, limit }, found);
  if (rest.length > 0) yield* addBeginnings(rest, frames, limit, found);
  const { occurrences, isCut } = found.list();
  return { found: occurrences, truncated: isCut || !isComplete || rest.length > 0 };
}

const seriesPerYield = 200;

/** Finds the single events and the overrides. Returns the masters that recur. */
function* expandSingles(
  calendars: readonly CalendarToExpand[],
  frames: readonly Frame[],
  found: Found,
): Generator<void, readonly Recurring[]> {
  const recurring: Recurring[] = [];
  for (const [calendar, { series: list }] of calendars.entries()) {
    const frame = frames[calendar];
    if (!frame) continue;
    for (const [index, series] of list.entries()) {
      if (index % seriesPerYield === seriesPerYield - 1) yield;
      if (series.master && !isRecurring(series)) {
        const single = expandSingle(series, series.master, frame);
        if (single) found.add(calendar, index, [single], 0);
        continue;
      }
      found.add(calendar, index, expandOverrides(series, frame), 0);
      if (series.master) recurring.push({ calendar, index, series, master: series.master });
    }
  }
  return recurring;
}

const stepsPerYield = 4_000;

interface Rounds {
  /** The masters that did not come to an end, nor to the last round. */
  readonly rest: readonly Recurring[];
  /** True if each of the others came to its end. */
  readonly isComplete: boolean;
}

function* expandInRounds(
  recurring: readonly Recurring[],
  frames: readonly Frame[],
  { days, limit }: { readonly days: number; readonly limit: number },
  found: Found,
): Generator<void, Rounds> {
  let left = sharedSteps + stepsOnAverage(days) * recurring.length;
  let nextYield = left - stepsPerYield;
  let isComplete = true;
  const share = Math.floor(left / Math.max(1, recurring.length));
  const first = share >= mostSteps ? mostSteps : Math.max(leastSteps, Math.min(stepsAtFirst(days), share));
  let rest = recurring;
  let round = 0;
  for (let steps = first; rest.length > 0 && steps < mostSteps * roundFactor; steps *= roundFactor) {
    const unfinished: Recurring[] = [];
    for (const one of rest) {
      const frame = frames[one.calendar];
      const budget = { steps: Math.min(steps, mostSteps) };
      if (left < budget.steps || !frame) {
        unfinished.push(one);
        continue;
      }
      left -= budget.steps;
      const expanded = yield* expandMaster(one.series, one.master, frame, limit, budget);
      left += budget.steps;
      const isOver = budget.steps <= 0;
      if (isOver && steps < mostSteps) unfinished.push(one);
      else {
        isComplete &&= expanded.isComplete;
        found.add(one.calendar, one.index, expanded.occurrences, round);
      }
      if (left > nextYield) continue;
      nextYield = left - stepsPerYield;
      yield;
    }
    rest = unfinished;
    round += 1;
  }
  return { rest, isComplete };
}

/** Finds the first occurrences of series that have too many, or that take too long to find. */
function* addBeginnings(
  rest: readonly Recurring[],
  frames: readonly Frame[],
  limit: number,
  found: Found,
): Generator<void, void> {
  const steps = Math.max(leastSteps, Math.floor(stepsForBeginnings / rest.length));
  for (const { calendar, index, series, master } of rest.slice(0, Math.floor(stepsForBeginnings / steps))) {
    const frame = frames[calendar];
    if (!frame) continue;
    const { occurrences } = yield* expandMaster(series, master, frame, limit, { steps });
    found.add(calendar, index, occurrences, afterAllRounds);
    yield;
  }
}
