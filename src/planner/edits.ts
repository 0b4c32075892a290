import type { Answer } from '../contract/failure';
import type { EditId, EditLabel, HistoryStep, HistoryView } from '../contract/views/edit';
import type { EventKey } from '../domain/event/key';
import type { Announcement } from '../plan/announcement';
import { announcementOf } from '../plan/announcement';
import type { PlanChange } from '../plan/change';
import { applyChange, changeBetween, reverseChange } from '../plan/change';
import type { Plan } from '../plan/plan';
import { answered, refused } from './answer';
import type { HistoryEntry } from './edit-history';
import { createEditHistory } from './edit-history';
import { createReadWriteLock } from './pacing/read-write-lock';
import type { Clock, PlanStore } from './ports';

/** The plan after an edit; `edit` is null when nothing changed. */
export interface EditResult {
  readonly plan: Plan;
  readonly edit: EditId | null;
}

/** Maps an event's key to its new key, and any other key to itself. */
export type KeyMove = (key: EventKey) => EventKey;

export interface Edit {
  /** How undo names the edit. */
  readonly label: EditLabel;
  readonly joinName?: string;
  readonly change: (plan: Plan) => Plan;
}

/** Every edit of the user's data goes through here. It is made durable, announced and kept for undo. */
export interface Edits {
  plan(): Plan;
  /** Answers when the edit is durable. */
  make(edit: Edit): Promise<Answer<EditResult>>;
  undo(): Promise<Answer<HistoryStep>>;
  redo(): Promise<Answer<HistoryStep>>;
  history(): HistoryView;
  /**
   * Runs an edit that names events under the shared lock, as undo and redo do. It waits while events get new keys;
   * `currentKey` then maps the keys that it was called with to the current ones.
   */
  onEvents<Value>(edit: (currentKey: KeyMove) => Promise<Value>): Promise<Value>;
  /**
   * Runs work that takes long, such as a fetch, without the lock. `keyNow` maps the keys that it began with to the current ones;
   * within `onEvents`, it takes the place of `currentKey`.
   */
  followKeys<Value>(work: (keyNow: KeyMove) => Promise<Value>): Promise<Value>;
  /** Runs `work`, which gives events new keys, under the exclusive lock: earlier edits of events end first, later ones wait. */
  moveKeys<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Called within `moveKeys` once the plan has the new keys: renames them in the history and for waiting edits. */
  renameKeys(rename: KeyMove): void;
  /** Clears the history, which does not fit data that was replaced as a whole. */
  forget(): void;
}

export function createEdits(
  store: PlanStore,
  clock: Clock,
  announce: (announcement: Announcement) => void,
  /** The plan after an edit, with the steps done that the edit did. */
  ticked: (before: Plan, after: Plan) => Plan,
): Edits {
  const history = createEditHistory();
  const lock = createReadWriteLock();
  /** For each edit that waits for events, and each work that follows them, the key moves since it was called. */
  const waiting = new Set<KeyMove[]>();

  const onEvents: Edits['onEvents'] = (edit) => {
    const moves: KeyMove[] = [];
    waiting.add(moves);
    return lock.shared(() => {
      waiting.delete(moves);
      return edit((key) => moves.reduce((moved, move) => move(moved), key));
    });
  };

  const followKeys: Edits['followKeys'] = async (work) => {
    const moves: KeyMove[] = [];
    waiting.add(moves);
    try {
      return await work((key) => moves.reduce((moved, move) => move(moved), key));
    } finally {
      waiting.delete(moves);
    }
  };

  const announceChange = (change: PlanChange): void => {
    const { topics, ...rest } = announcementOf(change);
    announce({ topics: [...topics, 'history'], ...rest });
  };

  const apply = async ({ id, label }: HistoryEntry, change: PlanChange): Promise<Answer<HistoryStep>> => {
    const saved = await store.update((plan) => applyChange(plan, change));
    if (!saved.ok) return saved;
    announceChange(change);
    return answered({ edit: id, label });
  };

  return {
    plan: () => store.current(),

    make: async ({ label, joinName, change }) => {
      let difference: PlanChange = [];
      const saved = await store.update((plan) => {
        const next = ticked(plan, change(plan));
        difference = changeBetween(plan, next);
        return next;
      });
      if (!saved.ok) return saved;
      if (difference.length === 0) return answered({ plan: saved.value, edit: null });
      const edit = history.add({ label, joinName: joinName ?? null, change: difference, at: clock.now() });
      announceChange(difference);
      return answered({ plan: saved.value, edit });
    },

    undo: () =>
      onEvents(async () => {
        const undone = await history.move('done', (entry) => apply(entry, reverseChange(entry.change)));
        return undone ?? refused('nothing-to-undo', 'There is nothing to undo.');
      }),

    redo: () =>
      onEvents(async () => {
        const redone = await history.move('undone', (entry) => apply(entry, entry.change));
        return redone ?? refused('nothing-to-redo', 'There is nothing to redo.');
      }),

    history: history.view,
    onEvents,
    followKeys,
    moveKeys: lock.exclusive,
    renameKeys: (rename) => {
      for (const moves of waiting) moves.push(rename);
      history.renameKeys(rename);
    },
    forget: history.forget,
  };
}
