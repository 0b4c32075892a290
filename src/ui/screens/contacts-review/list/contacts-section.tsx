import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ContactItem, ContactsProblem } from '../../../../contract/views/contacts';
import { foldText } from '../../../../domain/text/fold';
import { VirtualList } from '../../../parts/virtual-list';
import classes from '../../import-review/items/group-section.module.css';
import itemClasses from '../../import-review/items/item-list.module.css';
import type { ContactChoices } from '../contacts-choices';
import type { ContactsGroup } from '../contacts-words';
import { groupSentences } from '../contacts-words';
import { ContactRow, heightOf } from './contact-row';
import { ContactsProblems } from './contacts-problems';
import ownClasses from './contacts-section.module.css';

interface ContactsSectionProps {
  readonly group: ContactsGroup;
  readonly items: readonly ContactItem[];
  readonly problems: readonly ContactsProblem[];
  /** There are several files, so each problem names its own. */
  readonly hasFiles: boolean;
  readonly choices: ContactChoices;
}

/** One group: a sentence about it and its searchable contacts. */
export function ContactsSection({ group, items, problems, hasFiles, choices }: ContactsSectionProps) {
  const [filter, setFilter] = useState('');
  const found = useFound(items, filter);
  return (
    <section className={classes.items} aria-label={groupSentences[group]}>
      <div className={classes.head}>
        <p className={classes.sentence}>{groupSentences[group]}</p>
        {group !== 'problems' && (
          <TextInput
            className={classes.filter ?? ''}
            type="search"
            placeholder="Find in these"
            aria-label="Find in these contacts"
            leftSection={<IconSearch size={16} stroke={1.5} />}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
        )}
      </div>
      {group === 'unsure' && found.length > 1 && <AnswerAll items={found} choices={choices} />}
      {group === 'problems' ? (
        <ContactsProblems problems={problems} hasFiles={hasFiles} />
      ) : found.length === 0 ? (
        <p className={itemClasses.empty}>{filter === '' ? 'Nobody here.' : `Nobody here has “${filter}”.`}</p>
      ) : (
        <VirtualList key={filter} items={found} keyOf={({ key }) => key} heightOf={heightOf}>
          {(item) => <ContactRow item={item} choices={choices} />}
        </VirtualList>
      )}
    </section>
  );
}

/** One answer for all that are listed. */
function AnswerAll({ items, choices }: Pick<ContactsSectionProps, 'items' | 'choices'>) {
  return (
    <div className={ownClasses.all}>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => choices.answer(items, ({ candidates }) => candidates[0]?.as ?? null)}
      >
        All are the same
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => choices.answer(items, () => 'new')}>
        All are somebody else
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => choices.answer(items, () => null)}>
        Leave all out
      </Button>
    </div>
  );
}

/** The contacts in which every word is found, in their names, addresses, organisations and changes. */
function useFound(items: readonly ContactItem[], filter: string): readonly ContactItem[] {
  const words = foldText(useDeferredValue(filter)).trim();
  return useMemo(() => {
    if (words === '') return items;
    const wanted = words.split(/\s+/);
    return items.filter((item) => {
      const text = foldText(
        [
          ...[item.name, item.organisation, item.role, ...item.emails, ...item.phones],
          ...item.changes.flatMap(({ before, after }) => [...before, ...after]),
          ...item.candidates.map(({ name }) => name),
        ].join('\n'),
      );
      return wanted.every((word) => text.includes(word));
    });
  }, [items, words]);
}
