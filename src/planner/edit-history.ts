import type { Answer } from '../contract/failure';
import type { EditId, EditLabel, HistoryView } from '../contract/views/edit';
import type { EventKey } from '../domain/event/key';
import type { Instant } from '../domain/time/instant';
import type { PlanChange } from '../plan/change';
import { joinChanges, renamedChange } from '../plan/change';

/** How many edits can be taken back. */
const historyLimit = 500;
/** Typing into one field within this time is one edit to undo. */
const joinWithin = 10_000;

export interface HistoryEntry {
  readonly id: EditId;
  readonly label: EditLabel;
  readonly change: PlanChange;
  /** Edits with the same name follow each other as one; null stands alone. */
  readonly joinName: string | null;
  readonly at: Instant;
}

type End = 'done' | 'undone';

/** What was done, to be undone, and what was undone, to be done again; the newest is last. */
export interface EditHistory {
  /** After a new edit nothing can be done again. */
  add(made: Omit<HistoryEntry, 'id'>): EditId;
  /**
   * Moves the newest entry from this end to the other by `work`; where that fails, it stays. null where there is none. While
   * `work` goes on the entry is at neither end.
   */
  move<Value>(
    from: End,
    work: (entry: HistoryEntry) => Promise<Answer<Value>>,
  ): Promise<Answer<Value> | null>;
  view(): HistoryView;
  /** Entries name events by their new keys. */
  renameKeys(rename: (key: EventKey) => EventKey): void;
  forget(): void;
}

export function createEditHistory(): EditHistory {
  const entries: Record<End, readonly HistoryEntry[]> = { done: [], undone: [] };
  let lastId: EditId = 0;
  return {
    add: (made) => {
      const last = entries.done.at(-1);
      const joins =
        last && made.joinName !== null && last.joinName === made.joinName && made.at - last.at < joinWithin;
      if (!joins) lastId += 1;
      const id = joins ? last.id : lastId;
      entries.done = joins
        ? [...entries.done.slice(0, -1), { ...made, id, change: joinChanges(last.change, made.change) }]
        : [...entries.done, { ...made, id }].slice(-historyLimit);
      entries.undone = [];
      return id;
    },

    move: async (from, work) => {
      const entry = entries[from].at(-1);
      if (!entry) return null;
      entries[from] = entries[from].slice(0, -1);
      const answer = await work(entry);
      if (!answer.ok) entries[from] = [...entries[from], entry];
      // What is typed after an undo is an edit of its own.
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
