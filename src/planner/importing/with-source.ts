import type { CalendarId, CalendarSource } from '../../domain/calendars/calendar';
import type { Plan } from '../../domain/plan';
import { entryOf, withEntries } from '../../domain/record';

/** The plan with a calendar's entry changed as it is now: a fetch may have changed it since it was looked at. */
export function withSource(
  plan: Plan,
  id: CalendarId,
  change: (source: CalendarSource) => CalendarSource,
): Plan {
  const source = entryOf(plan.calendars, id);
  if (!source) return plan;
  return { ...plan, calendars: withEntries(plan.calendars, [[id, change(source)]]) };
}
