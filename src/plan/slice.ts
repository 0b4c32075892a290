import type { z } from 'zod';
import type { Topic } from '../contract/push';
import type { EventKey } from '../domain/event/key';
import type { ImmutableMap } from '../domain/immutable-map';

/** How the entries of a slice hang on events. It decides which entries move with an event and are removed with it. */
export type Hanging<Entry> =
  | { readonly by: 'nothing' }
  /** The entry's own key is the event's key. */
  | {
      readonly by: 'key';
      /** The entry with the other events that it names renamed, itself if none changes; absent where it names none. */
      named?(entry: Entry, rename: (key: EventKey) => EventKey): Entry;
    }
  /** A field of the entry holds the event's key, or null if the entry hangs on no event. */
  | {
      readonly by: 'field';
      eventOf(entry: Entry): EventKey | null;
      withEvent(entry: Entry, key: EventKey): Entry;
    };

/** The entry with every event that it names renamed; an entry that names none stays as it is. */
export function withRenamedEvents<Entry>(
  hangsOn: Hanging<Entry>,
  entry: Entry,
  rename: (key: EventKey) => EventKey,
): Entry {
  if (hangsOn.by === 'nothing') return entry;
  if (hangsOn.by === 'key') return hangsOn.named?.(entry, rename) ?? entry;
  const event = hangsOn.eventOf(entry);
  return event === null ? entry : hangsOn.withEvent(entry, rename(event));
}

export const onNoEvent = { by: 'nothing' } as const;
export const byKey = { by: 'key' } as const;

/** What of an entry is exported; `undefined` leaves the entry out. */
export interface Outgoing<Entry> {
  /** In a full JSON export. Secrets that give access, such as a feed's address, are never exported. */
  full(entry: Entry, key: string): unknown;
  /** In a share-safe copy, which names no person and holds no note (product X3). */
  shareSafe(entry: Entry, key: string): unknown;
}

export const whole = (entry: unknown): unknown => entry;
export const never = (): undefined => undefined;

/** Whether an entry counts. A method type is bivariant, so any slice can be assigned to `AnySlice`. */
type Counting<Entry> = { counts(entry: Entry): boolean }['counts'];

interface SliceFacts<Entry> {
  readonly hangsOn: Hanging<Entry>;
  readonly outgoing: Outgoing<Entry>;
  /** What a page has to refetch after an entry has changed. */
  readonly topics: readonly Topic[];
}

/** Entries by their keys. */
export interface MapSlice<Entry> extends SliceFacts<Entry> {
  readonly shape: 'map';
  readonly schema: z.ZodType<Entry>;
  /** `fields`: undo sets only the fields that its edit set, because others may have changed since. */
  readonly undoes: 'entries' | 'fields';
  /** Which entries `PlanCounts` counts; null when a number would tell the user nothing. */
  readonly counts: Counting<Entry> | null;
}

/** A fixed set of named fields; each field is one entry. */
export interface FieldsSlice<Fields extends object> extends SliceFacts<unknown> {
  readonly shape: 'fields';
  readonly schema: z.ZodObject<Readonly<Record<string, z.ZodType>>>;
  readonly defaults: Fields;
  readonly counts: null;
}

/** The table's row for a slice with this value; only counted slices have a `counts` function. */
export type SliceOf<Value, IsCounted extends boolean> =
  Value extends ImmutableMap<infer _Key, infer Entry>
    ? MapSlice<Entry> & { readonly counts: IsCounted extends true ? Counting<Entry> : null }
    : Value extends object
      ? FieldsSlice<Value>
      : never;

/** Any slice, for code that treats all alike. Its methods may only be given entries of that slice. */
export type AnySlice = MapSlice<unknown> | FieldsSlice<object>;
