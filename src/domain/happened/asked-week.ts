import type { Day } from '../time/day';
import { addDays, daysBetween, startOfWeek } from '../time/day';
import type { Instant } from '../time/instant';
import type { ZoneId } from '../time/zone';
import { dayOfInstant } from '../time/zoned-day';
import type { WeekTurn } from '../week/shown-week';
import { weekToShow } from '../week/shown-week';

/** Days at the start of a week on which the one before is still asked about. */
const daysAfter = 2;

/**
 * The first day of the week of which to ask whether its events took place (product W9): of this one once the coming one is
 * shown, on the first two days of a week of the one before; else null. `turn: null` asks on those two days only.
 */
export function weekToAsk(now: Instant, zone: ZoneId, firstDay: number, turn: WeekTurn | null): Day | null {
  const today = dayOfInstant(now, zone);
  const from = startOfWeek(today, firstDay);
  if (weekToShow(now, zone, firstDay, turn).which === 'coming') return from;
  return daysBetween(from, today) < daysAfter ? addDays(from, -7) : null;
}
