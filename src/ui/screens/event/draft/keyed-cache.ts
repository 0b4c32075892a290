import type { Client } from '../../../../contract/client';

/** Gives what lies on the cache under a name, made at the first time. */
export type KeyedCache<Kept> = (client: Client, name: string, create: () => Kept) => Kept;

/** Keeps things by client and name for as long as the page lives, so that what could not be saved outlives its form. */
export function createKeyedCache<Kept>(): KeyedCache<Kept> {
  const caches = new WeakMap<Client, Map<string, Kept>>();
  return (client, name, create) => {
    const cache = caches.get(client) ?? new Map<string, Kept>();
    caches.set(client, cache);
    const kept = cache.get(name) ?? create();
    cache.set(name, kept);
    return kept;
  };
}
