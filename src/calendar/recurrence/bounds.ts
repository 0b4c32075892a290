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
 * An index of the earliest and latest instant of each series, valid in every zone. It is computed once, so that a window
 * needs to expand only the series that may overlap it. The bounds may be wider than necessary, but never narrower.
 */
export interface Bounds {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** More than the largest difference between two zones, plus the length of a day, because times are rounded to days. */
const slack = 3 * dayMs;

const seriesPerYield = 200;

/** Yields at least every millisecond, so that the caller can let other work run. */
export function* boundsYielding(list: readonly Series[]): Generator<void, Bounds> {
  const from = new Float64Array(list.length);
  const to = new Float64Array(list.length);
  let index = -1;
  for (const series of list) {
    index += 1;
    if (index % seriesPerYield === seriesPerYield - 1) yield;
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

/** From the earliest start to the latest end, in local times. */
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

/** A THISANDFUTURE override may move all later occurrences by any distance. */
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

/** UNTIL in the rule text that the reader produces. */
const untilDay = /(?:^|;)UNTIL=(\d{4})(0[1-9]|1[0-2])([0-2]\d|3[01])(?:T\d{6}Z?)?(?:;|$)/;

/** An upper bound of the starts of a rule; infinite if only an expansion could find one. */
function latestStart(text: string, start: WallMs): WallMs {
  // The fast path: most rules have an UNTIL or no end, so they need not be parsed.
  const [, year, month, day] = untilDay.exec(text) ?? [];
  if (year !== undefined) return (toDayNumber(Number(year), Number(month), Number(day)) + 2) * dayMs;
  if (!text.includes('COUNT')) return Number.POSITIVE_INFINITY;
  const rule = parseRule(text);
  if (!rule) return start;
  const { frequency, interval, count } = rule;
  const limits =
    rule.byMonth.length + rule.byMonthDay.length + rule.byYearDay.length + rule.byWeekNumber.length;
  // Then each period has at least one start.
  const isPlain =
    limits + rule.bySetPosition.length === 0 && (frequency === 'WEEKLY' || rule.byDay.length === 0);
  const days = frequency === 'WEEKLY' ? 7 : 1;
  if (count === null || !isPlain || (frequency !== 'WEEKLY' && frequency !== 'DAILY'))
    return Number.POSITIVE_INFINITY;
  return start + (count + 1) * interval * days * dayMs;
}

/** The start of the time's day in local time. The time of day is ignored, which is twice as fast and precise enough. */
const dayOf = (time: EventTime): WallMs =>
  time.kind === 'utc'
    ? time.at
    : dayToNumber(time.kind === 'all-day' ? time.day : (time.wall as Day)) * dayMs;

/** The latest end of an event that starts on the day that begins at `start`; never before `start`. */
function latestEnd(end: EventEnd, start: WallMs): WallMs {
  if (end.kind === 'none') return start + 2 * dayMs;
  if (end.kind === 'at') return Math.max(start, dayOf(end.time)) + dayMs;
  return start + (end.days + 2) * dayMs + end.seconds * 1000;
}

/** The series that may overlap [start, end), in the order of `list`. */
export function seriesWithin(
  list: readonly Series[],
  { from, to }: Bounds,
  start: Instant,
  end: Instant,
): readonly Series[] {
  const candidates: Series[] = [];
  for (let index = 0; index < from.length; index += 1) {
    if ((from[index] ?? 0) < end && (to[index] ?? 0) >= start) {
      const series = list[index];
      if (series) candidates.push(series);
    }
  }
  return candidates;
}
