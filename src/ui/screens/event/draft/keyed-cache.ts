import type { Client } from '../../../../contract/client';

/** Gives what lies on the shelf under a name, made at the first time. */
export type Shelf<Kept> = (client: Client, name: string, create: () => Kept) => Kept;

/** Keeps things by client and name for as long as the page lives, so that what could not be saved outlives its form. */
export function createShelf<Kept>(): Shelf<Kept> {
  const shelves = new WeakMap<Client, Map<string, Kept>>();
  return (client, name, create) => {
    const shelf = shelves.get(client) ?? new Map<string, Kept>();
    shelves.set(client, shelf);
    const kept = shelf.get(name) ?? create();
    shelf.set(name, kept);
    return kept;
  };
}
