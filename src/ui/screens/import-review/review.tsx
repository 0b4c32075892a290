import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { ReviewView } from '../../../contract/views/review';
import type { ReviewItem } from '../../../domain/calendars/review';
import { Page } from '../../parts/page';
import { actionText, isChoosable, untouchedText, useChoices } from './choices';
import { useFoundItems } from './found-items';
import { GroupList } from './group-list';
import { firstGroup, type GroupName, groupSentence, toGroups } from './groups';
import { ItemList } from './item-list';
import { ProblemList } from './problem-list';
import classes from './review.module.css';
import { ReviewSource } from './review-source';
import { TargetField } from './target-field';
import { useApply } from './use-apply';
import { ZoneQuestions } from './zone-questions';

interface ReviewProps {
  readonly review: ReviewView;
  /** The other files that wait, when there are several. */
  readonly tabs: ReactNode;
  /** Shows the next file; null when no other waits. */
  readonly onNext: (() => void) | null;
}

const none: readonly ReviewItem[] = [];

/** One file held against what is there: choose what to take, then one button does it. */
export function Review({ review, tabs, onNext }: ReviewProps) {
  const choices = useChoices(review);
  const { apply, discard, busy } = useApply(review, choices, onNext);
  const groups = useMemo(() => toGroups(review.items), [review.items]);
  const [group, setGroup] = useState<GroupName>(() => firstGroup(review, groups));
  const [filter, setFilter] = useState('');
  const items = useFoundItems(group === 'unreadable' ? none : groups[group], filter);
  const sentence = groupSentence(review, group);

  return (
    <Page
      layout="fill"
      title={review.fileName}
      subtitle={untouchedText(review)}
      actions={
        <>
          <Button variant="default" onClick={discard} disabled={busy}>
            Cancel
          </Button>
          <Button onClick={apply} loading={busy}>
            {actionText(choices.taken)}
          </Button>
        </>
      }
    >
      <div className={classes.review}>
        {tabs}
        <div className={classes.questions}>
          <ReviewSource review={review} />
          <TargetField review={review} />
          <ZoneQuestions review={review} />
        </div>
        <div className={classes.columns}>
          <GroupList review={review} groups={groups} choices={choices} selected={group} onSelect={setGroup} />
          <section className={classes.items} aria-label={sentence}>
            <div className={classes.head}>
              <p className={classes.sentence}>{sentence}</p>
              {group !== 'unreadable' && (
                <TextInput
                  className={classes.filter ?? ''}
                  type="search"
                  placeholder="Find in these"
                  aria-label="Find in these events"
                  leftSection={<IconSearch size={16} stroke={1.5} />}
                  value={filter}
                  onChange={(event) => setFilter(event.currentTarget.value)}
                />
              )}
            </div>
            {group === 'unreadable' ? (
              <ProblemList problems={review.problems} />
            ) : (
              <ItemList
                key={group}
                items={items}
                leaveOut={choices.leaveOut}
                onTake={isChoosable(group) ? choices.take : null}
                emptyText={filter === '' ? 'Nothing here.' : `Nothing here holds “${filter}”.`}
              />
            )}
          </section>
        </div>
      </div>
    </Page>
  );
}
