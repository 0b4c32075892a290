import type { ZoneResolution } from '../../domain/calendars/calendar';
import type { Series } from '../../domain/event/series';
import { utc } from '../../domain/time/zone';
import { createClocks, instantAt } from '../zones/clock';
import { dayMs, lastDayNumber, toDayNumber } from '../zones/wall';
import type { Budget } from './rule-starts';
import { startsOfSeries } from './series-starts';
import { createTimeSet } from './time-set';

/** Every year that a time can have. */
const always = { from: toDayNumber(1, 1, 1) * dayMs, to: (lastDayNumber + 2) * dayMs };

/**
 * True if a series has no occurrence at all: its rules end before it starts, or all its starts are excluded. False if
 * finding it out would use up the budget.
 */
export function isOnNoDay(
  { master, recurrence, overrides }: Series,
  zones: Readonly<Record<string, ZoneResolution>>,
  budget: Budget,
): boolean {
  if (!master || !recurrence || overrides.length > 0) return false;
  const clocks = createClocks(zones, utc);
  const clock = clocks(master.start);
  const isAllDay = master.start.kind === 'all-day';
  const isExcluded = createTimeSet(recurrence.excludedDates, isAllDay, always, clocks);
  for (const wall of startsOfSeries(master, recurrence, clocks, always, budget).walls) {
    if (!isExcluded(wall, instantAt(wall, clock))) return false;
  }
  return budget.steps > 0;
}
