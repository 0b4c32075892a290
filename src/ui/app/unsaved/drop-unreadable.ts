import type { UnsavedStore } from './unsaved-store';

/**
 * Removes the entries that this version cannot read: another version may have written them. Usually there is no entry; the
 * schemas are then not even loaded.
 */
export async function dropUnreadable(store: UnsavedStore): Promise<void> {
  const entries = store.entries();
  if (entries.length === 0) return;
  const { isUnsavedText } = await import('./unsaved-schema');
  for (const [name, value] of entries) if (!isUnsavedText(name, value)) store.remove(name);
}
