import type { EventRow } from '../../../contract/views/event';
import { type RowId, rowIdOf } from './row-id';

/** Which rows are picked, and where the keyboard is. */
export interface Selection {
  readonly picked: ReadonlySet<RowId>;
  /** The row the keyboard is on and the place it had, in case it goes away; null before the first move. */
  readonly active: { readonly row: EventRow; readonly index: number } | null;
  /** Where a range of rows starts. */
  readonly anchor: EventRow | null;
  /** The one picked row was clicked on: it goes along when the keyboard moves. */
  readonly follows: boolean;
}

export const nothingPicked: Selection = { picked: new Set(), active: null, anchor: null, follows: false };

/** Rows are made anew whenever the host is asked again. */
const isSame = (a: EventRow, b: EventRow): boolean => a.key === b.key && a.calendarId === b.calendarId;

/** Where the active row stands now; when it is gone, the row that took its place. -1 without rows. */
export function activeIndexOf({ active }: Selection, rows: readonly EventRow[]): number {
  if (active === null) return Math.min(0, rows.length - 1);
  const before = rows[active.index];
  if (before && isSame(before, active.row)) return active.index;
  const moved = rows.findIndex((row) => isSame(row, active.row));
  return moved >= 0 ? moved : Math.min(active.index, rows.length - 1);
}

/** Picks this row alone. */
export function pickOnly(rows: readonly EventRow[], index: number): Selection {
  const row = rows[index];
  if (!row) return nothingPicked;
  return { picked: new Set([rowIdOf(row)]), active: { row, index }, anchor: row, follows: true };
}

/** Adds this row to what is picked, or takes it out. */
export function toggle(selection: Selection, rows: readonly EventRow[], index: number): Selection {
  const row = rows[index];
  if (!row) return selection;
  const id = rowIdOf(row);
  const picked = new Set(selection.picked);
  if (!picked.delete(id)) picked.add(id);
  return { picked, active: { row, index }, anchor: row, follows: false };
}

/** Picks everything between the anchor and this row. */
export function extendTo(selection: Selection, rows: readonly EventRow[], index: number): Selection {
  const row = rows[index];
  if (!row) return selection;
  const { anchor } = selection;
  const from = anchor ? rows.findIndex((candidate) => isSame(candidate, anchor)) : -1;
  const start = from < 0 ? activeIndexOf(selection, rows) : from;
  const range = rows.slice(Math.min(start, index), Math.max(start, index) + 1);
  return {
    picked: new Set(range.map(rowIdOf)),
    active: { row, index },
    anchor: rows[start] ?? row,
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

/** Says that the focus came to this row by another way than the arrow keys. */
export function activate(selection: Selection, rows: readonly EventRow[], index: number): Selection {
  const row = rows[index];
  return row ? { ...selection, active: { row, index } } : selection;
}

/** Moves the keyboard to this row. */
export function moveTo(selection: Selection, rows: readonly EventRow[], index: number): Selection {
  const row = rows[index];
  if (!row) return selection;
  if (selection.follows) return pickOnly(rows, index);
  return { ...selection, active: { row, index }, anchor: row };
}

/** The picked rows among those shown, in their order. */
export const pickedRows = ({ picked }: Selection, rows: readonly EventRow[]): readonly EventRow[] =>
  picked.size === 0 ? [] : rows.filter((row) => picked.has(rowIdOf(row)));
