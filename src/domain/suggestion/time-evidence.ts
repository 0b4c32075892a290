import type { WallSpan } from '../event/wall-span';
import type { Evidence } from './evidence';

const hour = 60;
const friday = 5;
const saturday = 6;

/** What the time of an event says: hints only, none of which decides alone. */
export function timeEvidence(time: WallSpan): readonly Evidence[] {
  if (time.kind === 'all-day') return wholeDays(time);
  const { weekday, startMinute, minutes } = time;
  const end = startMinute + minutes;
  if (minutes >= 24 * hour) return [];
  if (weekday < saturday && startMinute >= 8 * hour && end <= 18 * hour) {
    return [{ kind: 'networking', form: null, weight: 0.5, reason: 'weekday 8–18' }];
  }
  if (startMinute >= (weekday === friday ? 17 : 18) * hour) {
    return [{ kind: 'social', form: null, weight: 0.5, reason: 'in the evening' }];
  }
  return weekday >= saturday ? [{ kind: 'social', form: null, weight: 0.5, reason: 'at the weekend' }] : [];
}

function wholeDays({ weekday, days }: Extract<WallSpan, { kind: 'all-day' }>): readonly Evidence[] {
  if (days === 1) return [{ kind: 'other', form: null, weight: 0.4, reason: 'all day' }];
  const reason = `${days} days`;
  if (days > 7) return [{ kind: 'other', form: null, weight: 0.8, reason }];
  const onWeekdays = weekday + days - 1 <= friday;
  return onWeekdays
    ? [{ kind: 'networking', form: 'conference', weight: 0.5, reason: `${reason}, none at a weekend` }]
    : [{ kind: 'social', form: 'trip', weight: 0.4, reason: `${reason} with a weekend` }];
}
