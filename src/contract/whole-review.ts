import { append } from '../domain/append';
import type { Client } from './client';
import type { Answer } from './failure';
import type { ReviewView } from './views/review';

/** Fetches all items of a review, page by page, so that each answer stays small however large the calendar is. */
export async function readWholeReview(
  { call }: Pick<Client, 'call'>,
  reviewId: string,
): Promise<Answer<ReviewView>> {
  const first = await call('review.get', { reviewId, from: 0 });
  if (!first.ok) return first;
  const { total, ...review } = first.value;
  const items = [...review.items];
  while (items.length < total) {
    const page = await call('review.get', { reviewId, from: items.length });
    if (!page.ok) return page;
    // The review has become shorter in the meantime.
    if (page.value.items.length === 0) break;
    append(items, page.value.items);
  }
  return { ok: true, value: { ...review, items } };
}
