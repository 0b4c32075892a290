import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { memo } from 'react';
import type { FollowUpView } from '../../../contract/views/follow-up';
import type { FollowUpState } from '../../../domain/follow-ups/follow-up';
import { type KeyAction, keyMaps } from '../../app/keys/key-maps';
import { useShownKey } from '../../app/keys/use-keys';
import { DraftButton } from '../../parts/drafts/draft-button';
import classes from './follow-up-row.module.css';
import type { FollowUpEdits } from './use-follow-up-edits';
import type { Opened } from './use-follow-up-keys';

interface RowActionsProps {
  readonly followUp: FollowUpView;
  /** What the follow-up is called in labels. */
  readonly subject: string;
  readonly edits: FollowUpEdits;
  readonly onOpen: (what: Opened['what']) => void;
}

/** The next step of each state, as a button. */
const nextSteps: Readonly<Record<FollowUpState, { readonly to: FollowUpState; readonly word: string }>> = {
  'to-do': { to: 'sent', word: 'Sent' },
  sent: { to: 'answered', word: 'Answered' },
  answered: { to: 'to-do', word: 'Do again' },
  'no-answer': { to: 'to-do', word: 'Do again' },
  closed: { to: 'to-do', word: 'Do again' },
};

/** What usually comes next as a button, and the rest in a menu with its keys. */
export const RowActions = memo(function RowActions({ followUp, subject, edits, onOpen }: RowActionsProps) {
  const { id, person, state } = followUp;
  const { to, word } = nextSteps[state];
  return (
    <span className={classes.actions}>
      {person !== '' && (state === 'to-do' || state === 'sent') && (
        <DraftButton followUp={id} person={person} onSent={() => void edits.setState([id], 'sent')} />
      )}
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${word}: ${subject}`}
        onClick={() => void edits.setState([id], to)}
      >
        {word}
      </Button>
      <Menu position="bottom-end" returnFocus>
        <Menu.Target>
          <ActionIcon aria-label={`More for: ${subject}`}>
            <IconDots size={16} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <MoreItems followUp={followUp} edits={edits} onOpen={onOpen} />
        </Menu.Dropdown>
      </Menu>
    </span>
  );
});

const states: readonly (readonly [FollowUpState, string, KeyAction | null])[] = [
  ['to-do', 'To do again', null],
  ['sent', 'Sent', keyMaps.followUps.sent],
  ['answered', 'Answered', keyMaps.followUps.answered],
  ['no-answer', 'No answer came', keyMaps.followUps.noAnswer],
  ['closed', 'Close', keyMaps.followUps.close],
];

function MoreItems({ followUp: { id, state }, edits, onOpen }: Omit<RowActionsProps, 'subject'>) {
  return (
    <>
      <Item action={keyMaps.followUps.edit} onClick={() => onOpen('edit')}>
        Edit
      </Item>
      <Item action={keyMaps.followUps.snooze} onClick={() => onOpen('snooze')}>
        Snooze
      </Item>
      <Menu.Divider />
      {states
        .filter(([other]) => other !== state)
        .map(([other, word, action]) => (
          <Item key={other} action={action} onClick={() => void edits.setState([id], other)}>
            {word}
          </Item>
        ))}
      <Menu.Divider />
      <Item action={keyMaps.followUps.remove} onClick={() => void edits.remove([id])}>
        Remove
      </Item>
    </>
  );
}

interface ItemProps {
  readonly action: KeyAction | null;
  readonly children: string;
  readonly onClick: () => void;
}

function Item({ action, children, onClick }: ItemProps) {
  const shownKey = useShownKey();
  const key = action && shownKey(action);
  return (
    <Menu.Item
      rightSection={
        key && (
          <span className={classes.key} aria-hidden>
            {key}
          </span>
        )
      }
      onClick={onClick}
    >
      {children}
    </Menu.Item>
  );
}
