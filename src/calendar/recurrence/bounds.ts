import type {
  EventEnd,
  EventTime,
  EventVersion,
  Override,
  Recurrence,
  Series,
} from '../../domain/event/series';
import type { Day } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import type { WallMs } from '../zones/wall';
import { dayMs, dayToNumber, toDayNumber } from '../zones/wall';
import { parseRule } from './rule';

/**
 * An index of the instants between which each series of a calendar lies, whatever zone its times are read in. It is computed
 * once, so that a week out of many years costs what is in the week. `from` and `to` are wider than the truth, never narrower.
 */
export interface Bounds {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** No two clocks on earth are further apart, and a day is read as its whole. */
const slack = 3 * dayMs;

const seriesInAStep = 200;

/** Yields at least every millisecond, so that the caller can let other work run. */
export function* boundsYielding(list: readonly Series[]): Generator<void, Bounds> {
  const from = new Float64Array(list.length);
  const to = new Float64Array(list.length);
  let index = -1;
  for (const series of list) {
    index += 1;
    if (index % seriesInAStep === seriesInAStep - 1) yield;
    const { master, recurrence, overrides } = series;
    if (master && !recurrence && overrides.length === 0) {
      // The fast path: nearly all events are of this kind, and there may be very many.
      const start = dayOf(master.start);
      from[index] = start - slack;
      to[index] = latestEnd(master.end, start) + slack;
    } else {
      const stretch = stretchOf(series);
      from[index] = stretch.from - slack;
      to[index] = stretch.to + slack;
    }
  }
  return { from, to };
}

/** From the earliest start to the latest end, each on its own clock. */
interface Stretch {
  readonly from: WallMs;
  readonly to: WallMs;
}

const nowhere: Stretch = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
const everywhere: Stretch = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

function stretchOf({ master, recurrence, overrides }: Series): Stretch {
  const own = master ? stretchOfMaster(master, recurrence) : nowhere;
  return overrides.length === 0 ? own : overrides.reduce(withOverride, own);
}

function stretchOfMaster(master: EventVersion, recurrence: Recurrence | null): Stretch {
  const start = dayOf(master.start);
  const length = latestEnd(master.end, start) - start;
  if (!recurrence) return { from: start, to: start + length };
  const regular = { from: start, to: latestOf(recurrence.rules, start) + length };
  return recurrence.extraDates.reduce((all, extra) => {
    const at = dayOf(extra.start);
    return joined(all, at, extra.end ? latestEnd(extra.end, at) : at + length);
  }, regular);
}

/** One that holds from its time on may move whatever comes, by any distance. */
function withOverride(all: Stretch, { thisAndFuture, version }: Override): Stretch {
  if (thisAndFuture) return everywhere;
  const start = dayOf(version.start);
  return joined(all, start, latestEnd(version.end, start));
}

const joined = ({ from, to }: Stretch, start: WallMs, end: WallMs): Stretch => ({
  from: Math.min(from, start),
  to: Math.max(to, end),
});

const latestOf = (rules: readonly string[], start: WallMs): WallMs =>
  rules.reduce((latest, text) => Math.max(latest, latestStart(text, start)), start);

/** How the last day of a rule is written, in the text that the reader keeps. */
const untilDay = /(?:^|;)UNTIL=(\d{4})(0[1-9]|1[0-2])([0-2]\d|3[01])(?:T\d{6}Z?)?(?:;|$)/;

/** No start that a rule gives is later; infinite where only following the rule would tell. */
function latestStart(text: string, start: WallMs): WallMs {
  // Most rules end on a day or never: they need not be read as a whole to see it.
  const [, year, month, day] = untilDay.exec(text) ?? [];
  if (year !== undefined) return (toDayNumber(Number(year), Number(month), Number(day)) + 2) * dayMs;
  if (!text.includes('COUNT')) return Number.POSITIVE_INFINITY;
  const rule = parseRule(text);
  if (!rule) return start;
  const { frequency, interval, count } = rule;
  const limits =
    rule.byMonth.length + rule.byMonthDay.length + rule.byYearDay.length + rule.byWeekNumber.length;
  // Each of these periods holds one start or more.
  const isPlain =
    limits + rule.bySetPosition.length === 0 && (frequency === 'WEEKLY' || rule.byDay.length === 0);
  const days = frequency === 'WEEKLY' ? 7 : 1;
  if (count === null || !isPlain || (frequency !== 'WEEKLY' && frequency !== 'DAILY'))
    return Number.POSITIVE_INFINITY;
  return start + (count + 1) * interval * days * dayMs;
}

/** Where the time's day begins on its clock: to look no closer takes half the time, and a wide bound is as good. */
const dayOf = (time: EventTime): WallMs =>
  time.kind === 'utc'
    ? time.at
    : dayToNumber(time.kind === 'all-day' ? time.day : (time.wall as Day)) * dayMs;

/** Of an event that starts somewhere on the day that begins at `start`; not before that. */
function latestEnd(end: EventEnd, start: WallMs): WallMs {
  if (end.kind === 'none') return start + 2 * dayMs;
  if (end.kind === 'at') return Math.max(start, dayOf(end.time)) + dayMs;
  return start + (end.days + 2) * dayMs + end.seconds * 1000;
}

/** The series that may overlap [start, end), in their order. */
export function seriesWithin(
  list: readonly Series[],
  { from, to }: Bounds,
  start: Instant,
  end: Instant,
): readonly Series[] {
  const found: Series[] = [];
  for (let index = 0; index < from.length; index += 1) {
    if ((from[index] ?? 0) < end && (to[index] ?? 0) >= start) {
      const series = list[index];
      if (series) found.push(series);
    }
  }
  return found;
}
