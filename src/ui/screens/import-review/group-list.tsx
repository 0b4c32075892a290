import type { ReviewView } from '../../../contract/views/review';
import { type Choices, isChoosable } from './choices';
import classes from './group-list.module.css';
import { countOf, type GroupName, groupNames, groupWords } from './groups';

interface GroupListProps {
  readonly review: ReviewView;
  readonly choices: Choices;
  readonly selected: GroupName;
  readonly onSelect: (group: GroupName) => void;
}

/** The five groups with their counts; a box takes a whole group or leaves it out. */
export function GroupList({ review, choices, selected, onSelect }: GroupListProps) {
  return (
    <ul className={classes.groups} aria-label="Groups">
      {groupNames.map((group) => (
        <li key={group} className={classes.group} data-selected={group === selected || undefined}>
          <GroupBox review={review} choices={choices} group={group} />
          <button
            type="button"
            className={classes.name}
            aria-current={group === selected || undefined}
            onClick={() => onSelect(group)}
          >
            <span>{groupWords[group]}</span>
            <span className={classes.count}>{countText(review, choices, group)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function GroupBox({
  review,
  choices,
  group,
}: Omit<GroupListProps, 'selected' | 'onSelect'> & { readonly group: GroupName }) {
  const total = countOf(review, group);
  if (group === 'unreadable' || !isChoosable(group) || total === 0) return <span className={classes.noBox} />;
  const taken = choices.taken[group];
  return (
    <input
      type="checkbox"
      className={classes.box}
      aria-label={`Take all of “${groupWords[group]}”`}
      checked={taken === total}
      ref={(box) => {
        if (box) box.indeterminate = taken > 0 && taken < total;
      }}
      onChange={(event) =>
        choices.take(
          review.items.filter((item) => item.group === group),
          event.currentTarget.checked,
        )
      }
    />
  );
}

function countText(review: ReviewView, choices: Choices, group: GroupName): string {
  if (group === 'unreadable') return unreadableText(review);
  const total = countOf(review, group);
  if (!isChoosable(group)) return String(total);
  const taken = choices.taken[group];
  return taken === total ? String(total) : `${taken} of ${total}`;
}

/** Events that were lost are counted; what was merely mended is a note. */
function unreadableText({ counts, problems }: ReviewView): string {
  const notes = problems.length - counts.unreadable;
  if (notes <= 0) return String(counts.unreadable);
  const words = notes === 1 ? '1 note' : `${notes} notes`;
  return counts.unreadable === 0 ? words : `${counts.unreadable}, ${words}`;
}
