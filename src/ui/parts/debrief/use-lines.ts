import { useRef, useState } from 'react';
import type { EventKey } from '../../../domain/event/key';
import type { Jotting, JottingId } from '../../../domain/jottings/jotting';
import { useUnsavedStore } from '../../app/unsaved/unsaved-provider';
import { type DebriefCorrections, nameOf, noEvent } from '../../app/unsaved/unsaved-text';

export interface Line {
  readonly id: number;
  readonly text: string;
}

/** What an earlier window left of a debrief, if it was not the last to keep it. */
function useLeft(eventKey: EventKey | null) {
  const store = useUnsavedStore();
  const form = store.find(nameOf(eventKey ?? noEvent, { kind: 'debrief' }))?.form;
  return form?.kind === 'debrief' ? form : null;
}

const noCorrections: DebriefCorrections = { entries: [], log: null, chosen: [], reached: [] };

/** Those of lines that are still there; undefined if there are none. */
function ofTexts(all: DebriefCorrections, texts: readonly string[]): DebriefCorrections | undefined {
  const entries = all.entries.filter(([line]) => texts.includes(line));
  const isNone = all.log === null && entries.length + all.chosen.length + all.reached.length === 0;
  return isNone ? undefined : { ...all, entries };
}

/** The lines that an earlier window left. */
export const useLeftLines = (eventKey: EventKey | null): readonly string[] | null =>
  useLeft(eventKey)?.lines ?? null;

/**
 * The lines of a debrief, which begin with what was kept before and what was noted at the event; each change is kept over a
 * restart until the lines are saved or forgotten.
 */
export function useLines(
  eventKey: EventKey | null,
  title: string,
  saved: readonly string[],
  jottings: readonly Jotting[],
) {
  const store = useUnsavedStore();
  const left = useLeft(eventKey);
  const next = useRef(0);
  const toLine = (text: string): Line => {
    next.current += 1;
    return { id: next.current, text };
  };
  const [taken] = useState<readonly JottingId[]>(() => [
    ...new Set([...(left?.jottings ?? []), ...jottings.map(({ id }) => id)]),
  ]);
  const [lines, setLines] = useState<readonly Line[]>(() => {
    // Those that an earlier window took are in its lines, as the user left them.
    const noted = jottings.filter(({ id }) => !left?.jottings?.includes(id));
    const before = left?.lines ?? saved;
    const texts =
      noted.length === 0
        ? before
        : [...before, ...noted.flatMap(({ text }) => text.split(/\r?\n/))].filter(
            (text) => text.trim() !== '',
          );
    return (texts.length > 0 ? texts : ['']).map(toLine);
  });
  const key = eventKey ?? noEvent;
  const [corrections, setCorrections] = useState<DebriefCorrections>(
    () => left?.corrections ?? noCorrections,
  );
  const latest = useRef({ lines, corrections });
  const write = (part: Partial<typeof latest.current>) => {
    latest.current = { ...latest.current, ...part };
    const texts = latest.current.lines.map(({ text }) => text);
    const isEmpty = texts.every((text) => text.trim() === '') && saved.length === 0 && taken.length === 0;
    if (isEmpty) store.remove(nameOf(key, { kind: 'debrief' }));
    else keepTexts(texts);
  };
  const keepTexts = (texts: readonly string[]) =>
    store.keep({
      key,
      title,
      form: {
        kind: 'debrief',
        lines: texts,
        jottings: taken,
        corrections: ofTexts(latest.current.corrections, texts),
      },
    });
  const set = (changed: readonly Line[]) => {
    const all = changed.length > 0 ? changed : [toLine('')];
    setLines(all);
    write({ lines: all });
  };
  return {
    lines,
    /** The notes that are in the lines. */
    jottings: taken,
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
    restore: keepTexts,
    corrections,
    /** Notes what the user changed of what was understood. */
    correct: (part: Partial<DebriefCorrections>) => {
      const next = { ...latest.current.corrections, ...part };
      setCorrections(next);
      write({ corrections: next });
    },
  };
}
