import type { UnsavedText } from './unsaved-text';
import { nameOf } from './unsaved-text';

/** The part of `localStorage` and `sessionStorage` that the store uses. */
export type TextStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The unsaved texts of one data folder. Nothing here throws: if the storage is full or denied, only this safety net is lost.
 */
export interface UnsavedStore {
  /** All entries, not validated. */
  entries(): readonly (readonly [name: string, value: unknown])[];
  /** To be called after `dropUnreadable`, since it does not validate. */
  find(name: string): UnsavedText | null;
  keep(text: UnsavedText): void;
  remove(name: string): void;
}

/**
 * In the desktop window `localStorage`, which outlives the window. In a browser `sessionStorage`, which outlives a crash and
 * a reload of its tab, and is the tab's own, because several tabs may edit the same event.
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
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');

function attempt<Value>(access: () => Value): Value | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
