import { type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** The edits of a list by single items. */
export interface ItemEdits<Item> {
  /** Inserts the item at index `at`. */
  readonly insert: (item: Item, at: number) => void;
  readonly replace: (item: Item) => void;
  readonly remove: (id: string) => void;
  /** Inserts a removed item again at index `at`. */
  readonly restore: (item: Item, at: number) => void;
}

interface RowOptions<Item> {
  readonly items: readonly Item[];
  readonly edits: ItemEdits<Item>;
  /** Creates an empty item with a new id. */
  readonly create: () => Item;
  readonly isEmpty: (item: Item) => boolean;
  /** When a blank row is shown: always, when the list is empty or after `add`, or only after `add`. */
  readonly blank: 'always' | 'when-empty' | 'when-asked';
  readonly limit?: number;
}

/** The rows of an editable list: its items, and at most one blank row, which becomes an item with its first letter. */
export interface Rows<Item> {
  readonly rows: readonly Item[];
  /** Ref for the element whose children are the rows. */
  readonly list: RefObject<(HTMLUListElement & HTMLOListElement) | null>;
  /** The limit is not reached, and no blank row is shown. */
  readonly canAdd: boolean;
  isBlank(item: Item): boolean;
  change(item: Item): void;
  /** Adds `item`, or a blank row, at the end and focuses it. */
  add(item?: Item): void;
  /** Focuses the row after this one; if that is not blank, a blank row is inserted before it. */
  next(item: Item): void;
  /** Removes the row if it is empty, and focuses the one before it. */
  erase(item: Item): void;
  /** Removes the row, empty or not, and focuses the one before it; the returned function restores it. */
  remove(item: Item): () => void;
  /** Handles that the focus left the row: removes it if it is empty. */
  leave(item: Item): void;
}

interface BlankRow<Item> {
  readonly item: Item;
  /** The index at which it is shown; null for the end. */
  readonly at: number | null;
  /** The user asked for it, by `add` or `next`. */
  readonly requested: boolean;
}

const itemLimit = 500;

/** Turns the edit of a whole list into edits of single items. */
export function toItemEdits<Item extends { readonly id: string }>(
  edit: (change: (items: readonly Item[]) => readonly Item[]) => void,
): ItemEdits<Item> {
  const insert = (item: Item, at: number) => edit((items) => items.toSpliced(at, 0, item));
  return {
    insert,
    restore: insert,
    replace: (item) => edit((items) => items.map((other) => (other.id === item.id ? item : other))),
    remove: (id) => edit((items) => items.filter((item) => item.id !== id)),
  };
}

export function useRows<Item extends { readonly id: string }>({
  items,
  edits,
  create,
  isEmpty,
  blank: mode,
  limit = itemLimit,
}: RowOptions<Item>): Rows<Item> {
  const list = useRef<HTMLUListElement & HTMLOListElement>(null);
  const [blank, setBlank] = useState<BlankRow<Item>>(() => ({ item: create(), at: null, requested: false }));
  const hasRoom = items.length < limit;
  const offersBlank = mode === 'always' || (mode === 'when-empty' && items.length === 0);
  const blankShown = hasRoom && (offersBlank || blank.requested);
  const blankAt = Math.min(blank.at ?? items.length, items.length);
  const rows = blankShown ? items.toSpliced(blankAt, 0, blank.item) : items;

  const isBlank = (item: Item) => item.id === blank.item.id;
  const indexOf = (item: Item) => rows.findIndex(({ id }) => id === item.id);
  const resetBlank = () => setBlank((current) => ({ ...current, at: null, requested: false }));
  const goTo = (index: number) => focusRow(list.current, index);

  const showBlank = (at: number | null) => {
    flushSync(() => setBlank((current) => ({ ...current, at, requested: true })));
    goTo(at ?? items.length);
  };

  const removeRow = (item: Item) => {
    const index = indexOf(item);
    flushSync(() => (isBlank(item) ? resetBlank() : edits.remove(item.id)));
    goTo(Math.max(0, index - 1));
  };

  return {
    rows,
    list,
    canAdd: hasRoom && !blankShown,
    isBlank,
    change: (item) => {
      if (!isBlank(item)) return edits.replace(item);
      if (isEmpty(item)) return;
      edits.insert(item, blankAt);
      setBlank({ item: create(), at: null, requested: false });
    },
    add: (item) => {
      if (!item) return showBlank(null);
      flushSync(() => edits.insert(item, items.length));
      goTo(items.length);
    },
    next: (item) => {
      const index = indexOf(item);
      const following = rows[index + 1];
      if (following && (isBlank(following) || !hasRoom)) goTo(index + 1);
      else if (hasRoom && !isBlank(item)) showBlank(index + 1);
    },
    erase: (item) => {
      if (isEmpty(item)) removeRow(item);
    },
    remove: (item) => {
      const at = items.findIndex(({ id }) => id === item.id);
      removeRow(item);
      return () => edits.restore(item, at);
    },
    leave: (item) => {
      if (isBlank(item)) resetBlank();
      else if (isEmpty(item)) edits.remove(item.id);
    },
  };
}

/** Puts the caret at the end of the main field of a row; without such a row, focuses the button that adds one. */
function focusRow(list: HTMLElement | null, index: number): void {
  const field = list?.children[index]?.querySelector('[data-main]');
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  } else {
    list?.parentElement?.querySelector('button')?.focus();
  }
}
