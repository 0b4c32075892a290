import type { ChangeEvent, MouseEvent } from 'react';

/** Where an item of the table stands, and what is done there. */
export interface ItemPlace {
  /** Among all items, from 0. */
  readonly index: number;
  /** The keyboard is on it. */
  readonly active: boolean;
  /** It is drawn by itself, away from the items in sight. */
  readonly apart: boolean;
  readonly onPick: (index: number, event: MouseEvent) => void;
  readonly onToggle: (index: number, event: ChangeEvent<HTMLInputElement>) => void;
}
