import type { ReactNode } from 'react';
import type { ListedItem } from '../../../../contract/views/review';
import type { Choices } from './choices';
import classes from './group-columns.module.css';
import { GroupList } from './group-list';
import { GroupSection } from './group-section';
import type { Grouped, GroupName } from './groups';

interface GroupColumnsProps {
  readonly grouped: Grouped;
  /** The groups that are listed. */
  readonly names: readonly GroupName[];
  /** null where nothing is to be chosen. */
  readonly choices: Choices | null;
  readonly selected: GroupName;
  readonly onSelect: (group: GroupName) => void;
  /** What the selected group is. */
  readonly sentence: string;
  /** What an opened row shows; null where rows do not open. */
  readonly detailsOf: ((item: ListedItem) => ReactNode) | null;
  /** One quiet line under the groups. */
  readonly note?: string;
}

/** The groups at the left, and the events of the selected one. */
export function GroupColumns({
  grouped,
  choices,
  selected,
  sentence,
  detailsOf,
  ...list
}: GroupColumnsProps) {
  const { note = '', ...groups } = list;
  return (
    <div className={classes.columns}>
      <div>
        <GroupList grouped={grouped} choices={choices} selected={selected} {...groups} />
        {note !== '' && <p className={classes.note}>{note}</p>}
      </div>
      <GroupSection
        grouped={grouped}
        choices={choices}
        group={selected}
        sentence={sentence}
        detailsOf={detailsOf}
      />
    </div>
  );
}
