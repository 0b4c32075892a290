import { toRecurrenceId } from '../../../calendar/recurrence/recurrence-id';
import { clockOfResolution, wallAt } from '../../../calendar/zones/clock';
import { msToWall, wallToMs } from '../../../calendar/zones/wall';
import type { KeyRelations } from '../../../domain/calendars/comparison';
import { placeOf } from '../../../domain/calendars/review-order';
import type { EventKey, RecurrenceId, SeriesKey } from '../../../domain/event/key';
import { occurrenceEventKey, parseEventKey, seriesEventKey } from '../../../domain/event/key';
import { startInstant } from '../../../domain/event/occurrence';
import type { EventTime, Series, WallTime } from '../../../domain/event/series';
import { isRecurring, leadingVersion } from '../../../domain/event/series';
import type { Day } from '../../../domain/time/day';
import { addDays } from '../../../domain/time/day';
import { utc } from '../../../domain/time/zone';
import type { Timetable } from '../../agenda/expand';
import { expand, findOccurrence } from '../../agenda/expand';
import type { LoadedCalendar } from '../../agenda/loaded-calendar';
import type { KeyMove } from '../../edits';

/** A calendar before or after an import. */
type Side = Pick<LoadedCalendar, 'byKey' | 'archivedByKey' | keyof Timetable>;

/**
 * How event keys change when a calendar goes from `before` to `after`, so that what the user made stays with its event
 * (product I12). Keys change when the feed renumbers an event, when its series gets other times or is split, and when its
 * zone is named. null when no key can change.
 */
export function keyMoves(
  { moved, continued, repeated, absorbed, changed, certain }: KeyRelations,
  before: Side,
  after: Side,
): KeyMove | null {
  const zonesDiffer = JSON.stringify(before.zones) !== JSON.stringify(after.zones);
  const related = moved.size + changed.size + continued.size + repeated.size + absorbed.size + certain.size;
  if (related === 0 && !zonesDiffer) return null;
  const [seriesBefore, seriesAfter] = [seriesOf(before), seriesOf(after)];

  const occurrenceMove = (from: SeriesKey, to: SeriesKey, id: RecurrenceId): EventKey => {
    const followers = continued.get(from) ?? [];
    const isRetimed = changed.has(to) || followers.length > 0;
    const was = zonesDiffer || isRetimed ? seriesBefore(from) : undefined;
    if (!was) return occurrenceEventKey(to, id);
    const is = seriesAfter(to);
    const rezoned = is && zonesDiffer ? rezonedId(id, was, is, before, after) : null;
    // A series of a zone that is named now may be at other times as well.
    if (rezoned && !(isRetimed && is && !findOccurrence(after, is, rezoned, utc)))
      return occurrenceEventKey(to, rezoned);
    const continuedAt = isRetimed
      ? continuedKey(
          id,
          was,
          is,
          followers.flatMap((key) => seriesAfter(key) ?? []),
          before,
          after,
        )
      : null;
    if (continuedAt) return continuedAt;
    return occurrenceEventKey(to, is && isRetimed ? retimedId(id, was, is, before, after) : id);
  };
  return (key) => {
    const known = certain.get(key);
    if (known !== undefined && hasEvent(after, known)) return known;
    const { series, recurrenceId } = parseEventKey(key);
    const occurrence = recurrenceId === null ? absorbed.get(series) : undefined;
    if (occurrence) return occurrence;
    const to = moved.get(series) ?? series;
    return recurrenceId === null ? seriesEventKey(to) : occurrenceMove(series, to, recurrenceId);
  };
}

function hasEvent(side: Side, key: EventKey): boolean {
  const { series: seriesKey, recurrenceId } = parseEventKey(key);
  const series = side.byKey.get(seriesKey);
  if (!series) return false;
  return recurrenceId === null || findOccurrence(side, series, recurrenceId, utc) !== null;
}

/** The key of an occurrence that its own series has lost to one that continues it; null if there is none. */
function continuedKey(
  id: RecurrenceId,
  was: Series,
  is: Series | undefined,
  followers: readonly Series[],
  before: Side,
  after: Side,
): EventKey | null {
  if (followers.length === 0) return null;
  // What rests in the archive holds nothing that the calendar still has.
  const stands = is !== undefined && after.byKey.has(is.key);
  if (stands && findOccurrence(after, is, id, utc)) return null;
  const occurrence = findOccurrence(before, was, id, utc);
  if (!occurrence) return null;
  for (const series of followers) {
    if (!isRecurring(series)) {
      const [single] = expand(after, [series], aroundDay(id.slice(0, 10) as Day)).occurrences;
      if (single && startInstant(single.span, utc) === startInstant(occurrence.span, utc))
        return seriesEventKey(series.key);
      continue;
    }
    const to = retimedId(id, was, series, before, after);
    if (findOccurrence(after, series, to, utc)) return occurrenceEventKey(series.key, to);
  }
  return null;
}

/** Looks a series up only on demand, because most imports move no key that the user has used. */
const seriesOf =
  (side: Side) =>
  (key: SeriesKey): Series | undefined =>
    side.byKey.get(key) ?? side.archivedByKey.get(key)?.[0];

const resolutionOf = (time: EventTime, { zones }: Timetable) =>
  time.kind === 'zoned' && Object.hasOwn(zones, time.zone) ? zones[time.zone] : undefined;

/** The wall time of an occurrence's start in the zone of the series' start. */
function wallOfId(id: RecurrenceId, start: EventTime, timetable: Timetable): WallTime {
  const resolution = resolutionOf(start, timetable);
  if (!id.endsWith('Z') || !resolution) return id.replace(/Z$/, '');
  return msToWall(wallAt(Date.parse(id), clockOfResolution(resolution)));
}

/** The id with the same wall time, if the zone's name now means another zone or was unknown before; else null. */
function rezonedId(
  id: RecurrenceId,
  was: Series,
  is: Series,
  before: Side,
  after: Side,
): RecurrenceId | null {
  const [oldStart, start] = [leadingVersion(was).start, leadingVersion(is).start];
  if (oldStart.kind !== 'zoned' || start.kind !== 'zoned' || oldStart.zone !== start.zone) return null;
  const [meant, means] = [resolutionOf(oldStart, before), resolutionOf(start, after)];
  if (JSON.stringify(meant) === JSON.stringify(means)) return null;
  return toRecurrenceId({ ...start, wall: wallOfId(id, oldStart, before) }, after.zones);
}

/** The same occurrence of a series with other times: the only one on its day, else the one as far off as the series was moved. */
function retimedId(id: RecurrenceId, was: Series, is: Series, before: Side, after: Side): RecurrenceId {
  if (findOccurrence(after, is, id, utc) || !findOccurrence(before, was, id, utc)) return id;
  const day = wallOfId(id, leadingVersion(was).start, before).slice(0, 10) as Day;
  const [only, ...others] = idsOn(day, is, after);
  if (only !== undefined && others.length === 0 && idsOn(day, was, before).length === 1) return only;
  const moved = movedId(id, was, is, before, after);
  // A series that only begins later has the dates that it had.
  return findOccurrence(after, is, moved, utc) && !findOccurrence(before, was, moved, utc) ? moved : id;
}

const dayMs = 86_400_000;

/** The id as far from this one as the new start of the series is from its former start. */
function movedId(id: RecurrenceId, was: Series, is: Series, before: Side, after: Side): RecurrenceId {
  const [from, to] = [leadingVersion(was).start, leadingVersion(is).start];
  const shift = placeOf(to) - placeOf(from);
  if (from.kind !== to.kind) return id;
  switch (to.kind) {
    case 'all-day':
      return toRecurrenceId({ kind: 'all-day', day: addDays(id as string as Day, shift / dayMs) }, {});
    case 'utc':
      return toRecurrenceId({ kind: 'utc', at: Date.parse(id) + shift }, {});
    case 'zoned':
    case 'floating': {
      const wall = msToWall(wallToMs(wallOfId(id, from, before)) + shift);
      return toRecurrenceId({ ...to, wall }, after.zones);
    }
  }
}

/** The ids of the series' occurrences whose start by the rule is on this day. */
function idsOn(day: Day, series: Series, side: Side): readonly RecurrenceId[] {
  const { start } = leadingVersion(series);
  return expand(side, [series], aroundDay(day)).occurrences.flatMap(({ recurrenceId }) =>
    recurrenceId !== null && wallOfId(recurrenceId, start, side).startsWith(day) ? [recurrenceId] : [],
  );
}

const aroundDay = (day: Day) => ({ from: addDays(day, -2), to: addDays(day, 3), zone: utc });
