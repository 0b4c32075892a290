import type { Choices } from './choices';
import classes from './group-columns.module.css';
import { GroupList } from './group-list';
import { GroupSection } from './group-section';
import type { Grouped, GroupName } from './groups';

interface GroupColumnsProps {
  readonly grouped: Grouped;
  /** The groups that are listed; all when absent. */
  readonly names?: readonly GroupName[];
  /** null where nothing is to be chosen. */
  readonly choices: Choices | null;
  readonly selected: GroupName;
  readonly onSelect: (group: GroupName) => void;
  /** What the selected group is. */
  readonly sentence: string;
}

/** The groups at the left, and the events of the selected one. */
export function GroupColumns({ grouped, choices, selected, sentence, ...list }: GroupColumnsProps) {
  return (
    <div className={classes.columns}>
      <GroupList grouped={grouped} choices={choices} selected={selected} {...list} />
      <GroupSection grouped={grouped} choices={choices} group={selected} sentence={sentence} />
    </div>
  );
}
