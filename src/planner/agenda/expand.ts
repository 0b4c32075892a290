import { expandCalendar } from '../../calendar/recurrence/occurrences';
import { toRecurrenceId } from '../../calendar/recurrence/recurrence-id';
import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { RecurrenceId } from '../../domain/event/key';
import type { Occurrence } from '../../domain/event/occurrence';
import type { EventTime, Series } from '../../domain/event/series';
import { leadingVersion } from '../../domain/event/series';
import { addDays, type Day } from '../../domain/time/day';
import { dayOfInstant } from '../../domain/time/instant';
import type { Window } from '../../domain/time/window';
import type { ZoneId } from '../../domain/time/zone';

/** More occurrences than this in one window are cut off, and said so. */
export const occurrenceLimit = 200_000;

/** What places a calendar's series in time. */
export interface Timetable {
  readonly zones: Readonly<Record<string, ZoneResolution>>;
  /** The calendar's own zone, where it names one. */
  readonly zone: ZoneId | null;
  /** True where the user named zones that nobody knew. */
  readonly hasAnswers: boolean;
}

/** The day on which a time is written, whatever its zone; at most a day off from any zone's view. */
function writtenDay(time: EventTime): Day {
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
 * A series whose single occurrences are named as its zone names them. What was read from the file names those that the
 * file changes by their wall time where nobody knew the zone; the user has named it since.
 */
function named(series: Series, { zones, hasAnswers }: Timetable): Series {
  if (!hasAnswers || series.overrides.length === 0) return series;
  const overrides = series.overrides.map((override) => ({
    ...override,
    recurrenceId: toRecurrenceId(override.recurrenceTime, zones),
  }));
  return { ...series, overrides };
}

/** Some series of a calendar in a window; the calendar's own zone, where it names one, reads its floating times. */
export function expand(timetable: Timetable, series: readonly Series[], window: Window) {
  const { zones, zone, hasAnswers } = timetable;
  const asNamed = hasAnswers ? series.map((one) => named(one, timetable)) : series;
  return expandCalendar({ zones, zone, series: asNamed }, window, occurrenceLimit);
}

/** Finds one occurrence of a series by the start it has by its rule; null when the series has none there. */
export function findOccurrence(
  timetable: Timetable,
  series: Series,
  recurrenceId: RecurrenceId,
  zone: ZoneId,
): Occurrence | null {
  const { overrides } = named(series, timetable);
  const override = overrides.find((candidate) => candidate.recurrenceId === recurrenceId);
  const day = override ? writtenDay(override.version.start) : (recurrenceId.slice(0, 10) as Day);
  const around = { from: addDays(day, -2), to: addDays(day, 3), zone };
  const { occurrences } = expand(timetable, [series], around);
  return occurrences.find((occurrence) => occurrence.recurrenceId === recurrenceId) ?? null;
}

const twoYears = 731;

/** What stands for a whole series: the next occurrence from `today` on, else the last before it, else its first. */
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
  for (const [index, window] of windows.entries()) {
    const { occurrences } = expand(timetable, [series], window);
    const found = index === 1 ? occurrences.at(-1) : occurrences[0];
    if (found) return found;
  }
  return null;
}
