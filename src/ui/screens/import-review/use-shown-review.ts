import { useState } from 'react';
import { useSearch } from 'wouter';
import type { ReviewSummary } from '../../../contract/views/review';
import { useImportFiles } from '../../app/importing/import-files';
import { cameByItself } from '../../app/importing/open-new-reviews';
import { navigate } from '../../app/shell/hash-location';

/**
 * The review in view. What was just opened is shown at once, of several files the first. A review that a subscription brought
 * by itself must not replace the one in view, unless a link names it.
 */
export function useShownReview(reviews: readonly ReviewSummary[]) {
  const { batch } = useImportFiles();
  const [seenIds, setSeenIds] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [chosenIn, setChosenIn] = useState(0);
  const [followedLink, setFollowedLink] = useState<string | null>(null);
  const linked = new URLSearchParams(useSearch()).get('review');
  const unseen = reviews.filter(({ id }) => !seenIds.includes(id));
  if (unseen.length > 0) {
    setSeenIds(reviews.map(({ id }) => id));
    const opened = unseen.find((review) => !cameByItself(review));
    const isOfBatch = batch.isReading || (opened && batch.reviewIds.includes(opened.id));
    const isBesides = isOfBatch && chosenIn === batch.number;
    if (chosen === null) setChosen((opened ?? unseen[0])?.id ?? null);
    else if (opened && !isBesides) setChosen(opened.id);
    if (isOfBatch) setChosenIn(batch.number);
  }
  if (linked !== followedLink) {
    setFollowedLink(linked);
    if (reviews.some(({ id }) => id === linked)) setChosen(linked);
  }
  const show = (id: string | null) => {
    setChosen(id);
    // Removes the review from the address, so that the same link works again.
    if (linked !== null) navigate('/import', { replace: true });
  };
  return { shown: reviews.find(({ id }) => id === chosen) ?? reviews[0], show };
}
