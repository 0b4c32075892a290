import type { CalendarContent } from '../../domain/calendars/calendar';
import type { RecurrenceId } from '../../domain/event/key';
import type { Occurrence } from '../../domain/event/occurrence';
import type { EventVersion, Recurrence, Series } from '../../domain/event/series';
import { isRecurring } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import type { Window } from '../../domain/time/window';
import { instantAt, wallAt, wallOf } from '../zones/clock';
import type { WallMs } from '../zones/wall';
import { dayNumberOf, hourMs, msToWall, numberToDay } from '../zones/wall';
import type { Frame } from './frame';
import { createFrame, isFarOutside, isInFrame, startOf } from './frame';
import { createPhases } from './phases';
import { instantToRecurrenceId } from './recurrence-id';
import { startsOfSeries } from './series-starts';
import { lengthOf, spanAt } from './span';
import { createTimeSet } from './time-set';

export interface Expansion {
  /** Sorted by start, then by series key. */
  readonly occurrences: readonly Occurrence[];
  /** True if there are more, or if a rule used up its budget of steps. */
  readonly truncated: boolean;
}

/** The budget of steps for all rules of one series in one window: some tenths of a second at most. */
const mostSteps = 300_000;

/**
 * The occurrences that overlap the window (see `overlapping`), at most the first `limit` of them, including cancelled ones.
 * Floating times, and times in zones missing from `zones`, are in the calendar's `zone` (X-WR-TIMEZONE), else the window's.
 * The time is bounded for any rules.
 */
export function expandCalendar(
  { series, zones, zone }: Pick<CalendarContent, 'series' | 'zones'> & Partial<Pick<CalendarContent, 'zone'>>,
  window: Window,
  limit: number,
): Expansion {
  return expandAll(series, createFrame(window, zones, zone ?? window.zone), limit);
}

function expandAll(list: readonly Series[], frame: Frame, limit: number): Expansion {
  const expanded: Occurrence[] = [];
  let truncated = false;
  for (const series of list) {
    if (series.master && !isRecurring(series)) {
      const single = expandSingle(series, series.master, frame);
      if (single) expanded.push(single);
      continue;
    }
    const regular = series.master ? expandMaster(series, series.master, frame, limit) : nothing;
    for (const occurrence of regular.occurrences) expanded.push(occurrence);
    for (const { recurrenceId, version } of series.overrides) {
      const changed = occurrenceOf(series, recurrenceId, version, frame);
      if (changed) expanded.push(changed);
    }
    truncated ||= regular.truncated;
  }
  return {
    occurrences: sortByStart(expanded, frame).slice(0, limit),
    truncated: truncated || expanded.length > limit,
  };
}

const nothing: Expansion = { occurrences: [], truncated: false };

function expandSingle(series: Series, version: EventVersion, frame: Frame): Occurrence | null {
  return isFarOutside(version, frame) ? null : occurrenceOf(series, null, version, frame);
}

function occurrenceOf(
  series: Series,
  recurrenceId: RecurrenceId | null,
  version: EventVersion,
  frame: Frame,
): Occurrence | null {
  const { start, end } = version;
  const span = spanAt(wallOf(start), frame.clocks(start), lengthOf(start, end, frame.clocks));
  return isInFrame(span, frame) ? { seriesKey: series.key, recurrenceId, span, version } : null;
}

/** More than any clock change. A difference of wall times differs from that of their instants by no more than this. */
const largestClockChange = 3 * hourMs;

const noRecurrence: Recurrence = { rules: [], excludedRules: [], extraDates: [], excludedDates: [] };

/** The occurrences of the master, except those that an override replaces. */
function expandMaster(series: Series, master: EventVersion, frame: Frame, limit: number): Expansion {
  const { clocks } = frame;
  const clock = clocks(master.start);
  const recurrence = series.recurrence ?? noRecurrence;
  const phases = createPhases(master, series.overrides, clocks);
  const range = {
    from: wallAt(frame.start - phases.reach, clock) - largestClockChange,
    to: wallAt(frame.end + phases.reach, clock) + largestClockChange,
  };
  const budget = { steps: mostSteps };
  const starts = startsOfSeries(master, recurrence, clocks, range, budget);
  const isAllDay = master.start.kind === 'all-day';
  // A RECURRENCE-ID without time replaces no timed occurrence: other programs show both, and so no event is lost.
  const overridden = series.overrides
    .map((override) => override.recurrenceTime)
    .filter((time) => isAllDay || time.kind !== 'all-day');
  const isReplaced = createTimeSet([...recurrence.excludedDates, ...overridden], isAllDay, clocks);
  const occurrences: Occurrence[] = [];
  const seen = new Set<Instant>();
  for (const wall of starts.walls) {
    const at = instantAt(wall, clock);
    // A clock change can move two wall times to one instant.
    if (seen.has(at) || isReplaced(wall, at)) continue;
    seen.add(at);
    const { version, shift, length } = phases.at(at);
    const extra = starts.extraAt(wall);
    const own = extra?.end ? lengthOf(extra.start, extra.end, clocks) : length;
    const span = spanAt(wall + shift, clock, own);
    if (!isInFrame(span, frame)) continue;
    if (occurrences.length === limit) return { occurrences, truncated: true };
    occurrences.push({ seriesKey: series.key, recurrenceId: nameOf(master, wall, at, frame), span, version });
  }
  return { occurrences, truncated: budget.steps <= 0 };
}

/** Equals `toRecurrenceId` of the start. */
function nameOf({ start }: EventVersion, wall: WallMs, at: Instant, { zones }: Frame): RecurrenceId {
  if (start.kind === 'all-day') return numberToDay(dayNumberOf(wall)) as string as RecurrenceId;
  const isLocal = start.kind === 'floating' || (start.kind === 'zoned' && !Object.hasOwn(zones, start.zone));
  return isLocal ? (msToWall(wall) as RecurrenceId) : instantToRecurrenceId(at);
}

function sortByStart(occurrences: readonly Occurrence[], frame: Frame): readonly Occurrence[] {
  return occurrences
    .map((occurrence) => ({ occurrence, start: startOf(occurrence.span, frame) }))
    .sort((one, other) => one.start - other.start || compareKeys(one.occurrence, other.occurrence))
    .map(({ occurrence }) => occurrence);
}

const compareKeys = (one: Occurrence, other: Occurrence): number =>
  one.seriesKey === other.seriesKey ? 0 : one.seriesKey < other.seriesKey ? -1 : 1;
