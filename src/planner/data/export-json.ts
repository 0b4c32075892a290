import type { Sharing } from '../../calendar/write/share-safe';
import { createShareSafe } from '../../calendar/write/share-safe';
import type { EventKey, SeriesKey } from '../../domain/event/key';
import { occurrenceEventKey, parseEventKey, seriesEventKey } from '../../domain/event/key';
import { toUtcText } from '../../domain/time/instant';
import { fullPlan, shareSafePlan } from '../../plan/outgoing';
import type { LoadedCalendar } from '../agenda/loaded-calendar';
import type { PlannerContext } from '../context';

/** Everything as JSON (product X2), or what may be shared of it. */
export function exportJson(
  context: PlannerContext,
  calendars: readonly LoadedCalendar[],
  sharing: Sharing | null,
): string {
  const plan = context.edits.plan();
  const whole = {
    mingle: context.ports.app.version,
    exportedAt: toUtcText(context.now()),
    plan: sharing ? shareSafePlan(plan, renamedWith(sharing)) : fullPlan(plan),
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
    // The name of a calendar is often its owner's e-mail address.
    calendar: sharing.redact(source.name, { kind: 'title', ownWords: new Set() }),
    zones: safe.zones,
    series: series.map(safe.seriesOf),
    archived: [],
  };
}

/** Maps an event's key to the pseudonym that the event has in the share-safe copy. */
const renamedWith =
  ({ pseudonymOf }: Sharing) =>
  (key: EventKey): EventKey => {
    const { series, recurrenceId } = parseEventKey(key);
    const pseudonym = pseudonymOf(series) as SeriesKey;
    return recurrenceId === null ? seriesEventKey(pseudonym) : occurrenceEventKey(pseudonym, recurrenceId);
  };
