import { daysBetween } from '../../../../domain/time/day';
import type { Instant } from '../../../../domain/time/instant';
import type { PlacedEvent } from './placed-event';

/**
 * A move by keyboard to another event. `next` and `previous` cross the end of a day, `left` and `right` skip empty days,
 * `above-week` and `below-week` go on to the same weekday of another week.
 */
export type Step =
  | 'above'
  | 'below'
  | 'above-week'
  | 'below-week'
  | 'left'
  | 'right'
  | 'previous'
  | 'next'
  | 'first'
  | 'last';

/** The event that `step` leads to; null at the edge. `events` must be sorted as by `placeEvents`. */
export function neighbourOf(
  events: readonly PlacedEvent[],
  from: PlacedEvent,
  step: Step,
): PlacedEvent | null {
  const index = events.findIndex(({ id }) => id === from.id);
  switch (step) {
    case 'first':
      return events[0] ?? null;
    case 'last':
      return events.at(-1) ?? null;
    case 'previous':
      return events[index - 1] ?? null;
    case 'next':
      return events[index + 1] ?? null;
    case 'above':
      return sameDay(events[index - 1], from);
    case 'below':
      return sameDay(events[index + 1], from);
    case 'above-week':
      return sameDay(events[index - 1], from) ?? events.findLast(isOnWeekdayOf(from, -1)) ?? null;
    case 'below-week':
      return sameDay(events[index + 1], from) ?? events.find(isOnWeekdayOf(from, 1)) ?? null;
    case 'left':
      return nearest(
        events,
        from,
        events.findLast(({ day }) => day < from.day),
      );
    case 'right':
      return nearest(
        events,
        from,
        events.find(({ day }) => day > from.day),
      );
  }
}

/** On the same weekday in a later (1) or an earlier (-1) week. */
const isOnWeekdayOf =
  (from: PlacedEvent, way: 1 | -1) =>
  ({ day }: PlacedEvent): boolean => {
    const distance = daysBetween(from.day, day) * way;
    return distance > 0 && distance % 7 === 0;
  };

const sameDay = (event: PlacedEvent | undefined, from: PlacedEvent): PlacedEvent | null =>
  event?.day === from.day ? event : null;

/** The event on the day of `other` that is closest in time of day to `from`. */
function nearest(
  events: readonly PlacedEvent[],
  from: PlacedEvent,
  other: PlacedEvent | undefined,
): PlacedEvent | null {
  if (!other) return null;
  const distance = (event: PlacedEvent) => Math.abs(event.minute - from.minute);
  return events
    .filter(({ day }) => day === other.day)
    .reduce((best, event) => (distance(event) < distance(best) ? event : best));
}

const distanceTo = ({ place }: PlacedEvent, now: Instant): number =>
  place.kind === 'hours' ? Math.max(place.start - now, now - place.end, 0) : Number.POSITIVE_INFINITY;

/** The event among the hours that runs or is nearest in time; else the first whole day. */
export const nearestTo = (events: readonly PlacedEvent[], now: Instant): PlacedEvent | null =>
  events.reduce<PlacedEvent | null>(
    (best, event) => (best === null || distanceTo(event, now) < distanceTo(best, now) ? event : best),
    null,
  );
