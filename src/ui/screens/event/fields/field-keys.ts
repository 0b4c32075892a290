import type { KeyboardEvent } from 'react';

/** What special keys do in the text field of a list. */
export interface LineKeys {
  /** Enter: go to the next row. */
  readonly onEnter?: () => void;
  /** Backspace in an empty field: remove the row. */
  readonly onErase?: () => void;
}

/** Enter never inserts a line break in a single-line field; Ctrl+Enter and Cmd+Enter are left to the panel. */
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

/** Replaces line breaks by spaces: pasted text may have them, a single-line field must not. */
export const asOneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');
