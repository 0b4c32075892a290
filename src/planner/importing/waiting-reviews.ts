import type { CalendarId } from '../../domain/calendars/calendar';
import type { PlannerContext } from '../context';
import type { PendingReview } from './pending-review';

/** More files than this wait for a decision at once: the oldest gives way. */
const limit = 50;

/** The reviews that wait for the user's decision, in memory only. */
export interface WaitingReviews {
  all(): readonly PendingReview[];
  get(id: string): PendingReview | null;
  /** Lets a review wait; one of the same address gives way to it. */
  keep(review: PendingReview): void;
  /** Puts the review in the place of the one with its id. */
  replace(review: PendingReview): void;
  /** Ends the waiting of a review; false when it did not wait. */
  drop(id: string): boolean;
  /** The review of a subscription's fetch that waits, if one does. */
  ofSubscription(id: CalendarId): PendingReview | null;
  /** The one of those that a refresh put up. */
  ofRefresh(id: CalendarId): PendingReview | null;
  /** With a calendar goes what was fetched for it: applied, it would bring the calendar back as another one. */
  dropWith(id: CalendarId): void;
}

export function createWaitingReviews({ announce }: Pick<PlannerContext, 'announce'>): WaitingReviews {
  const waiting = new Map<string, PendingReview>();

  const drop = (id: string): boolean => {
    const wasThere = waiting.delete(id);
    if (wasThere) announce({ topics: ['reviews', 'calendars'] });
    return wasThere;
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
      const oldest = waiting.keys().next().value;
      if (waiting.size > limit && oldest !== undefined) waiting.delete(oldest);
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
