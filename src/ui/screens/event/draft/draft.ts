import type { Answer, Failure } from '../../../../contract/failure';

/** Milliseconds without a key after which what was typed is saved. */
const rest = 400;

/** What a form holds beyond what is saved. */
export interface DraftState<Sections> {
  /** Typed and not yet known to be saved: these win over what the host says. */
  readonly unsaved: Partial<Sections>;
  /** Why the last attempt to save did not succeed. */
  readonly failure: Failure | null;
}

/** Keeps what is typed until it is saved; a save that fails loses nothing and is tried again with the next change or flush. */
export interface Draft<Sections extends object> {
  state(): DraftState<Sections>;
  subscribe(listener: () => void): () => void;
  /** Takes a section as it is now, whole, and saves it 400 ms after the last change. */
  change<Section extends keyof Sections>(section: Section, value: Sections[Section]): void;
  /** Forgets a section that is no longer wanted. */
  drop(section: keyof Sections): void;
  /** Saves at once what is not saved yet; true when nothing is left. */
  flush(): Promise<boolean>;
  /** True while the form shows what was brought back after the page went away, until something is typed or it was seen. */
  isBroughtBack(): boolean;
  /** It was seen. */
  noteSeen(): void;
}

/** Where a draft lies as well, out of reach of a crash of the page. */
export interface DraftCopy<Sections> {
  /** What lay there when the page was opened. */
  readonly broughtBack: Partial<Sections>;
  /** Takes the place of what lay there; nothing typed leaves nothing there. */
  write(unsaved: Partial<Sections>): void;
}

export interface DraftOptions<Sections> {
  /** Makes these sections durable, and shows them as the saved ones before it answers. */
  readonly save: (sections: Partial<Sections>) => Promise<Answer<unknown>>;
  readonly copy?: DraftCopy<Sections>;
  /** A save failed after the form had been closed. */
  readonly onUnseenFailure: (failure: Failure) => void;
}

const namesOf = <Sections extends object>(sections: Sections) => Object.keys(sections) as (keyof Sections)[];

/** What is left of `unsaved` once `saved` is durable: sections that changed meanwhile stay. */
function without<Sections extends object>(
  unsaved: Partial<Sections>,
  saved: Partial<Sections>,
): Partial<Sections> {
  const left = { ...unsaved };
  for (const name of namesOf(saved)) if (left[name] === saved[name]) delete left[name];
  return left;
}

export function createDraft<Sections extends object>({
  save,
  copy = { broughtBack: {}, write: () => undefined },
  onUnseenFailure,
}: DraftOptions<Sections>): Draft<Sections> {
  let state: DraftState<Sections> = { unsaved: copy.broughtBack, failure: null };
  let isBroughtBack = namesOf(copy.broughtBack).length > 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  const set = (next: DraftState<Sections>) => {
    if (next.unsaved !== state.unsaved) copy.write(next.unsaved);
    state = next;
    for (const listener of listeners) listener();
  };
  const isClean = () => namesOf(state.unsaved).length === 0;

  /** One save at a time, so that an older text never arrives after a newer one. */
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
    saving ??= saveAll().finally(() => {
      saving = null;
    });
    await saving;
    return isClean();
  };

  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), rest);
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
      const left = unsaved as Partial<Sections>;
      set({ unsaved: left, failure: namesOf(left).length === 0 ? null : state.failure });
    },
    flush,
    isBroughtBack: () => isBroughtBack,
    noteSeen: () => {
      isBroughtBack = false;
      set({ ...state });
    },
  };
}
