import { Button } from '@mantine/core';
import type { BehindMix } from '../../../../contract/week/behind';
import { useEdit } from '../../../app/client/edits';
import { EventButton } from '../../../parts/event-button';
import classes from './mix-details.module.css';

/** What the user said did not happen and is therefore not counted; each can be taken back. */
export function NotHappened({ events }: { readonly events: BehindMix['notHappened'] }) {
  const save = useEdit('happened.save');
  if (events.length === 0) return null;
  return (
    <>
      <p className={classes.left}>Did not happen, and is not counted:</p>
      <ul className={classes.notes}>
        {events.map(({ key, title }) => (
          <li key={key}>
            <EventButton eventKey={key} summary={title} />{' '}
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => void save({ keys: [key], answer: null })}
            >
              It did happen
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
