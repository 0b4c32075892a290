import type { ReviewView } from '../../../../contract/views/review';
import type { CountFormat, PluralForms } from '../../../../words/language';
import { useFormat } from '../../../app/app-info';
import { type Choices, isChoosable } from './choices';
import classes from './group-list.module.css';
import { countOf, type GroupName, type Groups, groupNames, groupWords } from './groups';

interface GroupListProps {
  readonly review: ReviewView;
  readonly groups: Groups;
  readonly choices: Choices;
  readonly selected: GroupName;
  readonly onSelect: (group: GroupName) => void;
}

/** The five groups with their counts; a checkbox takes a whole group or leaves it out. */
export function GroupList({ review, groups, choices, selected, onSelect }: GroupListProps) {
  const format = useFormat();
  return (
    <ul className={classes.groups} aria-label="Groups">
      {groupNames.map((group) => (
        <li key={group} className={classes.group} data-selected={group === selected || undefined}>
          <GroupBox groups={groups} choices={choices} group={group} />
          <button
            type="button"
            className={classes.name}
            aria-current={group === selected || undefined}
            onClick={() => onSelect(group)}
          >
            <span>{groupWords[group]}</span>
            <span className={classes.count}>{countText({ review, groups, choices }, group, format)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface GroupBoxProps {
  readonly groups: Groups;
  readonly choices: Choices;
  readonly group: GroupName;
}

function GroupBox({ groups, choices, group }: GroupBoxProps) {
  if (group === 'unreadable' || !isChoosable(group)) return <span className={classes.noBox} />;
  const items = groups[group];
  if (items.length === 0) return <span className={classes.noBox} />;
  const taken = choices.taken[group];
  return (
    <input
      type="checkbox"
      className={classes.box}
      aria-label={`Take all of “${groupWords[group]}”`}
      checked={taken === items.length}
      ref={(box) => {
        if (box) box.indeterminate = taken > 0 && taken < items.length;
      }}
      onChange={(event) => choices.take(items, event.currentTarget.checked)}
    />
  );
}

function countText(
  { review, groups, choices }: Omit<GroupListProps, 'selected' | 'onSelect'>,
  group: GroupName,
  format: CountFormat,
): string {
  const { number } = format;
  if (group === 'unreadable') return unreadableText(review, format);
  const total = countOf(review, groups, group);
  const taken = isChoosable(group) ? choices.taken[group] : total;
  return taken === total ? number(total) : `${number(taken)} of ${number(total)}`;
}

const noteForms: PluralForms = { one: '# note', other: '# notes' };

/** Counts the lost events; problems that lost no event are notes: `2, 3 notes`. */
function unreadableText({ counts, problems }: ReviewView, { number, counted }: CountFormat): string {
  const notes = problems.length - counts.unreadable;
  if (notes <= 0) return number(counts.unreadable);
  const words = counted(notes, noteForms);
  return counts.unreadable === 0 ? words : `${number(counts.unreadable)}, ${words}`;
}
