import type { EventTime } from '../../domain/event/series';
import { wallOf } from '../zones/clock';
import { dayNumberOf, msToWall, numberToDay } from '../zones/wall';

/** The same time as the clock of `start` has it; what cannot be said so stays as it is. */
export function toFormOf(time: EventTime, start: EventTime): EventTime {
  if (start.kind === 'all-day') return { kind: 'all-day', day: numberToDay(dayNumberOf(wallOf(time))) };
  if (time.kind !== 'all-day' && time.kind !== 'floating') return time;
  const wall = wallOf(time);
  if (start.kind === 'utc') return { kind: 'utc', at: wall };
  return start.kind === 'zoned'
    ? { kind: 'zoned', wall: msToWall(wall), zone: start.zone }
    : { kind: 'floating', wall: msToWall(wall) };
}

/** The name of an occurrence in the form of its start. A day names no timed one, so it stays. */
export const toNameForm = (time: EventTime, start: EventTime): EventTime =>
  time.kind === 'all-day' && start.kind !== 'all-day' ? time : toFormOf(time, start);
