import { Button } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import type { ReviewView } from '../../../contract/views/review';
import { useFormat } from '../../app/app-info';
import { titleOf } from '../../app/importing/review-title';
import { Page } from '../../parts/page';
import { actionText, ruledText, untouchedText } from './items/choice-words';
import type { Decisions } from './items/choices';
import { useChoices } from './items/choices';
import { GroupColumns } from './items/group-columns';
import { firstGroup, type GroupName, groupSentence, toGroups } from './items/groups';
import { NatureField } from './nature-field';
import classes from './review.module.css';
import { ReviewSource } from './review-source';
import { TargetDoubt, TargetField } from './target-field';
import { useApply } from './use-apply';
import { ZoneQuestions } from './zone-questions';

export interface ReviewProps {
  readonly review: ReviewView;
  readonly decisions: Decisions;
  /** Tabs for the other reviews, if there are any. */
  readonly tabs: ReactNode;
  /** Shows the next review; null if there is no other. */
  readonly onNext: (() => void) | null;
}

/** One file compared with its calendar: the user chooses the items to take, then one button applies them. */
export function Review({ review, decisions, tabs, onNext }: ReviewProps) {
  const format = useFormat();
  const choices = useChoices(review, decisions);
  const { apply, discard, busy } = useApply(review, choices, onNext);
  const groups = useMemo(() => toGroups(review.items), [review.items]);
  const grouped = { groups, problems: review.problems, unreadable: review.counts.unreadable };
  // Compared with another calendar, other groups may be empty, so the choice of group is valid for one target only.
  const [picked, setPicked] = useState<Pick<ReviewView, 'target'> & { readonly group: GroupName }>(() => ({
    target: review.target,
    group: firstGroup(grouped),
  }));
  const group = picked.target === review.target ? picked.group : firstGroup(grouped);
  const pick = (next: GroupName) => setPicked({ target: review.target, group: next });

  return (
    <Page
      layout="fill"
      title={titleOf(review)}
      subtitle={[ruledText(review, format), untouchedText(review, format)].join(' ').trim()}
      actions={
        <>
          <Button variant="default" onClick={discard} disabled={busy}>
            Cancel
          </Button>
          <Button onClick={apply} loading={busy}>
            {actionText(choices.taken, review, format)}
          </Button>
        </>
      }
    >
      <div className={classes.review}>
        {tabs}
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
          selected={group}
          onSelect={pick}
          sentence={groupSentence(review, group)}
        />
      </div>
    </Page>
  );
}
