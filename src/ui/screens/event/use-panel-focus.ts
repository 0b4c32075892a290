import { type RefObject, useEffect, useRef } from 'react';
import type { Kind } from '../../../domain/marking/kind';
import { usePanel } from '../../app/shell/panel';
import { followUpsPart } from './follow-ups/use-asked-for';
import { jumpTo } from './jump-to';

/**
 * Focuses the heading when the panel opens, or the part that was asked for. When a mark removes the focused control (the question of an unmarked event),
 * focuses the first field of the form, else the heading.
 */
export function usePanelFocus(sheet: RefObject<HTMLElement | null>, kind: Kind | null): void {
  const { part } = usePanel();
  useEffect(() => {
    // The side panel focuses itself when it opens, possibly after this effect, so this waits for the next frame.
    const frame = requestAnimationFrame(() => {
      // The list of follow-ups opens an empty one itself.
      if (part !== null && part !== followUpsPart) jumpTo(sheet.current, part);
      else if (document.activeElement?.matches('[data-panel]')) focusIn(sheet.current, 'h2');
    });
    return () => cancelAnimationFrame(frame);
  }, [sheet, part]);

  const former = useRef(kind);
  useEffect(() => {
    const changed = former.current !== kind;
    former.current = kind;
    if (!changed || document.activeElement !== document.body) return;
    if (!focusIn(sheet.current, '[data-part] [role="textbox"]')) focusIn(sheet.current, 'h2');
  }, [sheet, kind]);
}

/** Returns false when no element matches. */
function focusIn(sheet: HTMLElement | null, selector: string): boolean {
  const element = sheet?.querySelector<HTMLElement>(selector);
  element?.focus({ preventScroll: true });
  return Boolean(element);
}
