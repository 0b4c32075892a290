import type { EventRow } from '../../../contract/views/event';
import { type RowId, rowIdOf } from './row-id';

/** Which rows are picked, and where the keyboard is. */
export interface Selection {
  readonly picked: ReadonlySet<RowId>;
  /** The row the keyboard is on and the place it had, in case it goes away; null before the first move. */
  readonly active: { readonly id: RowId; readonly index: number } | null;
  /** Where a range of rows starts. */
  readonly anchor: RowId | null;
  /** The one picked row was clicked on: it goes along when the keyboard moves. */
  readonly follows: boolean;
}

export const nothingPicked: Selection = { picked: new Set(), active: null, anchor: null, follows: false };

const activeAt = (row: EventRow, index: number): Selection['active'] => ({ id: rowIdOf(row), index });

/** Where the active row stands now; when it is gone, the row that took its place. -1 without rows. */
export function activeIndexOf({ active }: Selection, rows: readonly EventRow[]): number {
  if (active === null) return Math.min(0, rows.length - 1);
  const same = rows[active.index];
  if (same && rowIdOf(same) === active.id) return active.index;
  const moved = rows.findIndex((row) => rowIdOf(row) === active.id);
  return moved >= 0 ? moved : Math.min(active.index, rows.length - 1);
}

/** Picks this row alone. */
export function pickOnly(rows: readonly EventRow[], index: number): Selection {
  const row = rows[index];
  if (!row) return nothingPicked;
  const id = rowIdOf(row);
  return { picked: new Set([id]), active: { id, index }, anchor: id, follows: true };
}

/** Adds this row to what is picked, or takes it out. */
export function toggle(selection: Selection, rows: readonly EventRow[], index: number): Selection {
  const row = rows[index];
  if (!row) return selection;
  const id = rowIdOf(row);
  const picked = new Set(selection.picked);
  if (!picked.delete(id)) picked.add(id);
  return { picked, active: { id, index }, anchor: id, follows: false };
}

/** Picks everything between the anchor and this row. */
export function extendTo(selection: Selection, rows: readonly EventRow[], index: number): Selection {
  const row = rows[index];
  if (!row) return selection;
  const from = rows.findIndex((candidate) => rowIdOf(candidate) === selection.anchor);
  const start = from < 0 ? activeIndexOf(selection, rows) : from;
  const anchor = rows[start] ?? row;
  const range = rows.slice(Math.min(start, index), Math.max(start, index) + 1);
  return {
    picked: new Set(range.map(rowIdOf)),
    active: activeAt(row, index),
    anchor: rowIdOf(anchor),
    follows: false,
  };
}

export const pickAll = (selection: Selection, rows: readonly EventRow[]): Selection => ({
  ...selection,
  picked: new Set(rows.map(rowIdOf)),
  follows: false,
});

/** Lets go of what is picked; the keyboard stays where it is. */
export const pickNothing = (selection: Selection): Selection => ({
  ...nothingPicked,
  active: selection.active,
});

/** Moves the keyboard to this row. */
export function moveTo(selection: Selection, rows: readonly EventRow[], index: number): Selection {
  const row = rows[index];
  if (!row) return selection;
  if (selection.follows) return pickOnly(rows, index);
  return { ...selection, active: activeAt(row, index), anchor: rowIdOf(row) };
}

/** The picked rows among those shown, in their order. */
export const pickedRows = ({ picked }: Selection, rows: readonly EventRow[]): readonly EventRow[] =>
  picked.size === 0 ? [] : rows.filter((row) => picked.has(rowIdOf(row)));
