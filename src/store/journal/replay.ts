import type { Result } from '../../domain/result';
import { failure, success } from '../../domain/result';
import type { JsonObject } from '../json-file';
import { isObject } from '../json-file';
import type { EditLine } from './lines';

/**
 * The snapshot's JSON after these edits. It works on plain JSON of any version, so that a journal of an earlier version is
 * replayed before the result is migrated. The failure names the first edit whose slice does not exist.
 */
export function replay(snapshot: JsonObject, edits: readonly EditLine[]): Result<JsonObject, string> {
  const slices = new Map<string, Map<string, unknown>>();
  for (const { seq, set } of edits) {
    for (const [name, key, ...values] of set) {
      const entries = slices.get(name) ?? entriesOf(snapshot, name);
      if (!entries)
        return failure(
          `its edit ${seq} changes ${name}, which ${name in snapshot ? 'has no entries' : 'is not there'}`,
        );
      slices.set(name, entries);
      // A removed entry keeps its position until the end, because a later edit may undo the removal.
      entries.set(key, values[0]);
    }
  }
  const changed = [...slices].map(([name, entries]) => [
    name,
    Object.fromEntries([...entries].filter(([, value]) => value !== undefined)),
  ]);
  return success({ ...snapshot, ...Object.fromEntries(changed) });
}

function entriesOf(snapshot: JsonObject, name: string): Map<string, unknown> | null {
  const slice = Object.hasOwn(snapshot, name) ? snapshot[name] : null;
  return isObject(slice) ? new Map(Object.entries(slice)) : null;
}
