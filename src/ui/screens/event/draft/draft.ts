import type { Answer, Failure } from '../../../../contract/failure';
import type { MergeConflict, Preferred } from '../../../../domain/prep/merge';
import { createBases, type DraftMerging } from './bases';

/** Debounce before a save, in milliseconds. */
const saveDelay = 400;
/** After so many milliseconds a save is no longer put off: somebody may type on without a pause. */
const longestDelay = 2_000;

/** How often one save goes on top of what other windows have written meanwhile. */
const mostRebased = 3;

/** The unsaved part of a form. */
export interface DraftState<Sections> {
  /** Sections typed and not yet confirmed as saved; they take precedence over the host's view. */
  readonly unsaved: Partial<Sections>;
  /** Why the last save failed; null when it succeeded. */
  readonly failure: Failure | null;
}

/** Keeps typed text until it is saved. A failed save loses nothing and is retried with the next change or flush. */
export interface Draft<Sections extends object> {
  state(): DraftState<Sections>;
  subscribe(listener: () => void): () => void;
  /** Replaces a whole section; saves are debounced by 400 ms, and put off by two seconds at most. */
  change<Section extends keyof Sections>(section: Section, value: Sections[Section]): void;
  /** Discards the unsaved text of a section. */
  drop(section: keyof Sections): void;
  /** What this window and another wrote in the same places, while a save waits for the user's choice. */
  conflicts(): readonly MergeConflict[];
  /** Keeps my or the other text in these places, and saves. */
  resolve(preferred: Preferred): Promise<boolean>;
  /** Saves everything unsaved at once; resolves to true when nothing unsaved is left. */
  flush(): Promise<boolean>;
  /** True while the form shows restored text, until the user types or dismisses the note. */
  isBroughtBack(): boolean;
  /** The user dismissed the note about restored text. */
  noteSeen(): void;
}

/** A second copy of a draft, which survives a crash of the page. */
export interface DraftCopy<Sections> {
  /** What the copy held when the page opened, as far as it is still unsaved. */
  readonly broughtBack: Partial<Sections>;
  /** Replaces the copy; with no unsaved sections, removes it. */
  write(unsaved: Partial<Sections>): void;
}

export interface DraftOptions<Sections> {
  /**
   * Makes these sections durable, and writes them to the query cache before it answers (see `showSaved`). `base`: the saved
   * sections when the user began to change them.
   */
  readonly save: (sections: Partial<Sections>, base: Partial<Sections>) => Promise<Answer<unknown>>;
  /** Without it, the last save wins. */
  readonly merging?: DraftMerging<Sections>;
  readonly copy?: DraftCopy<Sections>;
  /** Called when a save fails after the form was closed. */
  readonly onUnseenFailure: (failure: Failure) => void;
}

const namesOf = <Sections extends object>(sections: Sections) => Object.keys(sections) as (keyof Sections)[];

/** What remains of `unsaved` once `saved` is durable: sections changed during the save stay. */
function without<Sections extends object>(
  unsaved: Partial<Sections>,
  saved: Partial<Sections>,
): Partial<Sections> {
  const remaining = { ...unsaved };
  for (const name of namesOf(saved)) if (remaining[name] === saved[name]) delete remaining[name];
  return remaining;
}

export function createDraft<Sections extends object>({
  save,
  merging,
  copy = { broughtBack: {}, write: () => undefined },
  onUnseenFailure,
}: DraftOptions<Sections>): Draft<Sections> {
  let state: DraftState<Sections> = { unsaved: copy.broughtBack, failure: null };
  let isBroughtBack = namesOf(copy.broughtBack).length > 0;
  const bases = createBases(merging, namesOf(copy.broughtBack));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsavedSince: number | null = null;
  let saving: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  const set = (next: DraftState<Sections>) => {
    if (next.unsaved !== state.unsaved) copy.write(next.unsaved);
    state = next;
    for (const listener of listeners) listener();
  };
  const isClean = () => namesOf(state.unsaved).length === 0;

  /** Saves run one at a time, so that an older text never overwrites a newer one. */
  const saveAll = async () => {
    let rebased = 0;
    while (!isClean()) {
      const sent = state.unsaved;
      const answer = await save(sent, bases.of(namesOf(sent)));
      if (!answer.ok) {
        const isStale = answer.error.code === 'changed-elsewhere';
        if (isStale && rebased < mostRebased && (await rebase())) {
          rebased += 1;
          continue;
        }
        if (listeners.size === 0) onUnseenFailure(answer.error);
        set({ ...state, failure: answer.error });
        return;
      }
      bases.saved(sent);
      set({ unsaved: without(state.unsaved, sent), failure: null });
    }
  };

  /** Puts the unsaved sections on top of what another window saved; false if that needs the user's choice. */
  const rebase = async (): Promise<boolean> => {
    await merging?.refresh();
    if (bases.conflicts(state.unsaved).length > 0) return false;
    set({ ...state, unsaved: bases.rebased(state.unsaved, 'mine') });
    return true;
  };

  const flush = async () => {
    clearTimeout(timer);
    unsavedSince = null;
    saving ??= saveAll().finally(() => {
      saving = null;
    });
    await saving;
    return isClean();
  };

  const saveSoon = () => {
    clearTimeout(timer);
    unsavedSince ??= performance.now();
    const delay = Math.min(saveDelay, unsavedSince + longestDelay - performance.now());
    timer = setTimeout(() => void flush(), Math.max(0, delay));
  };
  if (isBroughtBack) saveSoon();

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (section, value) => {
      isBroughtBack = false;
      if (!(section in state.unsaved)) bases.begin(section);
      set({ ...state, unsaved: { ...state.unsaved, [section]: value } });
      saveSoon();
    },
    drop: (section) => {
      const { [section]: _, ...unsaved } = state.unsaved;
      const remaining = unsaved as Partial<Sections>;
      set({ unsaved: remaining, failure: namesOf(remaining).length === 0 ? null : state.failure });
    },
    conflicts: () => (state.failure?.code === 'changed-elsewhere' ? bases.conflicts(state.unsaved) : []),
    resolve: async (preferred) => {
      set({ unsaved: bases.rebased(state.unsaved, preferred), failure: null });
      return flush();
    },
    flush,
    isBroughtBack: () => isBroughtBack,
    noteSeen: () => {
      isBroughtBack = false;
      set({ ...state });
    },
  };
}
