import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import type { ReviewSummary } from '../../../contract/views/review';
import { useOperation, useWholeReview } from '../../app/client/operation';
import { useImportFiles } from '../../app/importing/import-files';
import { titlesOf } from '../../app/importing/review-title';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import classes from './import-review-screen.module.css';
import type { Decisions } from './items/choices';
import { asksSomething } from './open-questions';
import type { ReviewProps } from './review';
import { Review } from './review';
import { useShownReview } from './use-shown-review';

/** The reviews that wait for a decision before anything is imported (product I2). */
export function ImportReviewScreen() {
  const reviews = useOperation('reviews.list', {});
  return (
    <Loaded load={reviews}>
      {(list) => (list.length === 0 ? <NothingToReview /> : <ReviewTabs reviews={list} />)}
    </Loaded>
  );
}

function NothingToReview() {
  const { choose } = useImportFiles();
  return (
    <Page title="Import">
      <EmptyState
        title="A calendar file shows here before anything is imported."
        action={<Button onClick={choose}>Open a calendar file…</Button>}
      >
        You can also drop it anywhere in this window.
      </EmptyState>
    </Page>
  );
}

function ReviewTabs({ reviews }: { readonly reviews: readonly ReviewSummary[] }) {
  const [decisions] = useState<Decisions>(() => new Map());
  const [switchedByTab, setSwitchedByTab] = useState(false);
  const { shown, show } = useShownReview(reviews);
  if (!shown) return null;
  const titles = titlesOf(reviews);
  const tabs = reviews.length > 1 && (
    <Tabs
      value={shown.id}
      onChange={(id) => {
        show(id);
        setSwitchedByTab(true);
      }}
    >
      <Tabs.List aria-label="Files">
        {reviews.map((review) => (
          // The tabs remount with the review; `autoFocus` restores the focus after a change of tab.
          <Tabs.Tab
            key={review.id}
            value={review.id}
            className={classes.tab ?? ''}
            autoFocus={switchedByTab && review.id === shown.id}
          >
            {titles.get(review.id)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
  const goTo = (next: ReviewSummary | undefined) =>
    next
      ? () => {
          show(next.id);
          setSwitchedByTab(false);
        }
      : null;
  const others = reviews.filter(({ id }) => id !== shown.id);
  return (
    <WholeReview
      key={shown.id}
      id={shown.id}
      title={titles.get(shown.id) ?? ''}
      reviews={reviews}
      decisions={decisions}
      tabs={tabs}
      onNext={goTo(others[reviews.indexOf(shown)] ?? others[0])}
      onAsking={goTo(reviews.find(asksSomething))}
    />
  );
}

interface WholeReviewProps extends Omit<ReviewProps, 'review'> {
  readonly id: string;
}

function WholeReview({ id, ...props }: WholeReviewProps) {
  const review = useWholeReview(id);
  return <Loaded load={review}>{(whole) => <Review review={whole} {...props} />}</Loaded>;
}
