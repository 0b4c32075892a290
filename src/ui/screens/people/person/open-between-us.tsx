import { Button } from '@mantine/core';
import type { OpenThread, PersonPage } from '../../../../contract/views/person';
import { type FollowUp, isWaiting } from '../../../../domain/follow-ups/follow-up';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { useEdit } from '../../../app/client/edits';
import { useHistory } from '../../../app/client/history';
import { showToast } from '../../../app/toasts';
import { EventButton } from '../../../parts/event-button';
import { Part } from './part';
import classes from './person-letter.module.css';

/** What was promised and what was left to talk about. */
export function OpenBetweenUs({ page: { followUps, threads } }: { readonly page: PersonPage }) {
  if (followUps.length === 0 && threads.length === 0) return null;
  return (
    <Part title="Open between us">
      <ul className={classes.list}>
        {followUps.map((followUp) => (
          <OpenFollowUp key={followUp.id} followUp={followUp} />
        ))}
        {threads.map((thread) => (
          <Thread key={`${thread.event} ${thread.from} ${thread.text}`} thread={thread} />
        ))}
      </ul>
    </Part>
  );
}

function OpenFollowUp({ followUp }: { readonly followUp: FollowUp }) {
  const { today } = useAppInfo();
  const format = useFormat();
  const edit = useEdit('follow-ups.edit');
  const { undo } = useHistory();
  const { id, eventKey, text, due } = followUp;
  const close = async () => {
    const answer = await edit({ ids: [id], state: 'closed' });
    if (answer.ok) showToast('Done.', { action: { label: 'Undo', run: () => void undo() }, topic: 'undo' });
  };
  return (
    <li className={classes.item}>
      <span>
        {eventKey === null ? (
          text || 'A follow-up'
        ) : (
          <EventButton eventKey={eventKey} summary={text || 'A follow-up'} part="follow-ups" />
        )}
        {isWaiting(followUp) ? (
          <span className={classes.quiet}>, sent, no answer yet</span>
        ) : (
          due && <span className={classes.quiet}>{`, by ${format.datedDay(due, today)}`}</span>
        )}
      </span>
      <Button size="compact-xs" variant="default" aria-label={`Done: ${text}`} onClick={() => void close()}>
        Done
      </Button>
    </li>
  );
}

function Thread({ thread }: { readonly thread: OpenThread }) {
  const { today } = useAppInfo();
  const format = useFormat();
  const { text, from, event, day, summary } = thread;
  return (
    <li className={classes.item}>
      <span>
        {from === 'question' ? 'To ask: ' : ''}
        <span dir="auto">{text}</span>
        <span className={classes.quiet}>
          {day ? `, carried from ${format.datedDay(day, today)}, ` : ', from '}
          <EventButton eventKey={event} summary={summary} />
        </span>
      </span>
    </li>
  );
}
