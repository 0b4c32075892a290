import { useEffect, useRef } from 'react';
import { useOperation } from '../client/operation';
import { hideToast } from '../toasts';
import { cameByItself } from './open-new-reviews';

/** Hides the toast that a calendar has a review to look through, once it has none. */
export function useReviewToasts(): void {
  const reviews = useOperation('reviews.list', {});
  const previous = useRef<readonly string[]>([]);
  const waiting =
    reviews.kind === 'loaded'
      ? reviews.value
          .filter(cameByItself)
          .map(({ target }) => target)
          .join(' ')
      : null;
  useEffect(() => {
    if (waiting === null) return;
    const current = waiting.split(' ');
    for (const id of previous.current) if (!current.includes(id)) hideToast(`review of ${id}`);
    previous.current = current;
  }, [waiting]);
}
