import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useSearch } from 'wouter';
import type { ReviewSummary } from '../../../contract/views/review';
import { useOperation, useWholeReview } from '../../app/client/operation';
import { useImportFiles } from '../../app/importing/import-files';
import { cameByItself } from '../../app/importing/open-new-reviews';
import { titleOf } from '../../app/importing/review-title';
import { navigate } from '../../app/shell/hash-location';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import classes from './import-review-screen.module.css';
import type { Decisions } from './items/choices';
import type { ReviewProps } from './review';
import { Review } from './review';

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
  const [seenIds, setSeenIds] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [followedLink, setFollowedLink] = useState<string | null>(null);
  const [switchedByTab, setSwitchedByTab] = useState(false);
  const linked = new URLSearchParams(useSearch()).get('review');
  // A file that was just opened is shown at once. A review that a subscription brought by itself must not replace the one
  // in view, unless a link names it.
  const opened = reviews.findLast(({ id }) => !seenIds.includes(id));
  if (opened) {
    setSeenIds(reviews.map(({ id }) => id));
    if (chosen === null || !cameByItself(opened)) setChosen(opened.id);
  }
  if (linked !== followedLink) {
    setFollowedLink(linked);
    if (reviews.some(({ id }) => id === linked)) setChosen(linked);
  }
  const shown = reviews.find(({ id }) => id === chosen) ?? reviews[0];
  if (!shown) return null;
  const choose = (id: string | null) => {
    setChosen(id);
    setSwitchedByTab(true);
    // Removes the review from the address, so that the same link works again.
    if (linked !== null) navigate('/import', { replace: true });
  };
  const tabs = reviews.length > 1 && (
    <Tabs value={shown.id} onChange={choose}>
      <Tabs.List aria-label="Files">
        {reviews.map((review) => (
          // The tabs remount with the review; `autoFocus` restores the focus after a change of tab.
          <Tabs.Tab
            key={review.id}
            value={review.id}
            className={classes.tab ?? ''}
            autoFocus={switchedByTab && review.id === shown.id}
          >
            {titleOf(review)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
  const others = reviews.filter(({ id }) => id !== shown.id);
  const next = others[reviews.indexOf(shown)] ?? others[0];
  const onNext = next
    ? () => {
        setChosen(next.id);
        setSwitchedByTab(false);
      }
    : null;
  return <WholeReview key={shown.id} id={shown.id} decisions={decisions} tabs={tabs} onNext={onNext} />;
}

interface WholeReviewProps extends Omit<ReviewProps, 'review'> {
  readonly id: string;
}

function WholeReview({ id, ...props }: WholeReviewProps) {
  const review = useWholeReview(id);
  return <Loaded load={review}>{(whole) => <Review review={whole} {...props} />}</Loaded>;
}
