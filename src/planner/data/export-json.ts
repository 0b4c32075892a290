import type { Sharing } from '../../calendar/write/share-safe';
import { createShareSafe } from '../../calendar/write/share-safe';
import type { EventKey, SeriesKey } from '../../domain/event/key';
import { occurrenceEventKey, parseEventKey, seriesEventKey } from '../../domain/event/key';
import type { Plan } from '../../domain/plan';
import { toUtcText } from '../../domain/time/instant';
import type { LoadedCalendar } from '../agenda/agenda';
import type { PlannerContext } from '../context';

/** Everything as JSON (product X2), or what may be shared of it. */
export async function exportJson(context: PlannerContext, sharing: Sharing | null): Promise<string> {
  const calendars = await context.agenda.calendars();
  const plan = context.edits.plan();
  const whole = {
    mingle: context.ports.app.version,
    exportedAt: toUtcText(context.now()),
    plan: sharing ? toShareSafePlan(plan, sharing) : { ...plan, calendars: withoutAddresses(plan.calendars) },
    calendars: calendars.map((calendar) => (sharing ? toShareSafe(calendar, sharing) : toWhole(calendar))),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

const toWhole = ({ source, series, archived, zones }: LoadedCalendar) => ({
  calendar: source.name,
  zones,
  series,
  archived,
});

function toShareSafe({ source, series, zones }: LoadedCalendar, sharing: Sharing) {
  const safe = createShareSafe(zones, sharing);
  return {
    // Calendars are often called by the address of whose they are.
    calendar: sharing.redact(source.name),
    zones: safe.zones,
    series: series.map(safe.seriesOf),
    archived: [],
  };
}

/** Marks go by the names that their events have in the copy. */
function toShareSafePlan({ marks, settings }: Plan, { pseudonymOf }: Sharing) {
  const toKey = (key: string): string => {
    const { series, recurrenceId } = parseEventKey(key as EventKey);
    const pseudonym = pseudonymOf(series) as SeriesKey;
    return recurrenceId === null ? seriesEventKey(pseudonym) : occurrenceEventKey(pseudonym, recurrenceId);
  };
  return {
    marks: Object.fromEntries(Object.entries(marks).map(([key, mark]) => [toKey(key), mark])),
    settings: { targets: settings.targets },
  };
}

/** The address of a subscription is a key to it, and no export holds it, nor what its server says to it alone. */
const withoutAddresses = (calendars: Plan['calendars']): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(calendars).map(([id, source]) => [
      id,
      {
        ...source,
        subscription: source.subscription && {
          ...source.subscription,
          address: '',
          etag: '',
          lastModified: '',
        },
      },
    ]),
  );
