import type { EventRow } from '../../../../contract/views/event';
import { isHeading, rowsOf, type TableItem } from '../rows/items';
import { type RowId, rowIdOf } from '../rows/row-id';

/** Which rows are picked, and which item is active. */
export interface Selection {
  readonly picked: ReadonlySet<RowId>;
  /** The item that the keyboard acts on, with its last index in case it is removed; null before the first move. */
  readonly active: { readonly item: TableItem; readonly index: number } | null;
  /** The item where a range starts. */
  readonly anchor: TableItem | null;
  /** The picked item was clicked alone, so the selection follows the keyboard. */
  readonly follows: boolean;
}

export const nothingPicked: Selection = { picked: new Set(), active: null, anchor: null, follows: false };

/** Compares by id, because a refetch creates new objects. */
function isSame(a: TableItem, b: TableItem): boolean {
  if (isHeading(a)) return isHeading(b) && a.id === b.id;
  return !isHeading(b) && a.key === b.key && a.calendarId === b.calendarId;
}

/** The current index of the active item, or of the item in its place if it was removed. -1 without items. */
export function activeIndexOf({ active }: Selection, items: readonly TableItem[]): number {
  if (active === null) return Math.min(0, items.length - 1);
  const inPlace = items[active.index];
  if (inPlace && isSame(inPlace, active.item)) return active.index;
  const moved = items.findIndex((item) => isSame(item, active.item));
  return moved >= 0 ? moved : Math.min(active.index, items.length - 1);
}

/** Picks the rows of this item and no others. */
export function pickOnly(items: readonly TableItem[], index: number): Selection {
  const item = items[index];
  if (!item) return nothingPicked;
  return { picked: new Set(rowsOf(item).map(rowIdOf)), active: { item, index }, anchor: item, follows: true };
}

/** How many of the rows of an item are picked. */
export const countPicked = ({ picked }: Selection, item: TableItem): number =>
  picked.size === 0 ? 0 : rowsOf(item).filter((row) => picked.has(rowIdOf(row))).length;

/** Adds the rows of this item to the selection, or removes them if all are picked. */
export function toggle(selection: Selection, items: readonly TableItem[], index: number): Selection {
  const item = items[index];
  if (!item) return selection;
  const picked = new Set(selection.picked);
  const isAllPicked = countPicked(selection, item) === rowsOf(item).length;
  for (const id of rowsOf(item).map(rowIdOf)) {
    if (isAllPicked) picked.delete(id);
    else picked.add(id);
  }
  return { picked, active: { item, index }, anchor: item, follows: false };
}

/** Picks everything between the anchor and this item; a closed group counts with all its rows. */
export function extendTo(selection: Selection, items: readonly TableItem[], index: number): Selection {
  const item = items[index];
  if (!item) return selection;
  const { anchor } = selection;
  const anchorIndex = anchor ? items.findIndex((candidate) => isSame(candidate, anchor)) : -1;
  const start = anchorIndex < 0 ? activeIndexOf(selection, items) : anchorIndex;
  const range = items.slice(Math.min(start, index), Math.max(start, index) + 1);
  const rows = range.flatMap((inRange) => (isHeading(inRange) && inRange.isOpen ? [] : rowsOf(inRange)));
  return {
    picked: new Set(rows.map(rowIdOf)),
    active: { item, index },
    anchor: items[start] ?? item,
    follows: false,
  };
}

/** Picks every row, also those in closed groups. */
export const pickAll = (selection: Selection, rows: readonly EventRow[]): Selection => ({
  ...selection,
  picked: new Set(rows.map(rowIdOf)),
  follows: false,
});

/** Clears the selection; the active item stays. */
export const pickNothing = (selection: Selection): Selection => ({
  ...nothingPicked,
  active: selection.active,
});

/** Makes this item active after the focus came to it by other means than the arrow keys. */
export function activate(selection: Selection, items: readonly TableItem[], index: number): Selection {
  const item = items[index];
  return item ? { ...selection, active: { item, index } } : selection;
}

/** Makes this item active after an arrow key. */
export function moveTo(selection: Selection, items: readonly TableItem[], index: number): Selection {
  const item = items[index];
  if (!item) return selection;
  if (selection.follows) return pickOnly(items, index);
  return { ...selection, active: { item, index }, anchor: item };
}

/** The picked rows among those shown, in their order. */
export const pickedRows = ({ picked }: Selection, rows: readonly EventRow[]): readonly EventRow[] =>
  picked.size === 0 ? [] : rows.filter((row) => picked.has(rowIdOf(row)));
