import type { EventKey, SeriesKey } from '../domain/event/key';
import { parseEventKey } from '../domain/event/key';
import { ImmutableMap } from '../domain/immutable-map';
import type { EntryChange } from './change';
import { withEntries } from './change';
import type { Plan, SliceName } from './plan';
import { sliceNames, slices } from './plan';
import { withRenamedEvents } from './slice';

/** The event that an entry hangs on; null when it hangs on none. */
export function eventOf(slice: SliceName, key: string, entry: unknown): EventKey | null {
  const { hangsOn } = slices[slice];
  if (hangsOn.by === 'nothing') return null;
  return hangsOn.by === 'key' ? (key as EventKey) : hangsOn.eventOf(entry);
}

/** Every entry that hangs on an event, with that event. */
function* hangingEntries(plan: Plan): Generator<{
  readonly slice: SliceName;
  readonly key: string;
  readonly entry: unknown;
  readonly event: EventKey;
}> {
  for (const slice of sliceNames) {
    const value: unknown = plan[slice];
    if (slices[slice].hangsOn.by === 'nothing' || !(value instanceof ImmutableMap)) continue;
    for (const [key, entry] of value as ImmutableMap<string, unknown>) {
      const event = eventOf(slice, key, entry);
      if (event !== null) yield { slice, key, entry, event };
    }
  }
}

/** The events that the user marked, planned or noted anything for. */
export const eventsIn = (plan: Plan): ReadonlySet<EventKey> =>
  new Set([...hangingEntries(plan)].map(({ event }) => event));

/** True for series that the user marked, planned or noted anything for. */
export function isTouchedIn(plan: Plan): (key: SeriesKey) => boolean {
  const touched = new Set([...eventsIn(plan)].map((key) => parseEventKey(key).series));
  return (key) => touched.has(key);
}

/** The plan without anything that hangs on these events. */
export const withoutEvents = (plan: Plan, isGone: (key: EventKey) => boolean): Plan =>
  withEntries(
    plan,
    [...hangingEntries(plan)]
      .filter(({ event }) => isGone(event))
      .map(({ slice, key }) => ({ slice, key, after: undefined })),
  );

/** What else has the entries of a key that moves. */
export interface MoveContext {
  /** True for series that another calendar still has under the old key: their entries also stay there. */
  readonly staysToo: (key: SeriesKey) => boolean;
  /** From a series to new ones that continue it: they get its entries as well. */
  readonly continued: ReadonlyMap<SeriesKey, readonly SeriesKey[]>;
  /** From a series that goes to the one that it continued: it loses what it only repeats of it. */
  readonly repeated: ReadonlyMap<SeriesKey, SeriesKey>;
}

/** The plan with every entry under its event's new key. */
export function withMovedEvents(
  plan: Plan,
  move: (key: EventKey) => EventKey,
  { staysToo, continued, repeated }: MoveContext,
): Plan {
  type Entry = Pick<EntryChange, 'slice' | 'key' | 'after'>;
  const removed: Entry[] = [];
  const set: Entry[] = [];
  const copied: Entry[] = [];
  for (const { slice, key, entry: former, event } of hangingEntries(plan)) {
    const { hangsOn } = slices[slice];
    const entry = hangsOn.by === 'key' ? withRenamedEvents(hangsOn, former, move) : former;
    const { series, recurrenceId } = parseEventKey(event);
    if (hangsOn.by === 'key' && recurrenceId === null) {
      for (const to of continued.get(series) ?? []) copied.push({ slice, key: to, after: entry });
    }
    const source = hangsOn.by === 'key' && recurrenceId === null ? repeated.get(series) : undefined;
    if (source !== undefined && isSame(entry, entryOf(plan, slice, source))) {
      removed.push({ slice, key, after: undefined });
      continue;
    }
    const to = move(event);
    if (to === event) {
      if (entry !== former) set.push({ slice, key, after: entry });
      continue;
    }
    if (hangsOn.by === 'field') set.push({ slice, key, after: hangsOn.withEvent(entry, to) });
    if (hangsOn.by !== 'key') continue;
    if (!staysToo(series)) removed.push({ slice, key, after: undefined });
    set.push({ slice, key: to, after: entry });
  }
  // All removals come before all additions, because two events may swap their keys.
  const moved = withEntries(withEntries(plan, removed), set);
  return withEntries(
    moved,
    copied.filter(({ slice, key }) => !has(moved, slice, key)),
  );
}

const has = (plan: Plan, slice: SliceName, key: string): boolean => entryOf(plan, slice, key) !== undefined;

function entryOf(plan: Plan, slice: SliceName, key: string): unknown {
  const value: unknown = plan[slice];
  return value instanceof ImmutableMap ? (value as ImmutableMap<string, unknown>).get(key) : undefined;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
