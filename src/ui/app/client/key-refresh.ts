import type { Answer } from '../../../contract/failure';

/** Refreshes cached entries by their keys, without refetching the lists that hold them. */
export interface KeyRefresh<Key> {
  readonly refresh: (keys: Iterable<Key>) => void;
  /**
   * Patches nothing until the returned function is called. During an optimistic update, a stale response would show the
   * former state again.
   */
  readonly hold: () => () => void;
}

export interface KeyRefreshOptions<Key, Value> {
  /** The host's limit for one call. */
  readonly mostKeys: number;
  /** null while the cache holds nothing to patch. */
  readonly ask: (keys: readonly Key[]) => Promise<Answer<Value>> | null;
  readonly patch: (value: Value, keys: readonly Key[]) => void;
  /** Refetches the whole lists; called when `ask` fails. */
  readonly refetch: () => void;
}

/** A key that arrives during a request makes its response stale: that is dropped, and the keys are asked for together. */
export function createKeyRefresh<Key, Value>(options: KeyRefreshOptions<Key, Value>): KeyRefresh<Key> {
  const stale = new Set<Key>();
  let holds = 0;
  let isRunning = false;
  /** Incremented by whatever makes the response to a running request stale. */
  let generation = 0;

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    // Coalesces pushes that arrive together into one request.
    await Promise.resolve();
    while (stale.size > 0 && holds === 0) {
      const keys = [...stale].slice(0, options.mostKeys);
      const request = options.ask(keys);
      if (!request) break;
      const requestGeneration = generation;
      const answer = await request;
      if (requestGeneration !== generation) continue;
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
