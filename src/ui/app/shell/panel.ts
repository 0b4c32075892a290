import { useCallback, useMemo } from 'react';
import type { EventKey } from '../../../domain/event/key';
import { currentPath, currentSearch, navigate, useHashSearch } from './hash-location';

/** The panel on the right and the event it shows; part of the address, so that it survives a reload. */
export interface Panel {
  readonly key: EventKey | null;
  /** The part of the event's sheet that was asked for; null for its beginning. */
  readonly part: string | null;
  /** Shows this event, at a part of its sheet if one is given, and remembers the focused element for `close`. */
  open(key: EventKey, part?: string): void;
  /** Closes the panel and restores the focus. */
  close(): void;
}

const parameter = 'event';
const partParameter = 'part';

/** The element that had the focus when the panel opened. A module variable, since a page has one panel. */
let opener: Element | null = null;

function setEvent(key: EventKey | null, part?: string): void {
  const search = new URLSearchParams(currentSearch());
  if (key === null) search.delete(parameter);
  else search.set(parameter, key);
  if (part === undefined) search.delete(partParameter);
  else search.set(partParameter, part);
  const query = search.toString();
  navigate(query ? `${currentPath()}?${query}` : currentPath(), { replace: true });
}

export function usePanel(): Panel {
  const search = new URLSearchParams(useHashSearch());
  const key = search.get(parameter) as EventKey | null;
  const part = search.get(partParameter);
  const open = useCallback((next: EventKey, nextPart?: string) => {
    const focused = document.activeElement;
    if (focused && !focused.closest('[data-panel]')) opener = focused;
    setEvent(next, nextPart);
  }, []);
  const close = useCallback(() => {
    setEvent(null);
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    opener = null;
  }, []);
  return useMemo(() => ({ key, part, open, close }), [key, part, open, close]);
}
