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

/** What an edit made of the plan; no edit where nothing changed. */
export interface EditResult {
  readonly plan: Plan;
  readonly edit: EditId | null;
}

/** What a key is from now on; other keys stay. */
export type KeyMove = (key: EventKey) => EventKey;

export interface Edit {
  /** What undo says it takes back. */
  readonly label: EditLabel;
  readonly joinName?: string;
  readonly change: (plan: Plan) => Plan;
}

/** Every edit of the user's data goes through here: made durable, announced, and kept for undo. */
export interface Edits {
  plan(): Plan;
  /** Answers when the edit is on disk. */
  make(edit: Edit): Promise<Answer<EditResult>>;
  undo(): Promise<Answer<HistoryStep>>;
  redo(): Promise<Answer<HistoryStep>>;
  history(): HistoryView;
  /**
   * Edits that name events are looked up and made in here, and so is undone what they did. While events get new keys they
   * wait, and are then told what the keys they were called with are `now`.
   */
  onEvents<Value>(edit: (now: KeyMove) => Promise<Value>): Promise<Value>;
  /** Gives events new keys in `work`: edits of events are on disk before, those that come meanwhile wait until after. */
  moveKeys<Value>(work: () => Promise<Value>): Promise<Value>;
  /** In `moveKeys`, once the plan has the new keys: undo, and edits that wait, find what was known under the old ones. */
  renameKeys(rename: KeyMove): void;
  /** After data was replaced as a whole there is nothing to go back to. */
  forget(): void;
}

export function createEdits(
  store: PlanStore,
  clock: Clock,
  announce: (announcement: Announcement) => void,
): Edits {
  const history = createEditHistory();
  const lock = createReadWriteLock();
  /** For each edit of events that waits, how keys were changed since it was asked for. */
  const waiting = new Set<KeyMove[]>();

  const onEvents: Edits['onEvents'] = (edit) => {
    const moves: KeyMove[] = [];
    waiting.add(moves);
    return lock.shared(() => {
      waiting.delete(moves);
      return edit((key) => moves.reduce((now, move) => move(now), key));
    });
  };

  const tell = (change: PlanChange): void => {
    const { topics, ...rest } = announcementOf(change);
    announce({ topics: [...topics, 'history'], ...rest });
  };

  const apply = async ({ id, label }: HistoryEntry, change: PlanChange): Promise<Answer<HistoryStep>> => {
    const saved = await store.update((plan) => applyChange(plan, change));
    if (!saved.ok) return saved;
    tell(change);
    return answered({ edit: id, label });
  };

  return {
    plan: () => store.current(),

    make: async ({ label, joinName, change }) => {
      let made: PlanChange = [];
      const saved = await store.update((plan) => {
        const next = change(plan);
        made = changeBetween(plan, next);
        return next;
      });
      if (!saved.ok) return saved;
      if (made.length === 0) return answered({ plan: saved.value, edit: null });
      const edit = history.add({ label, joinName: joinName ?? null, change: made, at: clock.now() });
      tell(made);
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
    moveKeys: lock.exclusive,
    renameKeys: (rename) => {
      for (const moves of waiting) moves.push(rename);
      history.renameKeys(rename);
    },
    forget: history.forget,
  };
}
