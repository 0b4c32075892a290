import type { ZoneId } from '../../../../domain/time/zone';
import { clockMinutesAfter } from '../../../../domain/time/zoned-day';
import type { Idea } from '../../../../domain/week/ideas/idea';
import { type DayPart, type ShownHours, shownHours } from '../../../../domain/week/shown-hours';
import type { PlacedEvent } from './placed-event';

/** The hours of the day that these events, and the free stretch if one is shown, need. */
export const hoursOf = (events: readonly PlacedEvent[], free: Idea | null, zone: ZoneId): ShownHours => {
  const partOf = ({ day, start, end }: Pick<Idea, 'day' | 'start' | 'end'>): DayPart => ({
    start: clockMinutesAfter(day, start, zone),
    end: clockMinutesAfter(day, end, zone),
  });
  const parts = events.flatMap(({ day, place }) =>
    place.kind === 'hours' ? [partOf({ day, start: place.start, end: place.end })] : [],
  );
  return shownHours(free ? [...parts, partOf(free)] : parts);
};
