import { type RefObject, useEffect, useRef } from 'react';
import type { Kind } from '../../../domain/marking/kind';

/**
 * Moves the focus where one goes on: to the heading when the panel was opened, and when a mark took away the control
 * that made it, to the line that says why one goes.
 */
export function usePanelFocus(sheet: RefObject<HTMLElement | null>, kind: Kind | null): void {
  useEffect(() => {
    // The frame takes the focus when it opens, which may come after this.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement?.matches('[data-panel]')) focusIn(sheet.current, 'h2');
    });
    return () => cancelAnimationFrame(frame);
  }, [sheet]);

  const former = useRef(kind);
  useEffect(() => {
    const changed = former.current !== kind;
    former.current = kind;
    if (!changed || document.activeElement !== document.body) return;
    if (!focusIn(sheet.current, '[data-part] [role="textbox"]')) focusIn(sheet.current, 'h2');
  }, [sheet, kind]);
}

/** True when there was something to focus. */
function focusIn(sheet: HTMLElement | null, selector: string): boolean {
  const element = sheet?.querySelector<HTMLElement>(selector);
  element?.focus({ preventScroll: true });
  return Boolean(element);
}
