import type { EventEnd, EventTime } from '../../domain/event/series';
import type { ReadEvent } from './event';

/** Maps each time of an event. */
export function withEventTimes(event: ReadEvent, change: (time: EventTime) => EventTime): ReadEvent {
  const { version, recurrence, recurrenceTime } = event;
  const changeEnd = (end: EventEnd): EventEnd =>
    end.kind === 'at' ? { kind: 'at', time: change(end.time) } : end;
  return {
    ...event,
    version: { ...version, start: change(version.start), end: changeEnd(version.end) },
    recurrence: recurrence && {
      ...recurrence,
      extraDates: recurrence.extraDates.map(({ start, end }) => ({
        start: change(start),
        end: end && changeEnd(end),
      })),
      excludedDates: recurrence.excludedDates.map(change),
    },
    recurrenceTime: recurrenceTime && change(recurrenceTime),
  };
}
