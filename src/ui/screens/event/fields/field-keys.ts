import type { KeyboardEvent } from 'react';

/** What the keys of a list do beyond writing. */
export interface LineKeys {
  /** Enter: on to the next line. */
  readonly onEnter?: () => void;
  /** Backspace in an empty line: the line goes. */
  readonly onErase?: () => void;
}

/** Enter never breaks a single line; with Ctrl or Cmd it is left to the panel. */
export function handleLineKeys(event: KeyboardEvent, isEmpty: boolean, { onEnter, onErase }: LineKeys): void {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    onEnter?.();
  }
  if (event.key === 'Backspace' && isEmpty && onErase) {
    event.preventDefault();
    onErase();
  }
}

/** A single line has no breaks, wherever its text was copied from. */
export const asOneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');
