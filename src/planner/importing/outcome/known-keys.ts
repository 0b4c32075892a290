import type { EventKey } from '../../../domain/event/key';
import { eventsIn } from '../../../plan/events';
import type { Plan } from '../../../plan/plan';
import type { BackupStore } from '../../ports';

/**
 * The events whose moves an import records: those that the user made anything for, and those that the history already follows,
 * because a restored backup may name them. The former come last: of two keys that become one, they are found again.
 */
export function followedKeys(plan: Plan, alsoKnown: Iterable<EventKey>): readonly EventKey[] {
  const inPlan = eventsIn(plan);
  const inHistory = [...plan.imports.values()].flatMap(({ moves }) => moves.flat());
  const others = new Set([...alsoKnown, ...inHistory]);
  return [...[...others].filter((key) => !inPlan.has(key)), ...inPlan];
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
