import type { UnsavedStore } from './unsaved-store';

/**
 * Removes what this version cannot take in: another one may have kept it. Does nothing, and loads nothing, while nothing
 * is kept, which is nearly always.
 */
export async function dropUnreadable(store: UnsavedStore): Promise<void> {
  const entries = store.entries();
  if (entries.length === 0) return;
  const { isUnsavedText } = await import('./unsaved-schema');
  for (const [name, value] of entries) if (!isUnsavedText(name, value)) store.remove(name);
}
