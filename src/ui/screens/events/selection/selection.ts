import type { EventRow } from '../../../../contract/views/event';
import { isHeading, rowsOf, type TableItem } from '../rows/items';
import { type RowId, rowIdOf } from '../rows/row-id';

/** Which rows are picked, and where the keyboard is. */
export interface Selection {
  readonly picked: ReadonlySet<RowId>;
  /** The item the keyboard is on and the place it had, in case it goes away; null before the first move. */
  readonly active: { readonly item: TableItem; readonly index: number } | null;
  /** Where a range of items starts. */
  readonly anchor: TableItem | null;
  /** What is picked was clicked on alone: it goes along when the keyboard moves. */
  readonly follows: boolean;
}

export const nothingPicked: Selection = { picked: new Set(), active: null, anchor: null, follows: false };

/** Lines are made anew whenever the host is asked again. */
function isSame(a: TableItem, b: TableItem): boolean {
  if (isHeading(a)) return isHeading(b) && a.id === b.id;
  return !isHeading(b) && a.key === b.key && a.calendarId === b.calendarId;
}

/** Where the active item stands now; when it is gone, the item that took its place. -1 without items. */
export function activeIndexOf({ active }: Selection, items: readonly TableItem[]): number {
  if (active === null) return Math.min(0, items.length - 1);
  const before = items[active.index];
  if (before && isSame(before, active.item)) return active.index;
  const moved = items.findIndex((item) => isSame(item, active.item));
  return moved >= 0 ? moved : Math.min(active.index, items.length - 1);
}

/** Picks what this item stands for alone. */
export function pickOnly(items: readonly TableItem[], index: number): Selection {
  const item = items[index];
  if (!item) return nothingPicked;
  return { picked: new Set(rowsOf(item).map(rowIdOf)), active: { item, index }, anchor: item, follows: true };
}

/** How many of the rows that a item stands for are picked. */
export const countPicked = ({ picked }: Selection, item: TableItem): number =>
  picked.size === 0 ? 0 : rowsOf(item).filter((row) => picked.has(rowIdOf(row))).length;

/** Adds what this item stands for to what is picked, or takes it out. */
export function toggle(selection: Selection, items: readonly TableItem[], index: number): Selection {
  const item = items[index];
  if (!item) return selection;
  const picked = new Set(selection.picked);
  const wasPicked = countPicked(selection, item) === rowsOf(item).length;
  for (const id of rowsOf(item).map(rowIdOf)) {
    if (wasPicked) picked.delete(id);
    else picked.add(id);
  }
  return { picked, active: { item, index }, anchor: item, follows: false };
}

/** Picks everything between the anchor and this item; a closed group counts with all its rows. */
export function extendTo(selection: Selection, items: readonly TableItem[], index: number): Selection {
  const item = items[index];
  if (!item) return selection;
  const { anchor } = selection;
  const from = anchor ? items.findIndex((candidate) => isSame(candidate, anchor)) : -1;
  const start = from < 0 ? activeIndexOf(selection, items) : from;
  const range = items.slice(Math.min(start, index), Math.max(start, index) + 1);
  const rows = range.flatMap((one) => (isHeading(one) && one.isOpen ? [] : rowsOf(one)));
  return {
    picked: new Set(rows.map(rowIdOf)),
    active: { item, index },
    anchor: items[start] ?? item,
    follows: false,
  };
}

/** Picks every row, those in closed groups too. */
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

/** Says that the focus came to this item by another way than the arrow keys. */
export function activate(selection: Selection, items: readonly TableItem[], index: number): Selection {
  const item = items[index];
  return item ? { ...selection, active: { item, index } } : selection;
}

/** Moves the keyboard to this item. */
export function moveTo(selection: Selection, items: readonly TableItem[], index: number): Selection {
  const item = items[index];
  if (!item) return selection;
  if (selection.follows) return pickOnly(items, index);
  return { ...selection, active: { item, index }, anchor: item };
}

/** The picked rows among those shown, in their order. */
export const pickedRows = ({ picked }: Selection, rows: readonly EventRow[]): readonly EventRow[] =>
  picked.size === 0 ? [] : rows.filter((row) => picked.has(rowIdOf(row)));
