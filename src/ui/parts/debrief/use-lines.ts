import { useRef, useState } from 'react';
import type { EventKey } from '../../../domain/event/key';
import { useUnsavedStore } from '../../app/unsaved/unsaved-provider';
import { nameOf, noEvent } from '../../app/unsaved/unsaved-text';

export interface Line {
  readonly id: number;
  readonly text: string;
}

/** The lines that an earlier window left, if it was not the last to keep them. */
export function useLeftLines(eventKey: EventKey | null): readonly string[] | null {
  const store = useUnsavedStore();
  const form = store.find(nameOf(eventKey ?? noEvent, { kind: 'debrief' }))?.form;
  return form?.kind === 'debrief' ? form.lines : null;
}

/** The lines of a debrief; each change is kept over a restart until the lines are saved or forgotten. */
export function useLines(eventKey: EventKey | null, title: string, saved: readonly string[]) {
  const store = useUnsavedStore();
  const left = useLeftLines(eventKey);
  const next = useRef(0);
  const toLine = (text: string): Line => {
    next.current += 1;
    return { id: next.current, text };
  };
  const [lines, setLines] = useState<readonly Line[]>(() => {
    const texts = left ?? saved;
    return (texts.length > 0 ? texts : ['']).map(toLine);
  });
  const key = eventKey ?? noEvent;
  const set = (changed: readonly Line[]) => {
    const all = changed.length > 0 ? changed : [toLine('')];
    setLines(all);
    const texts = all.map(({ text }) => text);
    const isEmpty = texts.every((text) => text.trim() === '') && saved.length === 0;
    if (isEmpty) store.remove(nameOf(key, { kind: 'debrief' }));
    else store.keep({ key, title, form: { kind: 'debrief', lines: texts } });
  };
  return {
    lines,
    /** Several lines come where a text of several is pasted. */
    change: (index: number, text: string) => {
      const texts = text.split(/\r?\n/);
      const [first = '', ...others] = texts;
      const line = lines[index];
      if (line)
        set([
          ...lines.slice(0, index),
          { ...line, text: first },
          ...others.map(toLine),
          ...lines.slice(index + 1),
        ]);
    },
    /** Breaks a line in two. */
    split: (index: number, before: string, after: string) => {
      const line = lines[index];
      if (line)
        set([
          ...lines.slice(0, index),
          { ...line, text: before.trimEnd() },
          toLine(after.trimStart()),
          ...lines.slice(index + 1),
        ]);
    },
    remove: (index: number) => set(lines.filter((_, at) => at !== index)),
    forget: () => store.remove(nameOf(key, { kind: 'debrief' })),
    restore: (texts: readonly string[]) =>
      store.keep({ key, title, form: { kind: 'debrief', lines: texts } }),
  };
}
