import { isWithinLead } from './attention';
import { isLargeForm, leadDays } from './lead-time';
import type { TodayEvent, TodayMoment } from './today-event';
import { contains, isMarked, isRoutine } from './today-event';

/** More than this is no longer read. */
export const mostAhead = 5;

/**
 * What lies ahead within its lead time, by start: marked or prepared, of each series the next one. What is part of something
 * larger, as the sessions of a conference, is left out unless it is prepared itself. If there is too much, what is
 * attended as a whole stays, then what is prepared, then what needs the longest time.
 */
export function aheadOf<Event extends TodayEvent>(
  events: readonly Event[],
  moment: TodayMoment,
): readonly Event[] {
  const marked = events.filter((event) => isMarked(event) && !isRoutine(event));
  const larger = marked.filter(({ isWholeDay }) => isWholeDay);
  const isPart = (event: Event) =>
    !event.isPrepared && larger.some((one) => event.partOf === one.key || contains(one, event));
  const seen = new Set<string>();
  const coming = marked
    .filter((event) => event.day > moment.today && isWithinLead(event, moment) && !isPart(event))
    .toSorted(byStart)
    .filter(({ seriesKey }) => !seen.has(seriesKey) && seen.add(seriesKey));
  return coming.toSorted(byWeight).slice(0, mostAhead).toSorted(byStart);
}

const byStart = (one: TodayEvent, other: TodayEvent): number => one.start - other.start;

const byWeight = (one: TodayEvent, other: TodayEvent): number =>
  Number(isLargeForm(other.form)) - Number(isLargeForm(one.form)) ||
  Number(other.isPrepared) - Number(one.isPrepared) ||
  leadDays(other.kind, other.form) - leadDays(one.kind, one.form) ||
  byStart(one, other);

/**
 * The part of a larger event that goes on, else the next one: the session to go to. Where none is known as its part, what is
 * within it. null if nothing of it is left.
 */
export function partOf<Event extends TodayEvent>(
  larger: Event,
  events: readonly Event[],
  { now }: Pick<TodayMoment, 'now'>,
): Event | null {
  const known = events.filter(({ partOf: of }) => of === larger.key);
  const within = known.length > 0 ? known : events.filter((event) => contains(larger, event));
  const parts = within.filter(
    (event) => event.end > now && event.kind !== 'other' && !event.isWholeDay && !isRoutine(event),
  );
  const running = parts.filter(({ start }) => start <= now);
  const [current] = running.toSorted(
    (one, other) => Number(other.isPrepared) - Number(one.isPrepared) || other.start - one.start,
  );
  return current ?? parts.toSorted(byStart)[0] ?? null;
}
