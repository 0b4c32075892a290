import type { CalendarId, CalendarSource } from '../../domain/calendars/calendar';
import type { Plan } from '../../plan/plan';

/** The plan with a calendar's current entry changed: a refresh may have replaced the entry that the caller has read. */
export function withSource(
  plan: Plan,
  id: CalendarId,
  change: (source: CalendarSource) => CalendarSource,
): Plan {
  const source = plan.calendars.get(id);
  if (!source) return plan;
  return { ...plan, calendars: plan.calendars.with([[id, change(source)]]) };
}
