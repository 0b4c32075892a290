import type { Answer } from '../contract/failure';
import type { EditId, EditLabel, HistoryView } from '../contract/views/edit';
import type { EventKey } from '../domain/event/key';
import type { Instant } from '../domain/time/instant';
import type { PlanChange } from '../plan/change';
import { joinChanges, renamedChange } from '../plan/change';

/** How many edits can be taken back. */
const historyLimit = 500;
/** How many entries of the plan these edits can have changed together; the newest edit can be taken back in any case. */
const changesLimit = 300_000;
/** Milliseconds within which typing into one field is joined into one edit to undo. */
const joinWithin = 10_000;

export interface HistoryEntry {
  readonly id: EditId;
  readonly label: EditLabel;
  readonly change: PlanChange;
  /** Successive edits with the same name are joined; an edit with null is never joined. */
  readonly joinName: string | null;
  readonly at: Instant;
}

type Stack = 'done' | 'undone';

/** The undo stack (`done`) and the redo stack (`undone`), newest entry last. */
export interface EditHistory {
  /** Adds an edit to the undo stack, or joins it to the newest entry; clears the redo stack. */
  add(edit: Omit<HistoryEntry, 'id'>): EditId;
  /**
   * Runs `work` for the newest entry of this stack, then moves the entry to the other stack; if `work` fails, the entry
   * stays. null when the stack is empty. While `work` runs, the entry is on neither stack.
   */
  move<Value>(
    from: Stack,
    work: (entry: HistoryEntry) => Promise<Answer<Value>>,
  ): Promise<Answer<Value> | null>;
  view(): HistoryView;
  /** Renames the event keys in all entries. */
  renameKeys(rename: (key: EventKey) => EventKey): void;
  forget(): void;
}

export function createEditHistory(): EditHistory {
  const entries: Record<Stack, readonly HistoryEntry[]> = { done: [], undone: [] };
  let lastId: EditId = 0;
  return {
    add: (edit) => {
      const last = entries.done.at(-1);
      const joins =
        last && edit.joinName !== null && last.joinName === edit.joinName && edit.at - last.at < joinWithin;
      if (!joins) lastId += 1;
      const id = joins ? last.id : lastId;
      entries.done = joins
        ? [...entries.done.slice(0, -1), { ...edit, id, change: joinChanges(last.change, edit.change) }]
        : newestOf([...entries.done, { ...edit, id }]);
      entries.undone = [];
      return id;
    },

    move: async (from, work) => {
      const entry = entries[from].at(-1);
      if (!entry) return null;
      entries[from] = entries[from].slice(0, -1);
      const answer = await work(entry);
      if (!answer.ok) entries[from] = [...entries[from], entry];
      // After an undo and a redo, further typing is an edit of its own.
      else if (from === 'done') entries.undone = [...entries.undone, { ...entry, joinName: null }];
      else entries.done = [...entries.done, entry];
      return answer;
    },

    view: () => ({
      edits: entries.done.map(({ id }) => id),
      latest: lastId,
      undo: entries.done.at(-1)?.label ?? null,
      redo: entries.undone.at(-1)?.label ?? null,
    }),

    renameKeys: (rename) => {
      const renamed = (entry: HistoryEntry) => ({ ...entry, change: renamedChange(entry.change, rename) });
      entries.done = entries.done.map(renamed);
      entries.undone = entries.undone.map(renamed);
    },

    forget: () => {
      entries.done = [];
      entries.undone = [];
    },
  };
}

/** The newest entries within the limits. */
function newestOf(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const newest = entries.slice(-historyLimit);
  let changes = 0;
  const last = newest.findLastIndex((entry, index) => {
    changes += entry.change.length;
    return changes > changesLimit && index < newest.length - 1;
  });
  return newest.slice(last + 1);
}
