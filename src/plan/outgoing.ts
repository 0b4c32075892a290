import type { EventKey } from '../domain/event/key';
import { ImmutableMap } from '../domain/immutable-map';
import type { Plan, SliceName } from './plan';
import { sliceNames, slices } from './plan';
import { withRenamedEvents } from './slice';

/** Everything except secrets, for a full export. */
export const fullPlan = (plan: Plan): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    sliceNames.map((name) => {
      const { outgoing } = slices[name];
      return [
        name,
        Object.fromEntries(entriesOf(plan[name]).map(([key, entry]) => [key, outgoing.full(entry, key)])),
      ];
    }),
  );

/** What may be shared. UIDs may contain addresses, so `rename` replaces each event's key by a pseudonym. */
export const shareSafePlan = (
  plan: Plan,
  rename: (key: EventKey) => EventKey,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    sliceNames.flatMap((name) => {
      const entries = entriesOf(plan[name]).flatMap((entry) => shareSafeEntry(name, entry, rename));
      return entries.length === 0 ? [] : [[name, Object.fromEntries(entries)]];
    }),
  );

function shareSafeEntry(
  name: SliceName,
  [key, entry]: readonly [string, unknown],
  rename: (key: EventKey) => EventKey,
): readonly (readonly [string, unknown])[] {
  const { hangsOn, outgoing } = slices[name];
  const shared = outgoing.shareSafe(entry, key);
  if (shared === undefined) return [];
  const sharedKey = hangsOn.by === 'key' ? rename(key as EventKey) : key;
  return [[sharedKey, withRenamedEvents(hangsOn, shared, rename)]];
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  value instanceof ImmutableMap ? [...value] : Object.entries(value as object);
