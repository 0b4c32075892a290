import { Button } from '@mantine/core';
import type { ReviewSummary } from '../../../contract/views/review';
import { joined } from '../../../words/language';
import { useFormat } from '../../app/app-info';
import { titlesOf } from '../../app/importing/review-title';
import { addAllText } from './items/choice-words';
import type { Decisions, Taken } from './items/choices';
import { asksSomething } from './open-questions';
import classes from './review.module.css';
import { useApplyAll } from './use-apply';

export interface AddAllProps {
  /** All that wait. */
  readonly reviews: readonly ReviewSummary[];
  readonly decisions: Decisions;
  /** Shows the first review that stays because it asks something; null if none does. */
  readonly onAsking: (() => void) | null;
}

interface Current {
  readonly id: string;
  readonly taken: Taken;
  readonly disabled: boolean;
}

/** The reviews that ask nothing. */
export const readyIn = (reviews: readonly ReviewSummary[]): readonly ReviewSummary[] =>
  reviews.filter((review) => !asksSomething(review));

/** Imports every review that asks nothing; shown where there are at least two. */
export function AddAll({ reviews, decisions, onAsking, id, taken, disabled }: AddAllProps & Current) {
  const format = useFormat();
  const { applyAll, busy } = useApplyAll(decisions, onAsking);
  const ready = readyIn(reviews);
  if (ready.length < 2) return null;
  const takenOf = (review: ReviewSummary): Taken => {
    if (review.id === id) return taken;
    const { added, changed, gone } = review.counts;
    return decisions.get(review.id)?.taken ?? { new: added, changed, gone };
  };
  return (
    <Button loading={busy} disabled={disabled} onClick={() => void applyAll(ready)}>
      {addAllText(ready.map(takenOf), format)}
    </Button>
  );
}

/** Says which reviews are not among all that are added, and why. */
export function Staying({ reviews }: Pick<AddAllProps, 'reviews'>) {
  const titles = titlesOf(reviews);
  const asking = reviews.filter(asksSomething).map(({ id }) => `“${titles.get(id)}”`);
  if (asking.length === 0 || readyIn(reviews).length < 2) return null;
  return (
    <p className={classes.staying}>
      {asking.length === 1
        ? `${joined(asking)} stays: it asks something first.`
        : `${joined(asking)} stay: they ask something first.`}
    </p>
  );
}
