import type { ChangeTime } from '../../domain/event/mapped-times';
import { withRecurrenceTimes, withVersionTimes } from '../../domain/event/mapped-times';
import type { ReadEvent } from './event';

/** Maps each time of an event. */
export const withEventTimes = (event: ReadEvent, change: ChangeTime): ReadEvent => ({
  ...event,
  version: withVersionTimes(event.version, change),
  recurrence: event.recurrence && withRecurrenceTimes(event.recurrence, change),
  recurrenceTime: event.recurrenceTime && change(event.recurrenceTime),
});
