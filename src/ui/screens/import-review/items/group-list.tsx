import type { CountFormat, PluralForms } from '../../../../words/language';
import { useFormat } from '../../../app/app-info';
import { type Choices, isChoosable } from './choices';
import classes from './group-list.module.css';
import { countOf, type Grouped, type GroupName, type Groups, groupWord, groupWords } from './groups';

interface GroupListProps {
  readonly grouped: Grouped;
  /** The groups that are listed. */
  readonly names: readonly GroupName[];
  /** null where nothing is to be chosen. */
  readonly choices: Choices | null;
  readonly selected: GroupName;
  readonly onSelect: (group: GroupName) => void;
}

/** The groups with their counts; in a review, a checkbox takes a whole group or leaves it out. */
export function GroupList({ grouped, names, choices, selected, onSelect }: GroupListProps) {
  const format = useFormat();
  return (
    <ul className={classes.groups} aria-label="Groups">
      {names.map((group) => (
        <li key={group} className={classes.group} data-selected={group === selected || undefined}>
          {choices && <GroupBox groups={grouped.groups} choices={choices} group={group} />}
          <button
            type="button"
            className={classes.name}
            aria-current={group === selected || undefined}
            onClick={() => onSelect(group)}
          >
            <span>{groupWord(grouped, group)}</span>
            <span className={classes.count}>{countText(grouped, choices, group, format)}</span>
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

function countText(grouped: Grouped, choices: Choices | null, group: GroupName, format: CountFormat): string {
  const { number } = format;
  if (group === 'unreadable') return unreadableText(grouped, format);
  const total = countOf(grouped, group);
  const taken = choices && isChoosable(group) ? choices.taken[group] : total;
  return taken === total ? number(total) : `${number(taken)} of ${number(total)}`;
}

/** Counts the lost events, and the notes about others: `2, 3 notes`. */
function unreadableText({ unreadable, problems }: Grouped, { number, counted }: CountFormat): string {
  const notes = problems.length - unreadable;
  if (unreadable === 0) return number(notes);
  return notes <= 0 ? number(unreadable) : `${number(unreadable)}, ${counted(notes, noteForms)}`;
}

const noteForms: PluralForms = { one: '# note', other: '# notes' };
