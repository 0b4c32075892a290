import { Button } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import type { ReviewView } from '../../../contract/views/review';
import { useFormat } from '../../app/app-info';
import { Page } from '../../parts/page';
import type { AddAllProps } from './add-all';
import { AddAll, readyIn, Staying } from './add-all';
import { actionText, allOverText, nothingText, ruledText, untouchedText } from './items/choice-words';
import { useChoices } from './items/choices';
import { GroupColumns } from './items/group-columns';
import { groupSentence, toGroups } from './items/groups';
import { ItemDetails } from './items/item-details';
import { usePickedGroup } from './items/use-picked-group';
import { NatureField } from './nature-field';
import classes from './review.module.css';
import { ReviewSource } from './review-source';
import { TargetDoubt, TargetField } from './target-field';
import { useApply } from './use-apply';
import { ZoneQuestions } from './zone-questions';

interface SubtitleProps {
  readonly review: ReviewView;
  readonly title: string;
}

/** Where it comes from, and what the import does beside its events. */
function Subtitle({ review, title }: SubtitleProps) {
  const format = useFormat();
  const isNamed = review.subscription !== null || title.includes(review.fileName);
  const said = [allOverText(review, format), ruledText(review, format), untouchedText(review, format)].filter(
    (sentence) => sentence !== '',
  );
  return (
    <>
      {!isNamed && <span>From {review.fileName}. </span>}
      <span>{said.join(' ')}</span>
    </>
  );
}

export interface ReviewProps extends AddAllProps {
  readonly review: ReviewView;
  /** Tabs for the other reviews, if there are any. */
  readonly tabs: ReactNode;
  readonly title: string;
  /** Shows the next review; null if there is no other. */
  readonly onNext: (() => void) | null;
}

/** One file compared with its calendar: the user chooses the items to take, then one button applies them. */
export function Review({ review, title, tabs, onNext, ...all }: ReviewProps) {
  const format = useFormat();
  const choices = useChoices(review, all.decisions);
  const { apply, discard, busy } = useApply(review, choices, onNext);
  const groups = useMemo(() => toGroups(review.items), [review.items]);
  const grouped = { groups, problems: review.problems, unreadable: review.counts.unreadable };
  const listed = usePickedGroup(review, grouped);
  const hasAll = readyIn(all.reviews).length > 1;

  return (
    <Page
      layout="fill"
      title={title}
      subtitle={<Subtitle review={review} title={title} />}
      actions={
        <>
          <Button variant="default" onClick={discard} disabled={busy}>
            Cancel
          </Button>
          <Button onClick={apply} loading={busy} variant={hasAll ? 'default' : 'filled'}>
            {actionText(choices.taken, review, format)}
          </Button>
          <AddAll {...all} id={review.id} taken={choices.taken} disabled={busy} />
        </>
      }
    >
      <div className={classes.review}>
        {tabs}
        <Staying reviews={all.reviews} />
        <div className={classes.questions}>
          <ReviewSource review={review} />
          <TargetDoubt review={review} />
          <div className={classes.fields}>
            <TargetField review={review} />
            <NatureField review={review} />
          </div>
          <ZoneQuestions review={review} />
        </div>
        <GroupColumns
          grouped={grouped}
          choices={choices}
          {...listed}
          sentence={groupSentence(review, listed.selected)}
          note={nothingText(review, listed.names)}
          detailsOf={(item) => <ItemDetails reviewId={review.id} item={item} />}
        />
      </div>
    </Page>
  );
}
