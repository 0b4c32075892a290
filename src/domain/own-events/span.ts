import type { Span } from '../event/occurrence';
import { addDays } from '../time/day';
import { wallInstant } from '../time/zoned-day';
import { shifted } from './move';
import type { OwnEventTime } from './own-event';

/** When it takes place; the end is where the clock is after its minutes, also if the clock changes in between. */
export function spanOf(time: OwnEventTime): Span {
  if (time.kind === 'all-day') return { kind: 'all-day', start: time.day, end: addDays(time.day, time.days) };
  const { start: wall, zone, minutes } = time;
  const start = wallInstant(wall, zone);
  const last = shifted({ ...time, minutes: 0 }, { days: 0, minutes, longer: 0 });
  const end = last.kind === 'timed' ? wallInstant(last.start, zone) : start;
  return { kind: 'timed', start, end: Math.max(start, end) };
}
