import { importLimit } from '../../../contract/import-limit';
import type { CalendarId } from '../../../domain/calendars/calendar';
import type { PlannerContext } from '../../context';
import type { PendingReview } from './pending-review';

/** The most reviews that wait at once, and the most bytes of their files together; the oldest go for a new one. */
const limit = 50;
const bytesLimit = 2 * importLimit;

/** The reviews that wait for the user's decision, in memory only. */
export interface WaitingReviews {
  all(): readonly PendingReview[];
  get(id: string): PendingReview | null;
  /** Adds a review; it replaces any review of the same address. */
  keep(review: PendingReview): void;
  /** Replaces the review with the same id. */
  replace(review: PendingReview): void;
  /** Removes a review; false when it was not waiting. */
  drop(id: string): boolean;
  /** The review of a subscription's fetch, if one waits. */
  ofSubscription(id: CalendarId): PendingReview | null;
  /** The same, but only one that a refresh added. */
  ofRefresh(id: CalendarId): PendingReview | null;
  /** Removes the reviews fetched for a removed calendar: applying one would add that calendar again as a new one. */
  dropWith(id: CalendarId): void;
}

export function createWaitingReviews({ announce }: Pick<PlannerContext, 'announce'>): WaitingReviews {
  const waiting = new Map<string, PendingReview>();

  const drop = (id: string): boolean => {
    const wasThere = waiting.delete(id);
    if (wasThere) announce({ topics: ['reviews', 'calendars'] });
    return wasThere;
  };
  const dropOldest = (): void => {
    let bytes = 0;
    for (const review of waiting.values()) bytes += review.bytes.length;
    for (const [id, review] of waiting) {
      if (waiting.size <= limit && bytes <= bytesLimit) return;
      waiting.delete(id);
      bytes -= review.bytes.length;
    }
  };
  const fetchedFor = (id: CalendarId) =>
    [...waiting.values()].filter(({ subscription, target }) => subscription && target === id);

  return {
    all: () => [...waiting.values()],
    get: (id) => waiting.get(id) ?? null,
    keep: (review) => {
      const { address } = review.subscription ?? {};
      for (const [id, other] of waiting) {
        if (address !== undefined && other.subscription?.address === address) waiting.delete(id);
      }
      waiting.set(review.id, review);
      dropOldest();
      announce({ topics: ['reviews', 'calendars'] });
    },
    replace: (review) => {
      waiting.set(review.id, review);
      announce({ topics: ['reviews'] });
    },
    drop,
    ofSubscription: (id) => fetchedFor(id)[0] ?? null,
    ofRefresh: (id) => fetchedFor(id).find(({ isRefresh }) => isRefresh) ?? null,
    dropWith: (id) => {
      for (const review of fetchedFor(id)) drop(review.id);
    },
  };
}
