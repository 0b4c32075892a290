import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { ListedItem } from '../../../../contract/views/review';
import { inOrder, placeOf } from '../../../../domain/calendars/review-order';
import { ProblemList } from '../problem-list';
import { type Choices, isChoosable } from './choices';
import { useFoundItems } from './found-items';
import classes from './group-section.module.css';
import type { Grouped, GroupName, Groups } from './groups';
import { ItemList } from './item-list';

interface GroupSectionProps {
  readonly grouped: Grouped;
  /** null where nothing is to be chosen. */
  readonly choices: Choices | null;
  readonly group: GroupName;
  /** What the group is. */
  readonly sentence: string;
  /** What an opened row shows; null where rows do not open. */
  readonly detailsOf: ((item: ListedItem) => ReactNode) | null;
}

const noItems: readonly ListedItem[] = [];
const nothingOut: ReadonlySet<string> = new Set();

/** Sorted by start. The host leaves `same` unsorted, since it is mostly the largest group and rarely opened. */
function itemsOf(groups: Groups, group: GroupName): readonly ListedItem[] {
  if (group === 'unreadable') return noItems;
  if (group !== 'same') return groups[group];
  return inOrder(groups.same.map((item) => ({ item, place: placeOf(item.start) })));
}

/** One group: a sentence about it and its searchable events. The filter stays when the group changes. */
export function GroupSection({ grouped, choices, group, sentence, detailsOf }: GroupSectionProps) {
  const [filter, setFilter] = useState('');
  const { groups, problems } = grouped;
  const all = useMemo(() => itemsOf(groups, group), [groups, group]);
  const items = useFoundItems(all, filter);
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
        <ProblemList problems={problems} />
      ) : (
        <ItemList
          // Another list begins at its top.
          key={`${group} ${filter}`}
          items={items}
          leaveOut={choices?.leaveOut ?? nothingOut}
          onTake={choices && isChoosable(group) ? choices.take : null}
          detailsOf={detailsOf}
          emptyText={filter === '' ? 'Nothing here.' : `Nothing here holds “${filter}”.`}
        />
      )}
    </section>
  );
}
