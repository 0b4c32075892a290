import type { UnsavedText } from './unsaved-text';
import { nameOf } from './unsaved-text';

/** The part of `localStorage` and `sessionStorage` that is needed. */
export type TextStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The unsaved texts of one data folder. Where the storage is full or refused, only this second safety is lost: nothing
 * here throws.
 */
export interface UnsavedStore {
  /** Everything that is kept, as it lies there. */
  entries(): readonly (readonly [name: string, value: unknown])[];
  /** Once what is kept was checked (`dropUnreadable`). */
  find(name: string): UnsavedText | null;
  keep(text: UnsavedText): void;
  remove(name: string): void;
}

/**
 * The desktop window's own storage, which outlives the window; in a browser this tab's, which outlives a crash and a reload
 * of the tab, because several tabs may write in one event.
 */
export const storageOf = (page: Window): TextStorage =>
  'mingle' in page ? page.localStorage : page.sessionStorage;

export function createUnsavedStore(storage: () => TextStorage, dataFolder: string): UnsavedStore {
  const prefix = `mingle-unsaved ${dataFolder} `;
  const read = (name: string): unknown => {
    const text = attempt(() => storage().getItem(prefix + name)) ?? null;
    return text === null ? null : (attempt(() => JSON.parse(text)) ?? null);
  };
  return {
    entries: () =>
      (attempt(() => keysOf(storage())) ?? [])
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length))
        .map((name) => [name, read(name)]),
    find: (name) => read(name) as UnsavedText | null,
    keep: (text) => {
      const name = nameOf(text.key, text.form);
      attempt(() => storage().setItem(prefix + name, JSON.stringify(text)));
    },
    remove: (name) => {
      attempt(() => storage().removeItem(prefix + name));
    },
  };
}

const keysOf = (storage: TextStorage): readonly string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');

function attempt<Value>(use: () => Value): Value | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
