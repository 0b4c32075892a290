import { toUtcText } from '../time/instant';
import type { EventTime } from './series';

/** A text that is equal for times that look equal to a user, to the minute: `2026-03-02T09:00 Europe/Berlin`. */
export function eventTimeKey(time: EventTime): string {
  switch (time.kind) {
    case 'all-day':
      return time.day;
    case 'utc':
      return `${toUtcText(time.at).slice(0, 16)}Z`;
    case 'zoned':
      return `${time.wall.slice(0, 16)} ${time.zone}`;
    case 'floating':
      return time.wall.slice(0, 16);
  }
}
