import type { EventTime } from '../../domain/event/series';
import { wallOf } from '../zones/clock';
import { dayNumberOf, msToWall, numberToDay } from '../zones/wall';
import { dayNamedBy } from './whole-day';

/** Converts a day or a floating time to the form and zone of `start`; any time to a day if `start` is one. Others stay. */
export function toFormOf(time: EventTime, start: EventTime): EventTime {
  if (start.kind === 'all-day') return { kind: 'all-day', day: numberToDay(dayNumberOf(wallOf(time))) };
  if (time.kind !== 'all-day' && time.kind !== 'floating') return time;
  const wall = wallOf(time);
  if (start.kind === 'utc') return { kind: 'utc', at: wall };
  return start.kind === 'zoned'
    ? { kind: 'zoned', wall: msToWall(wall), zone: start.zone }
    : { kind: 'floating', wall: msToWall(wall) };
}

/** A RECURRENCE-ID or EXDATE in the form of the start. A day stays a day, because it names no timed occurrence. */
export function toNameForm(time: EventTime, start: EventTime): EventTime {
  if (start.kind === 'all-day') return { kind: 'all-day', day: numberToDay(dayNamedBy(time)) };
  return time.kind === 'all-day' ? time : toFormOf(time, start);
}
