import { useMemo, useState } from 'react';
import type { EventRow, Scope } from '../../../../contract/views/event';
import { usualScope } from '../../../parts/marking/mark-rows';
import { rowsOf, type TableItem } from '../rows/items';
import { activeIndexOf, nothingPicked, pickedRows, type Selection } from './selection';

/** The selection of a table, its active item, and the rows and scope that a mark applies to. */
export function usePicked(items: readonly TableItem[], rows: readonly EventRow[], startItem: number) {
  const [selection, setSelection] = useState<Selection>(() => startAt(items, startItem));
  const picked = useMemo(() => pickedRows(selection, rows), [selection, rows]);
  const activeIndex = useMemo(() => activeIndexOf(selection, items), [selection, items]);
  const active = items[activeIndex];
  /** The picked rows, or without any the rows of the active item. */
  const targets = picked.length > 0 || !active ? picked : rowsOf(active);
  const [scope, setScope] = useScope(selection, targets);
  return { selection, setSelection, picked, activeIndex, targets, scope, setScope };
}

function startAt(items: readonly TableItem[], index: number): Selection {
  const item = items[index];
  return item ? { ...nothingPicked, active: { item, index } } : nothingPicked;
}

/** The scope that the user chose for this selection, else its default. */
function useScope(
  { picked }: Selection,
  targets: readonly EventRow[],
): readonly [Scope, (scope: Scope) => void] {
  const [choice, setChoice] = useState<{ readonly picked: unknown; readonly scope: Scope } | null>(null);
  const scope = choice?.picked === picked ? choice.scope : usualScope(targets);
  return [scope, (chosen) => setChoice({ picked, scope: chosen })];
}
