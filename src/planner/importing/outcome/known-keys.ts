import type { EventKey } from '../../../domain/event/key';
import { eventsIn } from '../../../plan/events';
import type { Plan } from '../../../plan/plan';
import type { BackupStore } from '../../ports';

/**
 * The events whose moves an import records: those that the user made anything for, and those that the history already follows.
 * A restored backup may name these although they have no mark today.
 */
export const followedKeys = (plan: Plan): ReadonlySet<EventKey> =>
  new Set([...eventsIn(plan), ...[...plan.imports.values()].flatMap(({ moves }) => moves.flat())]);

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
