import { type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** How one item of a list is written. */
export interface ItemEdits<Item> {
  /** `at`: the index it gets. */
  readonly insert: (item: Item, at: number) => void;
  readonly replace: (item: Item) => void;
  readonly remove: (id: string) => void;
  /** Brings a removed item back. */
  readonly restore: (item: Item, at: number) => void;
}

interface RowOptions<Item> {
  readonly items: readonly Item[];
  readonly edits: ItemEdits<Item>;
  /** An empty item with an id of its own. */
  readonly create: () => Item;
  readonly isEmpty: (item: Item) => boolean;
  /** When a blank row waits at the end: `always`, as on ruled paper; when the list is empty, or after `add`; only after `add`. */
  readonly blank: 'always' | 'when-empty' | 'when-asked';
  readonly limit?: number;
}

/** A list as it is written: its items, and among them at most one blank row that becomes an item with its first letter. */
export interface Rows<Item> {
  readonly rows: readonly Item[];
  /** For the element whose children are the rows. */
  readonly list: RefObject<(HTMLUListElement & HTMLOListElement) | null>;
  /** Room for one more, and no blank row waits already. */
  readonly canAdd: boolean;
  isBlank(item: Item): boolean;
  change(item: Item): void;
  /** Goes to a new row at the end: a blank one, or one that holds this already. */
  add(item?: Item): void;
  /** On to the row after this one; where that is not blank, a blank one comes between. */
  next(item: Item): void;
  /** Takes an empty row away and goes to the one before it. */
  erase(item: Item): void;
  /** Takes a row away, whatever it holds, and goes to the one before it; what is given back brings it back. */
  remove(item: Item): () => void;
  /** The focus left the row: one that stayed empty goes. */
  leave(item: Item): void;
}

interface BlankRow<Item> {
  readonly item: Item;
  /** null: at the end. */
  readonly at: number | null;
  readonly asked: boolean;
}

const mostItems = 500;

/** A list section as single edits of its items. */
export function toItemEdits<Item extends { readonly id: string }>(
  edit: (change: (items: readonly Item[]) => readonly Item[]) => void,
): ItemEdits<Item> {
  const insert = (item: Item, at: number) => edit((items) => items.toSpliced(at, 0, item));
  return {
    insert,
    restore: insert,
    replace: (item) => edit((items) => items.map((one) => (one.id === item.id ? item : one))),
    remove: (id) => edit((items) => items.filter((one) => one.id !== id)),
  };
}

export function useRows<Item extends { readonly id: string }>({
  items,
  edits,
  create,
  isEmpty,
  blank: mode,
  limit = mostItems,
}: RowOptions<Item>): Rows<Item> {
  const list = useRef<HTMLUListElement & HTMLOListElement>(null);
  const [blank, setBlank] = useState<BlankRow<Item>>(() => ({ item: create(), at: null, asked: false }));
  const hasRoom = items.length < limit;
  const waits = mode === 'always' || (mode === 'when-empty' && items.length === 0);
  const blankShown = hasRoom && (waits || blank.asked);
  const blankAt = Math.min(blank.at ?? items.length, items.length);
  const rows = blankShown ? items.toSpliced(blankAt, 0, blank.item) : items;

  const isBlank = (item: Item) => item.id === blank.item.id;
  const indexOf = (item: Item) => rows.findIndex(({ id }) => id === item.id);
  const restBlank = () => setBlank((now) => ({ ...now, at: null, asked: false }));
  const goTo = (index: number) => focusRow(list.current, index);

  const showBlank = (at: number | null) => {
    flushSync(() => setBlank((now) => ({ ...now, at, asked: true })));
    goTo(at ?? items.length);
  };

  const takeAway = (item: Item) => {
    const index = indexOf(item);
    flushSync(() => (isBlank(item) ? restBlank() : edits.remove(item.id)));
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
      setBlank({ item: create(), at: null, asked: false });
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
      if (isEmpty(item)) takeAway(item);
    },
    remove: (item) => {
      const at = items.findIndex(({ id }) => id === item.id);
      takeAway(item);
      return () => edits.restore(item, at);
    },
    leave: (item) => {
      if (isBlank(item)) restBlank();
      else if (isEmpty(item)) edits.remove(item.id);
    },
  };
}

/** Puts the caret at the end of a row's first field; where there is no such row, goes to what adds one. */
function focusRow(list: HTMLElement | null, index: number): void {
  const field = list?.children[index]?.querySelector('[data-main]');
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  } else {
    list?.parentElement?.querySelector('button')?.focus();
  }
}
