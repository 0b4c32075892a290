import type { Answer } from '../../../contract/failure';

/** Brings entries in the cache up to date by their keys, without asking for the lists that hold them. */
export interface KeyRefresh<Key> {
  readonly refresh: (keys: Iterable<Key>) => void;
  /**
   * While an optimistic change is under way, an answer from before it would show the former state again: nothing is patched
   * until the returned function is called.
   */
  readonly hold: () => () => void;
}

export interface KeyRefreshOptions<Key, Value> {
  /** The host takes no more keys at once. */
  readonly mostKeys: number;
  /** null while nothing is cached that could be patched. */
  readonly ask: (keys: readonly Key[]) => Promise<Answer<Value>> | null;
  readonly patch: (value: Value, keys: readonly Key[]) => void;
  /** Where there was no answer: the lists are asked for as a whole. */
  readonly refetch: () => void;
}

/** Keys that come while an answer is on its way make it out of date: all are then asked about together. */
export function createKeyRefresh<Key, Value>(options: KeyRefreshOptions<Key, Value>): KeyRefresh<Key> {
  const stale = new Set<Key>();
  let holds = 0;
  let isRunning = false;
  /** Counts what makes answers on their way out of date. */
  let generation = 0;

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    // Pushes that arrive together are asked about together.
    await Promise.resolve();
    while (stale.size > 0 && holds === 0) {
      const keys = [...stale].slice(0, options.mostKeys);
      const asking = options.ask(keys);
      if (!asking) break;
      const askedAt = generation;
      const answer = await asking;
      if (askedAt !== generation) continue;
      for (const key of keys) stale.delete(key);
      if (answer.ok) options.patch(answer.value, keys);
      else options.refetch();
    }
    isRunning = false;
  }

  return {
    refresh: (keys) => {
      for (const key of keys) stale.add(key);
      generation += 1;
      void run();
    },
    hold: () => {
      holds += 1;
      generation += 1;
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        holds -= 1;
        void run();
      };
    },
  };
}
