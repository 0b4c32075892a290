import { wallAt } from '../event/wall-clock';
import type { Day } from '../time/day';
import type { ZoneId } from '../time/zone';
import type { LogSentence } from './log-sentence';
import type { OwnEventTime } from './own-event';

/** The moment of writing, on the clock of the zone. */
export interface Moment {
  readonly today: Day;
  /** Since midnight. */
  readonly minute: number;
  readonly zone: ZoneId;
}

const step = 5;

/** When a logged event was: as it says, else at the usual time of its kind, and over by now. */
export function usualTime(
  { day, startMinute, minutes }: Pick<LogSentence, 'day' | 'startMinute' | 'minutes'>,
  { today, minute, zone }: Moment,
): OwnEventTime {
  const on = day ?? today;
  if (startMinute === null) return { kind: 'all-day', day: on, days: 1 };
  const isAhead = on === today && startMinute + minutes > minute;
  const latest = Math.max(0, Math.floor((minute - minutes) / step) * step);
  const start = isAhead ? Math.min(startMinute, latest) : startMinute;
  return { kind: 'timed', start: wallAt(on, start), zone, minutes };
}
