import { CloseButton, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Lead, LeadState } from '../../../domain/outcomes/lead';
import { isOpenLead, leadStates } from '../../../domain/outcomes/lead';
import { leadKindWords, leadStateWords } from '../../../words/outcome';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { showToast } from '../../app/toasts';
import { PersonLink } from '../people/person-link';
import classes from './lead-entry.module.css';

interface LeadEntryProps {
  readonly lead: Lead;
  /** Where it comes from, behind the text. */
  readonly children?: ReactNode;
}

/** One lead on a line, whose state is changed in place. */
export function LeadEntry({ lead, children }: LeadEntryProps) {
  const { id, kind, text, person, state } = lead;
  const save = useEdit('lead.save');
  const removeEdit = useEdit('lead.remove');
  const { undo } = useHistory();
  const what = text || leadKindWords[kind];
  const remove = async () => {
    const answer = await removeEdit({ id });
    if (answer.ok)
      showToast('Removed the lead.', { action: { label: 'Undo', run: () => void undo() }, topic: 'undo' });
  };
  return (
    <li className={classes.lead} data-done={!isOpenLead(lead) || undefined}>
      <span className={classes.text}>
        <span className={classes.kind}>{leadKindWords[kind]}</span>
        {text !== '' && <span dir="auto">{text}</span>}
        {person !== '' && (
          <span className={classes.quiet}>
            {'from '}
            <PersonLink name={person} />
          </span>
        )}
        {children}
      </span>
      <NativeSelect
        size="xs"
        classNames={{ input: classes.state ?? '' }}
        aria-label={`State of the lead ${what}`}
        value={state}
        data={leadStates.map((value) => ({ value, label: leadStateWords[value] }))}
        onChange={({ currentTarget }) => void save({ id, state: currentTarget.value as LeadState })}
      />
      <CloseButton
        size="sm"
        iconSize={14}
        aria-label={`Remove the lead ${what}`}
        onClick={() => void remove()}
      />
    </li>
  );
}
