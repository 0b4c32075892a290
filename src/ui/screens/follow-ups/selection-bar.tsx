import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { FollowUpId, FollowUpState } from '../../../domain/follow-ups/follow-up';
import { followUps as followUpForms } from '../../../words/counts';
import { useFormat } from '../../app/app-info';
import { useLiftedToasts } from '../../app/lifted-toasts';
import classes from './follow-ups-screen.module.css';
import { SnoozeStrip } from './snooze-strip';
import type { FollowUpEdits } from './use-follow-up-edits';
import type { Picked } from './use-picked';

interface SelectionBarProps {
  readonly picked: Picked;
  readonly edits: FollowUpEdits;
  readonly isSnoozing: boolean;
  readonly setSnoozing: (isSnoozing: boolean) => void;
}

const states: readonly (readonly [FollowUpState, string])[] = [
  ['sent', 'Sent'],
  ['answered', 'Answered'],
  ['no-answer', 'No answer'],
  ['closed', 'Close'],
];

/** What can be done with the selected follow-ups, all at once. */
export function SelectionBar({ picked, edits, isSnoozing, setSnoozing }: SelectionBarProps) {
  const format = useFormat();
  const element = useRef<HTMLElement>(null);
  const ids: readonly FollowUpId[] = [...picked.ids];
  const isShown = ids.length > 0;
  useLiftedToasts(element, isShown);
  useEffect(() => {
    if (!isShown) setSnoozing(false);
  }, [isShown, setSnoozing]);
  const act = (edit: Promise<boolean>) =>
    void edit.then((ok) => {
      if (ok) picked.clear();
    });
  return (
    <section
      ref={element}
      className={classes.bar}
      data-shown={isShown || undefined}
      aria-label="Selected follow-ups"
    >
      <span className={classes.selected} role="status">
        {isShown ? `${format.counted(ids.length, followUpForms)} selected` : ''}
      </span>
      {isShown && isSnoozing && <SnoozeStrip onSnooze={(until) => act(edits.snooze(ids, until))} />}
      {isShown && !isSnoozing && (
        <>
          {states.map(([state, word]) => (
            <Button key={state} size="xs" variant="default" onClick={() => act(edits.setState(ids, state))}>
              {word}
            </Button>
          ))}
          <Button size="xs" variant="default" onClick={() => setSnoozing(true)}>
            Snooze
          </Button>
          <Button size="xs" variant="subtle" onClick={() => act(edits.remove(ids))}>
            Remove
          </Button>
        </>
      )}
      {isShown && (
        <Button size="xs" variant="subtle" onClick={isSnoozing ? () => setSnoozing(false) : picked.clear}>
          {isSnoozing ? 'Not now' : 'Select nothing'}
        </Button>
      )}
    </section>
  );
}
