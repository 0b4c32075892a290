import type { Answer } from '../contract/failure';
import type { EditId, EditLabel, HistoryStep, HistoryView } from '../contract/views/edit';
import type { EventKey } from '../domain/event/key';
import type { Instant } from '../domain/time/instant';
import type { Announcement } from '../plan/announcement';
import { announcementOf } from '../plan/announcement';
import type { PlanChange } from '../plan/change';
import { applyChange, changeBetween, joinChanges, renamedChange, reverseChange } from '../plan/change';
import type { Plan } from '../plan/plan';
import { answered, refused } from './answer';
import { createReadWriteLock } from './pacing/read-write-lock';
import type { Clock, PlanStore } from './ports';

/** How many edits can be taken back. */
const historyLimit = 500;
/** Typing into one field within this time is one edit to undo. */
const joinWithin = 10_000;

interface Entry {
  readonly id: EditId;
  readonly label: EditLabel;
  readonly change: PlanChange;
  /** Edits with the same name follow each other as one; null stands alone. */
  readonly joinName: string | null;
  readonly at: Instant;
}

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
  let done: readonly Entry[] = [];
  let undone: readonly Entry[] = [];
  let lastId: EditId = 0;
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

  const remember = (made: Omit<Entry, 'id'>): EditId => {
    const last = done.at(-1);
    const joins =
      last && made.joinName !== null && last.joinName === made.joinName && made.at - last.at < joinWithin;
    if (!joins) lastId += 1;
    const id = joins ? last.id : lastId;
    done = joins
      ? [...done.slice(0, -1), { ...made, id, change: joinChanges(last.change, made.change) }]
      : [...done, { ...made, id }].slice(-historyLimit);
    undone = [];
    return id;
  };

  const tell = (change: PlanChange): void => {
    const { topics, ...rest } = announcementOf(change);
    announce({ topics: [...topics, 'history'], ...rest });
  };

  /** Moves the last entry from one end of the history to the other by doing `change` of it. */
  const step = async (entry: Entry, change: PlanChange): Promise<Answer<HistoryStep>> => {
    const saved = await store.update((plan) => applyChange(plan, change));
    if (!saved.ok) return saved;
    tell(change);
    return answered({ edit: entry.id, label: entry.label });
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
      if (made.length > 0) {
        const edit = remember({ label, joinName: joinName ?? null, change: made, at: clock.now() });
        tell(made);
        return answered({ plan: saved.value, edit });
      }
      return answered({ plan: saved.value, edit: null });
    },

    undo: () =>
      onEvents(async () => {
        const entry = done.at(-1);
        if (!entry) return refused('nothing-to-undo', 'There is nothing to undo.');
        done = done.slice(0, -1);
        const answer = await step(entry, reverseChange(entry.change));
        if (answer.ok) undone = [...undone, { ...entry, joinName: null }];
        else done = [...done, entry];
        return answer;
      }),

    redo: () =>
      onEvents(async () => {
        const entry = undone.at(-1);
        if (!entry) return refused('nothing-to-redo', 'There is nothing to redo.');
        undone = undone.slice(0, -1);
        const answer = await step(entry, entry.change);
        if (answer.ok) done = [...done, entry];
        else undone = [...undone, entry];
        return answer;
      }),

    history: () => ({
      edits: done.map(({ id }) => id),
      latest: lastId,
      undo: done.at(-1)?.label ?? null,
      redo: undone.at(-1)?.label ?? null,
    }),

    onEvents,
    moveKeys: lock.exclusive,
    renameKeys: (rename) => {
      for (const moves of waiting) moves.push(rename);
      const renamed = (entry: Entry): Entry => ({ ...entry, change: renamedChange(entry.change, rename) });
      done = done.map(renamed);
      undone = undone.map(renamed);
    },

    forget: () => {
      done = [];
      undone = [];
    },
  };
}
