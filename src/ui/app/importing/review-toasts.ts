import { useEffect, useRef } from 'react';
import { useOperation } from '../client/operation';
import { hideToast } from '../toasts';
import { cameByItself } from './open-new-reviews';

/** Takes away the word that a calendar waits to be looked through, once nothing of it waits any more. */
export function useReviewToasts(): void {
  const reviews = useOperation('reviews.list', {});
  const before = useRef<readonly string[]>([]);
  const waiting =
    reviews.kind === 'loaded'
      ? reviews.value
          .filter(cameByItself)
          .map(({ target }) => target)
          .join(' ')
      : null;
  useEffect(() => {
    if (waiting === null) return;
    const now = waiting.split(' ');
    for (const id of before.current) if (!now.includes(id)) hideToast(`review of ${id}`);
    before.current = now;
  }, [waiting]);
}
