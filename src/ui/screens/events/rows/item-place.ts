import type { ChangeEvent, MouseEvent } from 'react';

/** The position of an item in the table, and its handlers. */
export interface ItemPlace {
  /** The item's index among all items, from 0. */
  readonly index: number;
  /** The item is the one that the keyboard acts on. */
  readonly active: boolean;
  /** The item is rendered although it is scrolled out of sight, so it is positioned by itself. */
  readonly apart: boolean;
  readonly onPick: (index: number, event: MouseEvent) => void;
  readonly onToggle: (index: number, event: ChangeEvent<HTMLInputElement>) => void;
}
