import type { Answer, Failure } from '../../../../contract/failure';

/** Debounce before a save, in milliseconds. */
const saveDelay = 400;
/** After so many milliseconds a save is no longer put off: somebody may type on without a pause. */
const longestDelay = 2_000;

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
  /** Makes these sections durable, and writes them to the query cache before it answers (see `showSaved`). */
  readonly save: (sections: Partial<Sections>) => Promise<Answer<unknown>>;
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
  copy = { broughtBack: {}, write: () => undefined },
  onUnseenFailure,
}: DraftOptions<Sections>): Draft<Sections> {
  let state: DraftState<Sections> = { unsaved: copy.broughtBack, failure: null };
  let isBroughtBack = namesOf(copy.broughtBack).length > 0;
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
    while (!isClean()) {
      const sent = state.unsaved;
      const answer = await save(sent);
      if (!answer.ok) {
        if (listeners.size === 0) onUnseenFailure(answer.error);
        set({ ...state, failure: answer.error });
        return;
      }
      set({ unsaved: without(state.unsaved, sent), failure: null });
    }
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
      set({ ...state, unsaved: { ...state.unsaved, [section]: value } });
      saveSoon();
    },
    drop: (section) => {
      const { [section]: _, ...unsaved } = state.unsaved;
      const remaining = unsaved as Partial<Sections>;
      set({ unsaved: remaining, failure: namesOf(remaining).length === 0 ? null : state.failure });
    },
    flush,
    isBroughtBack: () => isBroughtBack,
    noteSeen: () => {
      isBroughtBack = false;
      set({ ...state });
    },
  };
}
