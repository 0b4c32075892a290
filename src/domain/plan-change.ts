import type { EventKey } from './event/key';
import type { Plan } from './plan';
import { entryOf, withEntries } from './record';
import type { Settings } from './settings/settings';

const slices = ['calendars', 'marks', 'preps', 'followUps', 'rules', 'views'] as const;
type Slice = (typeof slices)[number];

/** One entry of the plan before and after an edit; `undefined` where it was not there. */
interface EntryChange {
  readonly slice: Slice;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What an edit changed, small enough to keep for undo. */
export interface PlanChange {
  readonly entries: readonly EntryChange[];
  readonly settings: { readonly before: Settings; readonly after: Settings } | null;
}

const sliceOf = (plan: Plan, slice: Slice): Readonly<Record<string, unknown>> => plan[slice];

/** The entries that differ, found by identity: plans share what an edit did not touch. */
export function changeBetween(before: Plan, after: Plan): PlanChange {
  const entries = slices.flatMap((slice) => {
    const [old, now] = [sliceOf(before, slice), sliceOf(after, slice)];
    if (old === now) return [];
    const keys = new Set([...Object.keys(old), ...Object.keys(now)]);
    return [...keys]
      .filter((key) => entryOf(old, key) !== entryOf(now, key))
      .map((key): EntryChange => ({ slice, key, before: entryOf(old, key), after: entryOf(now, key) }));
  });
  const settings =
    before.settings === after.settings ? null : { before: before.settings, after: after.settings };
  return { entries, settings };
}

export const isEmptyChange = (change: PlanChange): boolean =>
  change.entries.length === 0 && change.settings === null;

/** Two changes, one after the other, as one. */
export function joinChanges(first: PlanChange, second: PlanChange): PlanChange {
  const joined = new Map(first.entries.map((entry) => [`${entry.slice} ${entry.key}`, entry]));
  for (const entry of second.entries) {
    const name = `${entry.slice} ${entry.key}`;
    const earlier = joined.get(name);
    joined.set(name, earlier ? { ...entry, before: earlier.before } : entry);
  }
  const before = first.settings?.before ?? second.settings?.before;
  const after = second.settings?.after ?? first.settings?.after;
  return { entries: [...joined.values()], settings: before && after ? { before, after } : null };
}

/** The same change backwards: undo is doing this. */
export const reverseChange = (change: PlanChange): PlanChange => ({
  entries: change.entries.map((entry) => ({ ...entry, before: entry.after, after: entry.before })),
  settings: change.settings && { before: change.settings.after, after: change.settings.before },
});

/**
 * The plan with the entries of `change` set to what they were after it; everything else stays. Of a calendar only the
 * fields that the change set are set: imports, which are no edits, have gone on in between.
 */
export function applyChange(plan: Plan, change: PlanChange): Plan {
  const changed = slices.flatMap((slice) => {
    const entries = change.entries.filter((entry) => entry.slice === slice);
    if (entries.length === 0) return [];
    return [
      [
        slice,
        withEntries(
          sliceOf(plan, slice),
          entries.map((entry) => [
            entry.key,
            slice === 'calendars' ? patched(entryOf(plan.calendars, entry.key), entry) : entry.after,
          ]),
        ),
      ],
    ];
  });
  return { ...plan, ...Object.fromEntries(changed), settings: change.settings?.after ?? plan.settings };
}

/** `current` with the fields in which `after` differs from `before`; one that was made or removed as a whole is so again. */
function patched(current: unknown, { before, after }: Pick<EntryChange, 'before' | 'after'>): unknown {
  if (!isFields(current) || !isFields(before) || !isFields(after)) return after;
  const set = Object.entries(after)
    .filter(([field, value]) => before[field] !== value)
    .map(([field, value]) => [field, patched(current[field], { before: before[field], after: value })]);
  return { ...current, ...Object.fromEntries(set) };
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same change where a feed has given events new keys since: `rename` leaves other keys as they are. */
export function renamedChange(change: PlanChange, rename: (key: EventKey) => EventKey): PlanChange {
  const renamed = (followUp: unknown): unknown =>
    isFields(followUp) ? { ...followUp, eventKey: rename(followUp.eventKey as EventKey) } : followUp;
  const entries = change.entries.map((entry): EntryChange => {
    if (entry.slice === 'followUps') {
      return { ...entry, before: renamed(entry.before), after: renamed(entry.after) };
    }
    return entry.slice === 'calendars' ? entry : { ...entry, key: rename(entry.key as EventKey) };
  });
  return { ...change, entries };
}
