import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReviewView } from '../../../contract/views/review';
import type { ReviewItem } from '../../../domain/calendars/review';
import { type Choices, isChoosable } from './choices';
import { useFoundItems } from './found-items';
import classes from './group-section.module.css';
import { type GroupName, type Groups, groupSentence } from './groups';
import { ItemList } from './item-list';
import { ProblemList } from './problem-list';

interface GroupSectionProps {
  readonly review: ReviewView;
  readonly groups: Groups;
  readonly choices: Choices;
  readonly group: GroupName;
}

const none: readonly ReviewItem[] = [];

/** One group: what it is, and its events, which one can search; the search stays from group to group. */
export function GroupSection({ review, groups, choices, group }: GroupSectionProps) {
  const [filter, setFilter] = useState('');
  const items = useFoundItems(group === 'unreadable' ? none : groups[group], filter);
  const sentence = groupSentence(review, group);
  return (
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
  );
}
