import type { EventKey } from '../domain/event/key';
import { ImmutableMap } from '../domain/immutable-map';
import type { Plan, SliceName } from './plan';
import { sliceNames, slices, toPlan } from './plan';
import type { AnySlice } from './slice';
import { withRenamedEvents } from './slice';

/** One entry of the plan before and after an edit; `undefined` when it does not exist. */
export interface EntryChange {
  readonly slice: SliceName;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What an edit changed. It grows with the edit, not with the plan, so it is kept for undo, announced and journaled. */
export type PlanChange = readonly EntryChange[];

type Fields = Readonly<Record<string, unknown>>;

function entryOf(value: unknown, key: string): unknown {
  if (value instanceof ImmutableMap) return value.get(key);
  const fields = value as Fields;
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

const keysThatDiffer = (before: unknown, after: unknown): readonly string[] =>
  before instanceof ImmutableMap && after instanceof ImmutableMap
    ? before.changedKeys(after)
    : Object.keys(after as Fields).filter((key) => entryOf(before, key) !== entryOf(after, key));

/** The entries that differ, compared by identity: plans share entries that an edit did not touch (structural sharing). */
export const changeBetween = (before: Plan, after: Plan): PlanChange =>
  sliceNames.flatMap((slice) => {
    const [old, now] = [before[slice], after[slice]];
    if (old === now) return [];
    return keysThatDiffer(old, now).map(
      (key): EntryChange => ({ slice, key, before: entryOf(old, key), after: entryOf(now, key) }),
    );
  });

/** The plan with these entries set to their `after`; `undefined` removes an entry. */
export function withEntries(
  plan: Plan,
  change: Iterable<Pick<EntryChange, 'slice' | 'key' | 'after'>>,
): Plan {
  const bySlice = new Map<SliceName, [string, unknown][]>();
  for (const { slice, key, after } of change) {
    const entries = bySlice.get(slice) ?? [];
    entries.push([key, after]);
    bySlice.set(slice, entries);
  }
  if (bySlice.size === 0) return plan;
  return toPlan((name) => {
    const [value, entries] = [plan[name], bySlice.get(name)];
    if (!entries) return value;
    return value instanceof ImmutableMap
      ? (value as ImmutableMap<string, unknown>).with(entries)
      : { ...value, ...Object.fromEntries(entries) };
  });
}

/** Two successive changes combined into one. */
export function joinChanges(first: PlanChange, second: PlanChange): PlanChange {
  const nameOf = ({ slice, key }: EntryChange) => `${slice} ${key}`;
  const joined = new Map(first.map((entry) => [nameOf(entry), entry]));
  for (const entry of second) {
    const earlier = joined.get(nameOf(entry));
    joined.set(nameOf(entry), earlier ? { ...entry, before: earlier.before } : entry);
  }
  return [...joined.values()];
}

/** The inverse change, which undo applies. */
export const reverseChange = (change: PlanChange): PlanChange =>
  change.map((entry) => ({ ...entry, before: entry.after, after: entry.before }));

/**
 * Applies a change (redo) or its inverse (undo) to a plan that may have changed since. Entries of slices that undo by
 * fields keep the fields that the change did not set.
 */
export const applyChange = (plan: Plan, change: PlanChange): Plan =>
  withEntries(
    plan,
    change.map((entry) =>
      undoesFields(slices[entry.slice])
        ? { ...entry, after: patched(entryOf(plan[entry.slice], entry.key), entry) }
        : entry,
    ),
  );

const undoesFields = (slice: AnySlice): boolean => slice.shape === 'map' && slice.undoes === 'fields';

/** `current` with the fields in which `after` differs from `before`; `after` itself when an entry was added or removed. */
function patched(current: unknown, { before, after }: Pick<EntryChange, 'before' | 'after'>): unknown {
  if (!isFields(current) || !isFields(before) || !isFields(after)) return after;
  const set = Object.entries(after)
    .filter(([field, value]) => before[field] !== value)
    .map(([field, value]) => [field, patched(current[field], { before: before[field], after: value })]);
  return { ...current, ...Object.fromEntries(set) };
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same change after a feed has given events new keys; `rename` returns any other key unchanged. */
export const renamedChange = (change: PlanChange, rename: (key: EventKey) => EventKey): PlanChange =>
  change.map((entry) => {
    const { hangsOn } = slices[entry.slice];
    if (hangsOn.by === 'nothing') return entry;
    const renamed = (value: unknown): unknown =>
      value === undefined ? undefined : withRenamedEvents(hangsOn, value, rename);
    const key = hangsOn.by === 'key' ? rename(entry.key as EventKey) : entry.key;
    return { ...entry, key, before: renamed(entry.before), after: renamed(entry.after) };
  });
