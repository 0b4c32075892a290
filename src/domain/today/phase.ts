import type { TodayEvent, TodayMoment } from './today-event';
import { isMarked, isRoutine } from './today-event';

export type Phase = 'ahead' | 'running' | 'over';

/**
 * When the event ends for those who are there. On its last day, something that lasts whole days ends in the evening, or when
 * the last thing ends that the user goes to on that day.
 */
function closingOf(event: TodayEvent, events: readonly TodayEvent[], { today, evening }: TodayMoment) {
  if (!event.isWholeDay || event.lastDay !== today) return event.end;
  const last = events
    .filter((other) => !other.isWholeDay && other.day === today && isMarked(other) && !isRoutine(other))
    .reduce((latest, { end }) => Math.max(latest, end), evening);
  return Math.min(event.end, last);
}

/** Whether an event is still to come, goes on or is over; `events` are those of the day. */
export function phaseOf(event: TodayEvent, events: readonly TodayEvent[], moment: TodayMoment): Phase {
  if (event.start > moment.now) return 'ahead';
  // An event without length is over once it has started.
  return moment.now < closingOf(event, events, moment) ? 'running' : 'over';
}
