import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { EventKey } from '../../../../domain/event/key';
import type { Lead, LeadKind } from '../../../../domain/outcomes/lead';
import { leadKinds } from '../../../../domain/outcomes/lead';
import type { Guest } from '../../../../domain/people/guest';
import { leadKindWords } from '../../../../words/outcome';
import { useEdit } from '../../../app/client/edits';
import { LeadEntry } from '../../../parts/leads/lead-entry';
import { AddButton } from '../fields/add-button';
import lists from '../fields/lists.module.css';
import { PersonField } from '../fields/person-field';
import { TextLine } from '../fields/text-line';
import classes from './outcome.module.css';

interface LeadListProps {
  readonly leads: readonly Lead[];
  readonly eventKey: EventKey;
  readonly guests: readonly Guest[];
}

/** Jobs, internships, clients, sources and introductions that came of the event. */
export function LeadList({ leads, eventKey, guests }: LeadListProps) {
  const [isAdding, setAdding] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const end = () => {
    flushSync(() => setAdding(false));
    list.current?.querySelector<HTMLElement>(':scope > button')?.focus();
  };
  return (
    <div ref={list} className={classes.leads}>
      {leads.length > 0 && (
        <ul className={lists.list} aria-label="Leads">
          {leads.map((lead) => (
            <LeadEntry key={lead.id} lead={lead} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <NewLead eventKey={eventKey} guests={guests} onEnd={end} />
      ) : (
        <AddButton onClick={() => setAdding(true)}>Add a lead</AddButton>
      )}
    </div>
  );
}

interface NewLeadProps {
  readonly eventKey: EventKey;
  readonly guests: readonly Guest[];
  readonly onEnd: () => void;
}

/** One line: what it is, in words, and from whom. Enter keeps it, and the next can be typed; Escape ends. */
function NewLead({ eventKey, guests, onEnd }: NewLeadProps) {
  const [kind, setKind] = useState<LeadKind>('job');
  const [text, setText] = useState('');
  const [person, setPerson] = useState('');
  const save = useEdit('lead.save');
  const form = useRef<HTMLFormElement>(null);
  const isBlank = text.trim() === '' && person.trim() === '';
  const keep = async () => {
    if (isBlank) return onEnd();
    const answer = await save({ id: null, eventKey, kind, text: text.trim(), person: person.trim() });
    if (!answer.ok) return;
    setText('');
    setPerson('');
    form.current?.querySelector<HTMLElement>('[data-main]')?.focus();
  };
  return (
    <form
      ref={form}
      className={classes.newLead}
      aria-label="A new lead"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onEnd();
      }}
    >
      <NativeSelect
        size="xs"
        autoFocus
        aria-label="Kind of lead"
        value={kind}
        data={leadKinds.map((value) => ({ value, label: leadKindWords[value] }))}
        onChange={({ currentTarget }) => setKind(currentTarget.value as LeadKind)}
      />
      <TextLine
        main
        label="Lead"
        placeholder="Two working students, from March"
        value={text}
        onChange={setText}
        onEnter={() => void keep()}
      />
      <div className={classes.newLeadFrom}>
        <PersonField
          label="Lead: from"
          placeholder="from whom?"
          value={person}
          names={guests.map(({ name }) => name)}
          onChange={setPerson}
          onEnter={() => void keep()}
        />
        <Button type="submit" size="compact-sm" variant="default">
          {isBlank ? 'Done' : 'Add'}
        </Button>
      </div>
    </form>
  );
}
