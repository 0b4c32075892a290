import { useEffect, useRef } from 'react';
import type { ReviewSummary } from '../../../contract/views/review';
import { useOperation } from '../client/operation';
import { navigate } from '../shell/hash-location';

/** True for a review that an existing subscription fetched by itself, which the user did not open. */
export const cameByItself = ({ subscription }: ReviewSummary): boolean => subscription?.isNew === false;

/**
 * Shows the review when a file arrives from outside the page: the command line, a double click, the native dialog.
 * What a subscription fetched by itself does not interrupt the user: it waits in the list of calendars.
 */
export function useOpenNewReviews(): void {
  useOpenNew(useNewReviewIds(), '/import');
  const contacts = useOperation('contacts.waiting', {});
  useOpenNew(contacts.kind === 'loaded' ? contacts.value.map(({ id }) => id).join(' ') : null, '/contacts');
}

function useNewReviewIds(): string | null {
  const reviews = useOperation('reviews.list', {});
  return reviews.kind === 'loaded'
    ? reviews.value
        .filter((review) => !cameByItself(review))
        .map(({ id }) => id)
        .join(' ')
    : null;
}

/** Goes to the screen when there is an id that was not there before. */
function useOpenNew(ids: string | null, path: string): void {
  const seen = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (ids === null) return;
    const current = new Set(ids.split(' ').filter((id) => id !== ''));
    const isNew = [...current].some((id) => !seen.current.has(id));
    seen.current = current;
    if (isNew) navigate(path);
  }, [ids, path]);
}
