import { repeatsWeekly } from '../../domain/event/frequency';
import type { EventEnd, EventTime, EventVersion, Series } from '../../domain/event/series';
import { isRecurring, leadingVersion } from '../../domain/event/series';
import { mostDays } from '../../domain/parts/whole';
import type { Day } from '../../domain/time/day';
import { addDays, daysBetween } from '../../domain/time/day';
import { writtenDay } from '../agenda/expand';
import type { LoadedCalendar } from '../agenda/loaded-calendar';

/** By the list of series, which stays the same until a calendar's files change. */
const lasting = new WeakMap<readonly Series[], ReadonlySet<Series>>();

/**
 * The series of a calendar that may last whole days and repeat less than weekly: of 50,000 events some hundreds, which are
 * looked through after each mark.
 */
export function lastingSeries({ series }: Pick<LoadedCalendar, 'series'>): ReadonlySet<Series> {
  const known = lasting.get(series);
  if (known) return known;
  const found = new Set(series.filter((one) => mayLast(leadingVersion(one)) && !repeatsWeekly(one)));
  lasting.set(series, found);
  return found;
}

const dayLong = 24 * 60 * 60;

/** By the times as written, which is quick; the exact length is known once the event is expanded. */
function mayLast({ start, end }: EventVersion): boolean {
  if (start.kind === 'all-day') return true;
  switch (end.kind) {
    case 'at':
      return start.kind === 'utc' && end.time.kind === 'utc'
        ? end.time.at - start.at >= dayLong * 1000
        : writtenDay(end.time) > writtenDay(start);
    case 'duration':
      return end.days > 0 || end.seconds >= dayLong;
    case 'none':
      return false;
  }
}

/** The first and the last day of a calendar of one event's programme. */
export interface ProgrammeDays {
  readonly first: Day;
  readonly last: Day;
}

const programmes = new WeakMap<readonly Series[], ProgrammeDays | null>();

/** Fewer are no programme, but a message or two. */
const fewestSessions = 3;

/**
 * The days of a calendar that may hold nothing but a programme; null for any other. Somebody's own calendar has what repeats,
 * and invitations; the first of these ends the search.
 */
export function programmeDays({ series }: Pick<LoadedCalendar, 'series'>): ProgrammeDays | null {
  const known = programmes.get(series);
  if (known !== undefined) return known;
  const found = series.length < fewestSessions ? null : daysOfSingles(series);
  programmes.set(series, found);
  return found;
}

function daysOfSingles(series: readonly Series[]): ProgrammeDays | null {
  let from: Day | null = null;
  let to: Day | null = null;
  for (const one of series) {
    const { start, end, attendees } = leadingVersion(one);
    if (isRecurring(one) || attendees.length > 0) return null;
    from = earlier(from, writtenDay(start));
    to = later(to, lastWritten(start, end));
    if (daysBetween(from, to) >= mostDays) return null;
  }
  return from && to ? { first: from, last: to } : null;
}

const earlier = (one: Day | null, other: Day): Day => (one !== null && one < other ? one : other);
const later = (one: Day | null, other: Day): Day => (one !== null && one > other ? one : other);

/** Of a night, the day on which it began. */
function lastWritten(start: EventTime, end: EventEnd): Day {
  const first = writtenDay(start);
  if (end.kind !== 'at' || writtenDay(end.time) <= first) return first;
  return addDays(writtenDay(end.time), -1);
}
