import type { EventKey } from '../../../domain/event/key';
import { parseEventKey } from '../../../domain/event/key';
import { utc } from '../../../domain/time/zone';
import { eventsIn } from '../../../plan/events';
import type { Plan } from '../../../plan/plan';
import { findOccurrence } from '../../agenda/expand';
import type { LoadedCalendar } from '../../agenda/loaded-calendar';
import type { BackupStore } from '../../ports';

/**
 * The events whose moves an import records: those that the user made anything for, and of the calendar before it those that
 * the history already follows, because a restored backup may name them. The former come last: of two keys that become one,
 * they are found again.
 */
export function followedKeys(
  plan: Plan,
  before: LoadedCalendar,
  alsoKnown: Iterable<EventKey>,
): readonly EventKey[] {
  const inPlan = eventsIn(plan);
  const inHistory = [...plan.imports.values()].flatMap(({ moves }) => moves.flat());
  const others = [...new Set([...alsoKnown, ...inHistory])].filter((key) => !inPlan.has(key));
  return [...others.filter((key) => isIn(before, key)), ...inPlan];
}

function isIn(calendar: LoadedCalendar, key: EventKey): boolean {
  const { series: seriesKey, recurrenceId } = parseEventKey(key);
  const series = calendar.byKey.get(seriesKey);
  if (!series) return false;
  return recurrenceId === null || findOccurrence(calendar, series, recurrenceId, utc) !== null;
}

/** The events that the backups name; a backup that cannot be read names none. */
export async function keysInBackups({ list, read }: BackupStore): Promise<ReadonlySet<EventKey>> {
  const listed = await list();
  const keys = new Set<EventKey>();
  for (const { file } of listed.ok ? listed.value : []) {
    const backup = await read(file);
    if (backup.ok) for (const key of eventsIn(backup.value)) keys.add(key);
  }
  return keys;
}
