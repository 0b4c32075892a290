import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { EventKey } from '../../../domain/event/key';

/** The form that writes each debrief. */
const owners = new Map<EventKey, object>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function setOwner(key: EventKey, owner: object | null): void {
  if (owner === null) owners.delete(key);
  else owners.set(key, owner);
  for (const listener of listeners) listener();
}

/**
 * True for the first form on the page that writes this debrief: two would overwrite each other's lines. A second one is told
 * when the first has ended, by `onFree`.
 */
export function useClaim(key: EventKey, onFree: () => void): boolean {
  const [me] = useState(() => ({}));
  const [isFirst] = useState(() => !owners.has(key));
  const isOwned = useSyncExternalStore(subscribe, () => owners.has(key));
  useEffect(() => {
    if (!isFirst) return;
    setOwner(key, me);
    return () => setOwner(key, null);
  }, [isFirst, key, me]);
  const free = useEffectEvent(onFree);
  useEffect(() => {
    if (!isFirst && !isOwned) free();
  }, [isFirst, isOwned]);
  return isFirst;
}
