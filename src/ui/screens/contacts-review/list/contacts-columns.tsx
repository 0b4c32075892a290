import { useMemo, useState } from 'react';
import type { ContactItem } from '../../../../contract/views/contacts';
import { useFormat } from '../../../app/app-info';
import type { WholeContacts } from '../../../app/client/operation';
import columnClasses from '../../import-review/items/group-columns.module.css';
import classes from '../../import-review/items/group-list.module.css';
import type { ContactChoices } from '../contacts-choices';
import type { ContactsGroup } from '../contacts-words';
import { contactsGroups, groupWord } from '../contacts-words';
import { ContactsSection } from './contacts-section';

interface ContactsColumnsProps {
  readonly review: WholeContacts;
  readonly choices: ContactChoices;
}

type ByGroup = Readonly<Record<ContactItem['group'], readonly ContactItem[]>>;

function toGroups(items: readonly ContactItem[]): ByGroup {
  const groups: Record<ContactItem['group'], ContactItem[]> = { new: [], changed: [], same: [], unsure: [] };
  for (const item of items) groups[item.group].push(item);
  return groups;
}

/** The groups at the left, and the contacts of the selected one. */
export function ContactsColumns({ review, choices }: ContactsColumnsProps) {
  const format = useFormat();
  const groups = useMemo(() => toGroups(review.items), [review.items]);
  const countOf = (group: ContactsGroup): number =>
    group === 'problems' ? review.problems.length : groups[group].length;
  const filled = contactsGroups.filter((group) => countOf(group) > 0);
  const [picked, setPicked] = useState<ContactsGroup | null>(null);
  const selected = picked !== null && filled.includes(picked) ? picked : (filled[0] ?? 'new');
  return (
    <div className={columnClasses.columns}>
      <ul className={classes.groups} aria-label="Groups">
        {(filled.length > 0 ? filled : [selected]).map((group) => (
          <li key={group} className={classes.group} data-selected={group === selected || undefined}>
            {group === 'new' || group === 'changed' ? (
              <GroupBox name={groupWord(group, review)} items={groups[group]} choices={choices} />
            ) : (
              <span className={classes.noBox} />
            )}
            <button
              type="button"
              className={classes.name}
              aria-current={group === selected || undefined}
              onClick={() => setPicked(group)}
            >
              <span>{groupWord(group, review)}</span>
              <span className={classes.count}>{format.number(countOf(group))}</span>
            </button>
          </li>
        ))}
      </ul>
      <ContactsSection
        key={selected}
        group={selected}
        items={selected === 'problems' ? [] : groups[selected]}
        problems={review.problems}
        hasFiles={review.files.length > 1}
        choices={choices}
      />
    </div>
  );
}

interface GroupBoxProps {
  readonly name: string;
  readonly items: readonly ContactItem[];
  readonly choices: ContactChoices;
}

/** Takes all of a group or leaves it out. */
function GroupBox({ name, items, choices }: GroupBoxProps) {
  const isTaken = (item: ContactItem): boolean =>
    item.group === 'changed' ? choices.fieldsOf(item).length > 0 : choices.isTaken(item);
  const taken = items.filter(isTaken).length;
  return (
    <input
      type="checkbox"
      className={classes.box}
      aria-label={`Take all of “${name}”`}
      checked={taken === items.length}
      ref={(box) => {
        if (box) box.indeterminate = taken > 0 && taken < items.length;
      }}
      onChange={(event) => choices.take(items, event.currentTarget.checked)}
    />
  );
}
