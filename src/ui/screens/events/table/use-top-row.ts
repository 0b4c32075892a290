import { type RefObject, useEffectEvent, useLayoutEffect, useState } from 'react';
import type { EventRow } from '../../../../contract/views/event';
import { rowsOf, type TableItem } from '../rows/items';
import { rowHeight } from '../rows/table-row';
import { useLatestCallback } from '../use-latest-callback';

/** Where a table stood: grouped otherwise, it is made anew over the same rows. */
export interface TopRow {
  readonly rows: readonly EventRow[];
  /** null at the very top. */
  readonly row: EventRow | null;
}

interface Shown {
  readonly rows: readonly EventRow[];
  readonly items: readonly TableItem[];
  /** Kept by whoever makes the table anew. */
  readonly top: RefObject<TopRow | null>;
}

/** The item that stands at the top at first: after other groups the head over what stood there, else `startIndex`. */
export function useStartItem(shown: Shown, startIndex: number): number {
  const [start] = useState(() => startItemOf(shown, startIndex));
  return start;
}

function startItemOf({ rows, items, top }: Shown, startIndex: number): number {
  const before = top.current?.rows === rows ? top.current : null;
  const row = before?.row;
  if (row) {
    const at = items.findIndex((item) => rowsOf(item).includes(row));
    return Math.max(0, at);
  }
  // Over the first row there is nothing but the head of its group, which is to be seen.
  return before || items[startIndex] === rows[0] ? 0 : startIndex;
}

/** Calls `begin` once, before anything is seen. */
export function useBeginning(begin: () => void): void {
  const onBegin = useEffectEvent(begin);
  useLayoutEffect(() => onBegin(), []);
}

/** Remembers what stands at the top; gives what is to be called as one scrolls. */
export function useTopRow(scroller: RefObject<HTMLElement | null>, { rows, items, top }: Shown): () => void {
  const note = useLatestCallback(() => {
    const item = items[Math.round((scroller.current?.scrollTop ?? 0) / rowHeight)];
    if (item) top.current = { rows, row: item === items[0] ? null : (rowsOf(item)[0] ?? null) };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other items stand there without any scrolling
  useLayoutEffect(note, [note, rows, items]);
  return note;
}
