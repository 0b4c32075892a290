import type { CalendarToExpand } from '../../calendar/recurrence/occurrences';
import { expandCalendar } from '../../calendar/recurrence/occurrences';
import { toRecurrenceId } from '../../calendar/recurrence/recurrence-id';
import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { RecurrenceId } from '../../domain/event/key';
import type { Occurrence } from '../../domain/event/occurrence';
import type { EventTime, Series } from '../../domain/event/series';
import { leadingVersion } from '../../domain/event/series';
import { addDays, type Day } from '../../domain/time/day';
import type { Window } from '../../domain/time/window';
import type { ZoneId } from '../../domain/time/zone';
import { dayOfInstant } from '../../domain/time/zoned-day';

/** The most occurrences in one window; with more, the result is `truncated`. */
export const occurrenceLimit = 200_000;

/** The zones that place a calendar's series in time. */
export interface Timetable {
  readonly zones: Readonly<Record<string, ZoneResolution>>;
  /** The calendar's own zone, if it names one. */
  readonly zone: ZoneId | null;
  /** True when the user has named unknown zones. */
  readonly hasAnswers: boolean;
}

/** The day as written, ignoring the zone; in any zone it differs by at most one day. */
export function writtenDay(time: EventTime): Day {
  switch (time.kind) {
    case 'all-day':
      return time.day;
    case 'utc':
      return dayOfInstant(time.at, 'UTC' as ZoneId);
    case 'zoned':
    case 'floating':
      return time.wall.slice(0, 10) as Day;
  }
}

/**
 * The series with the RECURRENCE-IDs of its overrides computed in its zone. While the zone was unknown, they were read as
 * wall times; the user has named the zone since.
 */
function withNamedZones(series: Series, { zones, hasAnswers }: Timetable): Series {
  if (!hasAnswers || series.overrides.length === 0) return series;
  const overrides = series.overrides.map((override) => ({
    ...override,
    recurrenceId: toRecurrenceId(override.recurrenceTime, zones),
  }));
  return { ...series, overrides };
}

/** Some series of a calendar, in their order. Floating times are read in the calendar's own zone, if it names one. */
export function toExpandable(timetable: Timetable, series: readonly Series[]): CalendarToExpand {
  const { zones, zone, hasAnswers } = timetable;
  return { zones, zone, series: hasAnswers ? series.map((one) => withNamedZones(one, timetable)) : series };
}

/** The occurrences of some series in a window; with more than `limit`, the result is `truncated`. */
export const expand = (
  timetable: Timetable,
  series: readonly Series[],
  window: Window,
  limit: number = occurrenceLimit,
) => expandCalendar(toExpandable(timetable, series), window, limit);

/** Finds one occurrence by its RECURRENCE-ID, the start that the rule gives it; null when the series has none there. */
export function findOccurrence(
  timetable: Timetable,
  series: Series,
  recurrenceId: RecurrenceId,
  zone: ZoneId,
): Occurrence | null {
  const expandable = toExpandable(timetable, [series]);
  const override = expandable.series[0]?.overrides.find((one) => one.recurrenceId === recurrenceId);
  const day = override ? writtenDay(override.version.start) : dayOfId(recurrenceId, zone);
  // Mostly it is on this day; around it, a rule of every second has more starts than can be followed.
  for (const [before, after] of [
    [0, 1],
    [-2, 3],
  ]) {
    const around = { from: addDays(day, before ?? 0), to: addDays(day, after ?? 0), zone };
    const { occurrences } = expandCalendar(expandable, around, occurrenceLimit);
    const found = occurrences.find((occurrence) => occurrence.recurrenceId === recurrenceId);
    if (found) return found;
  }
  return null;
}

/** The day of a RECURRENCE-ID: in `zone` if it is in UTC, else as written. */
const dayOfId = (recurrenceId: RecurrenceId, zone: ZoneId): Day =>
  recurrenceId.endsWith('Z')
    ? dayOfInstant(Date.parse(recurrenceId), zone)
    : (recurrenceId.slice(0, 10) as Day);

const twoYears = 731;

/** So many of the next occurrences are looked at for one that takes place. */
const nextOnes = 50;

/**
 * The occurrence that represents a series: the next one from `today` on, if possible one that is not cancelled, else the last
 * one before, else the first.
 */
export function representative(
  timetable: Timetable,
  series: Series,
  today: Day,
  zone: ZoneId,
): Occurrence | null {
  const first = writtenDay(leadingVersion(series).start);
  const windows: readonly Window[] = [
    { from: today, to: addDays(today, twoYears), zone },
    { from: addDays(today, -twoYears), to: today, zone },
    { from: addDays(first, -2), to: addDays(first, 400), zone },
  ];
  const expandable = toExpandable(timetable, [series]);
  for (const [index, window] of windows.entries()) {
    const isLast = index === 1;
    const { occurrences } = expandCalendar(expandable, window, isLast ? occurrenceLimit : nextOnes);
    const takesPlace = occurrences.find(({ version }) => version.status !== 'cancelled');
    const found = isLast ? occurrences.at(-1) : (takesPlace ?? occurrences[0]);
    if (found) return found;
  }
  return null;
}
