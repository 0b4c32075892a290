import type { EditId } from '../../src/contract/views/edit';

/** What the user has: the mark, prep or follow-up of each slot (`mark Talk 3`), and the room that the last import gave all talks. */
export interface State {
  readonly slots: ReadonlyMap<string, string>;
  readonly room: number;
}

/** What one edit changed: each slot before and after; undefined for none. */
type Patch = ReadonlyMap<string, readonly [before: string | undefined, after: string | undefined]>;

export const withSlots = (
  { slots, room }: State,
  set: Iterable<readonly [string, string | undefined]>,
): State => {
  const next = new Map(slots);
  for (const [slot, value] of set) {
    if (value === undefined) next.delete(slot);
    else next.set(slot, value);
  }
  return { slots: next, room };
};

/** A text that is equal for equal states. */
export const textOf = ({ slots, room }: State): string => JSON.stringify([[...slots].toSorted(), room]);

/** The edits that undo and redo know, by their ids in this run of the host. */
export interface Edits {
  /** Notes the difference of an acknowledged edit; edits that the host joins have one id. */
  note(id: EditId, before: State, after: State): void;
  /** The state after undo, or after redo, of an edit. */
  undone(id: EditId, state: State): State;
  redone(id: EditId, state: State): State;
}

export function createEdits(): Edits {
  const patches = new Map<EditId, Patch>();
  const applied = (id: EditId, state: State, side: 0 | 1) =>
    withSlots(
      state,
      [...(patches.get(id) ?? [])].map(([slot, values]) => [slot, values[side]] as const),
    );
  return {
    note: (id, before, after) => {
      const patch = new Map(patches.get(id) ?? []);
      for (const slot of new Set([...before.slots.keys(), ...after.slots.keys()])) {
        const [old, now] = [before.slots.get(slot), after.slots.get(slot)];
        if (old !== now) patch.set(slot, [patch.has(slot) ? patch.get(slot)?.[0] : old, now]);
      }
      patches.set(id, patch);
    },
    undone: (id, state) => applied(id, state, 0),
    redone: (id, state) => applied(id, state, 1),
  };
}
