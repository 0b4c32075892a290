import type { Client } from '../../../../contract/client';

/** The value cached under a client and a name; `create` makes it on first use. */
export type KeyedCache<Kept> = (client: Client, name: string, create: () => Kept) => Kept;

/** Caches values by client and name for the life of the page, so that a draft which could not be saved outlives its form. */
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
