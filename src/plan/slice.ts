import type { z } from 'zod';
import type { Topic } from '../contract/push';
import type { EventKey } from '../domain/event/key';
import type { ImmutableMap } from '../domain/immutable-map';

/** How the entries of a slice hang on events: what moves, goes and counts with an event follows from it. */
export type Hanging<Entry> =
  | { readonly by: 'nothing' }
  /** The entry's key is the event's. */
  | { readonly by: 'key' }
  /** The entry names its event. */
  | { readonly by: 'field'; eventOf(entry: Entry): EventKey; withEvent(entry: Entry, key: EventKey): Entry };

export const onNoEvent = { by: 'nothing' } as const;
export const byKey = { by: 'key' } as const;

/** What of an entry leaves Mingle; `undefined` keeps all of it back. */
export interface Outgoing<Entry> {
  /** In a full JSON export. Secrets that are keys to something, such as a feed's address, never leave. */
  full(entry: Entry, key: string): unknown;
  /** In a share-safe copy, which names no person and holds no note (product X3). */
  shareSafe(entry: Entry, key: string): unknown;
}

export const whole = (entry: unknown): unknown => entry;
export const never = (): undefined => undefined;

/** Says of an entry whether it counts; a method's type, so that a slice fits where any slice does. */
type Counting<Entry> = { counts(entry: Entry): boolean }['counts'];

interface SliceFacts<Entry> {
  readonly hangsOn: Hanging<Entry>;
  readonly outgoing: Outgoing<Entry>;
  /** What a page shows otherwise once an entry has changed. */
  readonly topics: readonly Topic[];
}

/** Entries by their keys. */
export interface MapSlice<Entry> extends SliceFacts<Entry> {
  readonly shape: 'map';
  readonly schema: z.ZodType<Entry>;
  /** `fields`: undo sets only the fields that its edit set, where others have changed since. */
  readonly undoes: 'entries' | 'fields';
  /** Which entries are counted where plans are compared in numbers; null where a number would say nothing. */
  readonly counts: Counting<Entry> | null;
}

/** A fixed set of named values; each of them is one entry. */
export interface FieldsSlice<Fields extends object> extends SliceFacts<unknown> {
  readonly shape: 'fields';
  readonly schema: z.ZodObject<Readonly<Record<string, z.ZodType>>>;
  readonly defaults: Fields;
  readonly counts: null;
}

/** What the table has to say of a slice that holds `Value`, and whether entries of it are counted. */
export type SliceOf<Value, IsCounted extends boolean> =
  Value extends ImmutableMap<infer _Key, infer Entry>
    ? MapSlice<Entry> & { readonly counts: IsCounted extends true ? Counting<Entry> : null }
    : Value extends object
      ? FieldsSlice<Value>
      : never;

/** Any slice, for code that treats all alike. What its methods are given has to come from the slice itself. */
export type AnySlice = MapSlice<unknown> | FieldsSlice<object>;
