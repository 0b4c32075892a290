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
  const reviews = useOperation('reviews.list', {});
  const seen = useRef<ReadonlySet<string>>(new Set());
  const ids =
    reviews.kind === 'loaded'
      ? reviews.value
          .filter((review) => !cameByItself(review))
          .map(({ id }) => id)
          .join(' ')
      : null;
  useEffect(() => {
    if (ids === null) return;
    const current = new Set(ids.split(' ').filter((id) => id !== ''));
    const isNew = [...current].some((id) => !seen.current.has(id));
    seen.current = current;
    if (isNew) navigate('/import');
  }, [ids]);
}
