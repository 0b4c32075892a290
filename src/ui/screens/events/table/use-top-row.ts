import { type RefObject, useEffectEvent, useLayoutEffect, useState } from 'react';
import type { EventRow } from '../../../../contract/views/event';
import { rowsOf, type TableItem } from '../rows/items';
import { rowHeight } from '../rows/table-row';
import { useLatestCallback } from '../use-latest-callback';

/** The top row of a table. Another grouping mounts a new table over the same rows, which starts there. */
export interface TopRow {
  readonly rows: readonly EventRow[];
  /** null at the very top. */
  readonly row: EventRow | null;
}

interface Shown {
  readonly rows: readonly EventRow[];
  readonly items: readonly TableItem[];
  /** Owned by the parent, so that it outlives the table. */
  readonly top: RefObject<TopRow | null>;
}

/** The index of the first top item: after another grouping the item with the former top row, else `startIndex`. */
export function useStartItem(shown: Shown, startIndex: number): number {
  const [start] = useState(() => startItemOf(shown, startIndex));
  return start;
}

function startItemOf({ rows, items, top }: Shown, startIndex: number): number {
  const former = top.current?.rows === rows ? top.current : null;
  const row = former?.row;
  if (row) {
    return Math.max(
      0,
      items.findIndex((item) => rowsOf(item).includes(row)),
    );
  }
  // Above the first row there is only the heading of its group, which must be visible.
  return former || items[startIndex] === rows[0] ? 0 : startIndex;
}

/** Calls `begin` once, before the first paint. */
export function useBeginning(begin: () => void): void {
  const onBegin = useEffectEvent(begin);
  useLayoutEffect(() => onBegin(), []);
}

/** Remembers the top row; returns the scroll handler. */
export function useTopRow(scroller: RefObject<HTMLElement | null>, { rows, items, top }: Shown): () => void {
  const note = useLatestCallback(() => {
    const item = items[Math.round((scroller.current?.scrollTop ?? 0) / rowHeight)];
    if (item) top.current = { rows, row: item === items[0] ? null : (rowsOf(item)[0] ?? null) };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other items change the top row without a scroll event
  useLayoutEffect(note, [note, rows, items]);
  return note;
}
