import { readAllPages } from '../all-pages';
import type { Client } from '../client';
import type { Answer } from '../failure';
import type { ReviewView } from '../views/review';

/** Fetches all items of a review. */
export const readWholeReview = (
  { call }: Pick<Client, 'call'>,
  reviewId: string,
): Promise<Answer<ReviewView>> => readAllPages((from) => call('review.get', { reviewId, from }));
