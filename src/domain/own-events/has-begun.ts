import { addDays } from '../time/day';
import type { Instant } from '../time/instant';
import type { ZoneId } from '../time/zone';
import { dayOfInstant, wallInstant } from '../time/zoned-day';
import type { OwnEventTime } from './own-event';

/** Whether an event is logged and not planned: it began before now or, of whole days, was over before today in `zone`. */
export const hasBegun = (time: OwnEventTime, now: Instant, zone: ZoneId): boolean =>
  time.kind === 'timed'
    ? wallInstant(time.start, time.zone) < now
    : addDays(time.day, time.days - 1) < dayOfInstant(now, zone);
