import { isJustTried } from '../../domain/calendars/subscription';
import type { Instant } from '../../domain/time/instant';

/** When each address was last tried in this run, whoever asked for it. */
export interface DueFetches<Key> {
  noteTried(key: Key): void;
  isTried(key: Key): boolean;
  /** So lately that no automatic fetch may follow. */
  isJustTried(key: Key): boolean;
  /** Fetches one after the other. A bug in one does not stop the others; the first is thrown at the end. */
  each(keys: readonly Key[], fetch: (key: Key) => Promise<unknown>): Promise<void>;
}

/** Kept in memory, so that a failure that a full disk cannot store is not retried all the time. */
export function createDueFetches<Key>(now: () => Instant): DueFetches<Key> {
  const tried = new Map<Key, Instant>();
  return {
    noteTried: (key) => void tried.set(key, now()),
    isTried: (key) => tried.has(key),
    isJustTried: (key) => {
      const triedAt = tried.get(key);
      return triedAt !== undefined && isJustTried(triedAt, now());
    },
    each: async (keys, fetch) => {
      const bugs: unknown[] = [];
      for (const key of keys) await fetch(key).catch((error: unknown) => bugs.push(error));
      if (bugs.length > 0) throw bugs[0];
    },
  };
}
