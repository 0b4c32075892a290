import type { WallSpan } from '../event/wall-span';
import type { Kind } from '../marking/kind';
import type { Evidence } from './evidence';
import type { Reason } from './reason';

const hour = 60;
const friday = 5;
const saturday = 6;

/** What the meaning of a time depends on. */
export interface Circumstances {
  readonly recurring: boolean;
  /** No other person is invited, and there is no call to join. */
  readonly alone: boolean;
}

/**
 * Hints from the time and length of an event, and from whether it recurs and has guests. Only one of them is enough for a
 * suggestion: a single whole day without guests is mostly a note or a deadline.
 */
export function timeEvidence(time: WallSpan, { recurring, alone }: Circumstances): readonly Evidence[] {
  if (time.kind === 'all-day') return wholeDays(time, alone && !recurring);
  const { weekday, startMinute, minutes } = time;
  if (minutes >= 24 * hour) return [];
  const inWorkingHours = weekday < saturday && startMinute >= 8 * hour && startMinute + minutes <= 18 * hour;
  if (inWorkingHours && alone) return [hint('other', 0.5, { code: 'working-hours', alone: true })];
  if (inWorkingHours)
    return [hint('networking', 0.5, { code: 'working-hours', alone: false }), ...workingLength(minutes)];
  const inTheEvening = startMinute >= (weekday === friday ? 17 : 18) * hour;
  if (!inTheEvening && weekday < saturday) return [];
  const code = inTheEvening ? 'evening' : 'weekend';
  const club = recurring
    ? [{ ...hint('social', 0.3, { code, recurring: true }), form: 'club' as const }]
    : [];
  return [hint('social', 0.5, { code, recurring: false }), ...club];
}

/** Up to 30 minutes is a typical meeting; from four hours on, an event in working hours is typically a workshop. */
function workingLength(minutes: number): readonly Evidence[] {
  if (minutes > 0 && minutes <= 30) return [hint('networking', 0.3, { code: 'minutes', minutes })];
  if (minutes < 4 * hour) return [];
  return [
    { ...hint('networking', 0.3, { code: 'hours', hours: Math.round(minutes / hour) }), form: 'workshop' },
  ];
}

const hint = (kind: Kind, weight: number, reason: Reason): Evidence => ({ kind, form: null, weight, reason });

function wholeDays(
  { weekday, days }: Extract<WallSpan, { kind: 'all-day' }>,
  isNote: boolean,
): readonly Evidence[] {
  if (days === 1 && isNote) return [hint('other', 1.3, { code: 'all-day', alone: true })];
  if (days === 1) return [hint('other', 0.4, { code: 'all-day', alone: false })];
  if (days > 7) return [hint('other', 0.8, { code: 'days', days, weekend: null })];
  const onWeekdays = weekday + days - 1 <= friday;
  return onWeekdays
    ? [{ ...hint('networking', 0.5, { code: 'days', days, weekend: 'none' }), form: 'conference' }]
    : [{ ...hint('social', 0.4, { code: 'days', days, weekend: 'some' }), form: 'trip' }];
}
