import { useCallback, useEffect, useRef, useState } from 'react';

/** Milliseconds of rest after which what was typed is saved. */
const rest = 400;

/** Keeps what was typed; true when it is durable. */
export type SaveText = (text: string) => Promise<boolean>;

export interface Autosave {
  readonly text: string;
  readonly change: (text: string) => void;
  /** Saves at once what is not saved yet. */
  readonly flush: () => Promise<void>;
}

/**
 * A text that saves itself: 400 ms after the last key, on `flush`, and when the field or the page goes away.
 * What the user typed wins over `value` until it is saved; a save that fails keeps it in the field and tries again with
 * the next change or flush. A field that is used for another subject needs another `key`.
 */
export function useAutosave(value: string, save: SaveText): Autosave {
  const [draft, setDraft] = useState<string | null>(null);
  const unsaved = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latestSave = useRef(save);
  useEffect(() => {
    latestSave.current = save;
  });

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const text = unsaved.current;
    if (text === null) return;
    const saved = await latestSave.current(text);
    if (saved && unsaved.current === text) unsaved.current = null;
  }, []);

  const change = useCallback(
    (text: string) => {
      setDraft(text);
      unsaved.current = text;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, rest);
    },
    [flush],
  );

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      void flush();
    };
  }, [flush]);

  // Another value from outside (an undo, another window) shows, unless something here waits to be saved.
  useEffect(() => {
    if (unsaved.current === null || unsaved.current === value) setDraft(null);
  }, [value]);

  return { text: draft ?? value, change, flush };
}
