import { useCallback, useMemo } from 'react';
import type { EventKey } from '../../../domain/event/key';
import { currentPath, currentSearch, navigate, useHashSearch } from './hash-location';

/** The panel on the right and the event it shows; part of the address, so that it survives a reload. */
export interface Panel {
  readonly key: EventKey | null;
  /** Shows this event, and remembers the focused element for `close`. */
  open(key: EventKey): void;
  /** Closes the panel and restores the focus. */
  close(): void;
}

const parameter = 'event';

/** The element that had the focus when the panel opened. A module variable, since a page has one panel. */
let opener: Element | null = null;

function setEvent(key: EventKey | null): void {
  const search = new URLSearchParams(currentSearch());
  if (key === null) search.delete(parameter);
  else search.set(parameter, key);
  const query = search.toString();
  navigate(query ? `${currentPath()}?${query}` : currentPath(), { replace: true });
}

export function usePanel(): Panel {
  const key = new URLSearchParams(useHashSearch()).get(parameter) as EventKey | null;
  const open = useCallback((next: EventKey) => {
    const focused = document.activeElement;
    if (focused && !focused.closest('[data-panel]')) opener = focused;
    setEvent(next);
  }, []);
  const close = useCallback(() => {
    setEvent(null);
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    opener = null;
  }, []);
  return useMemo(() => ({ key, open, close }), [key, open, close]);
}
