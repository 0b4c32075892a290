import type { PlannerContext } from '../context';
import type { ReadContactsFile } from '../ports';

/** A file of contacts that was read. */
export interface PendingFile extends ReadContactsFile {
  readonly fileName: string;
  /** Kept for reading a table anew. */
  readonly bytes: Uint8Array;
  /** The user has said what the columns of the table hold. */
  readonly isSaid: boolean;
}

/** Files of contacts that wait for the user's decision. */
export interface PendingContacts {
  readonly id: string;
  readonly files: readonly PendingFile[];
}

/** The reviews of contacts that wait, in memory only. */
export interface WaitingContacts {
  all(): readonly PendingContacts[];
  get(id: string): PendingContacts | null;
  /** Adds a review, or replaces the one with its id. */
  keep(review: PendingContacts): void;
  /** False when it was not waiting. */
  drop(id: string): boolean;
}

/** The most reviews that wait at once; the oldest goes for a new one. */
const mostWaiting = 10;

export function createWaitingContacts({ announce }: Pick<PlannerContext, 'announce'>): WaitingContacts {
  const waiting = new Map<string, PendingContacts>();
  return {
    all: () => [...waiting.values()],
    get: (id) => waiting.get(id) ?? null,
    keep: (review) => {
      waiting.set(review.id, review);
      for (const id of waiting.keys()) if (waiting.size > mostWaiting) waiting.delete(id);
      announce({ topics: ['reviews'] });
    },
    drop: (id) => {
      const wasThere = waiting.delete(id);
      if (wasThere) announce({ topics: ['reviews'] });
      return wasThere;
    },
  };
}
