import type { RecurrenceId } from '../../domain/event/key';
import type { Occurrence } from '../../domain/event/occurrence';
import type { EventVersion, Recurrence, Series } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import type { Clocks } from '../zones/clock';
import { instantAt, wallAt, wallOf } from '../zones/clock';
import type { WallMs } from '../zones/wall';
import { dayNumberOf, hourMs, msToWall, numberToDay } from '../zones/wall';
import type { Frame } from './frame';
import { isFarOutside, isInFrame } from './frame';
import { createPhases } from './phases';
import { instantToRecurrenceId } from './recurrence-id';
import type { Budget, WallRange } from './rule-starts';
import { startsOfSeries } from './series-starts';
import { lengthOf, spanAt } from './span';
import type { TimeSet } from './time-set';
import { createTimeSet } from './time-set';

/** The occurrence of an event that does not recur; null if it is outside of the frame. */
export function expandSingle(series: Series, version: EventVersion, frame: Frame): Occurrence | null {
  return isFarOutside(version, frame) ? null : occurrenceOf(series, null, version, frame);
}

/** The occurrences of the overrides. */
export function expandOverrides(series: Series, frame: Frame): readonly Occurrence[] {
  return series.overrides.flatMap(({ recurrenceId, version }) =>
    isFarOutside(version, frame) ? [] : (occurrenceOf(series, recurrenceId, version, frame) ?? []),
  );
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

/** Occurrences of a master; not `isComplete` if the limit was reached, or the budget used up before the end. */
export interface MasterExpansion {
  readonly occurrences: readonly Occurrence[];
  readonly isComplete: boolean;
}

const startsPerYield = 1_000;

/** The first `limit` occurrences of the master by start, except those that an override replaces. */
export function* expandMaster(
  series: Series,
  master: EventVersion,
  frame: Frame,
  limit: number,
  budget: Budget,
): Generator<void, MasterExpansion> {
  const { clocks } = frame;
  const clock = clocks(master.start);
  const recurrence = series.recurrence ?? noRecurrence;
  const phases = createPhases(master, series.overrides, clocks);
  const range = {
    from: wallAt(frame.start - phases.reach, clock) - largestClockChange,
    to: wallAt(frame.end + phases.reach, clock) + largestClockChange,
  };
  const starts = startsOfSeries(master, recurrence, clocks, range, budget);
  const isReplaced = createReplaced(series, master, range, clocks);
  const occurrences: Occurrence[] = [];
  const seen = new Set<Instant>();
  let tried = 0;
  for (const wall of starts.walls) {
    tried += 1;
    if (tried % startsPerYield === 0) yield;
    const at = instantAt(wall, clock);
    // A clock change can move two wall times to one instant.
    if (seen.has(at) || isReplaced(wall, at)) continue;
    seen.add(at);
    const { version, shift, length } = phases.at(at);
    const extra = starts.extraAt(wall);
    const own = extra?.end ? lengthOf(extra.start, extra.end, clocks) : length;
    const span = spanAt(wall + shift, clock, own);
    if (!isInFrame(span, frame)) continue;
    if (occurrences.length === limit) return { occurrences, isComplete: false };
    occurrences.push({ seriesKey: series.key, recurrenceId: nameOf(master, wall, at, frame), span, version });
  }
  return { occurrences, isComplete: budget.steps > 0 };
}

/** Tests whether a start is excluded or overridden. */
function createReplaced(
  { recurrence, overrides }: Series,
  { start }: EventVersion,
  range: WallRange,
  clocks: Clocks,
): TimeSet {
  const isAllDay = start.kind === 'all-day';
  // A RECURRENCE-ID without time replaces no timed occurrence: other programs show both, and so no event is lost.
  const overridden = overrides
    .map((override) => override.recurrenceTime)
    .filter((time) => isAllDay || time.kind !== 'all-day');
  return createTimeSet([...(recurrence?.excludedDates ?? []), ...overridden], isAllDay, range, clocks);
}

/** Equals `toRecurrenceId` of the start. */
function nameOf({ start }: EventVersion, wall: WallMs, at: Instant, { zones }: Frame): RecurrenceId {
  if (start.kind === 'all-day') return numberToDay(dayNumberOf(wall)) as string as RecurrenceId;
  const isLocal = start.kind === 'floating' || (start.kind === 'zoned' && !Object.hasOwn(zones, start.zone));
  return isLocal ? (msToWall(wall) as RecurrenceId) : instantToRecurrenceId(at);
}
