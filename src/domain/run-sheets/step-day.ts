import type { Day } from '../time/day';
import { addDays, daysBetween } from '../time/day';
import type { EventDays } from './event-days';
import type { Step, StepTime } from './run-sheet';

/** Until the event's first day offsets count from it, then from its last day. */
export const dayOfOffset = (days: number, { first, last }: EventDays): Day =>
  addDays(days > 0 ? last : first, days);

const dayOfTime = (time: StepTime, event: EventDays): Day =>
  time.by === 'day' ? time.day : dayOfOffset(time.days, event);

/** When the step is to be done. What is done or left out stays where it was when the event moves. */
export const dayOfStep = ({ time, settledDay }: Pick<Step, 'time' | 'settledDay'>, event: EventDays): Day =>
  settledDay ?? dayOfTime(time, event);

/** The time of a step on this day: by offset, so that it moves with the event; on a later day of the event, the day itself. */
export function timeOn(day: Day, { first, last }: EventDays): StepTime {
  if (day <= first) return { by: 'offset', days: daysBetween(first, day) };
  return day > last ? { by: 'offset', days: daysBetween(last, day) } : { by: 'day', day };
}

/** Orders by day; steps of one day stay in their order. */
export const byDay = (one: { readonly day: Day }, other: { readonly day: Day }): number =>
  one.day < other.day ? -1 : Number(one.day > other.day);
