import { Button } from '@mantine/core';
import type { FollowUpView } from '../../../contract/views/follow-up';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { useOperation } from '../../app/client/operation';
import { showToast } from '../../app/toasts';
import { Loaded } from '../../parts/loaded';
import classes from './today-list.module.css';
import { TodaySection } from './today-section';

const isDue = ({ dueness }: FollowUpView): boolean => dueness === 'overdue' || dueness === 'today';

/** Follow-ups due today or earlier; one click marks one as sent. */
export function DueFollowUps() {
  const followUps = useOperation('follow-ups.list', {});
  return (
    <TodaySection title="Follow-ups due" more={{ href: '/follow-ups', text: 'All follow-ups' }}>
      <Loaded load={followUps}>
        {(list) => {
          const due = list.filter(isDue).toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
          if (due.length === 0) return <p className={classes.none}>Nothing is due today.</p>;
          return (
            <ul className={classes.list}>
              {due.map((followUp) => (
                <DueFollowUp key={followUp.id} followUp={followUp} />
              ))}
            </ul>
          );
        }}
      </Loaded>
    </TodaySection>
  );
}

function DueFollowUp({ followUp }: { readonly followUp: FollowUpView }) {
  const { id, eventKey, person, text, due, dueness } = followUp;
  const { today } = useAppInfo();
  const format = useFormat();
  const save = useEdit('follow-up.save');
  const { undo } = useHistory();
  const markSent = async () => {
    const answer = await save({ id, eventKey, person, text, due, state: 'sent' });
    if (answer.ok) showToast('Noted as sent.', { action: { label: 'Undo', run: undo }, topic: 'undo' });
  };
  return (
    <li className={classes.line}>
      <span className={classes.text}>
        {person && <b className={classes.person}>{person}</b>}
        {text}
      </span>
      <span className={classes.side} data-overdue={dueness === 'overdue' || undefined}>
        {due && <time dateTime={due}>{format.relativeDay(due, today)}</time>}
        <Button variant="default" size="compact-sm" aria-label={`Sent: ${person} ${text}`} onClick={markSent}>
          Sent
        </Button>
      </span>
    </li>
  );
}
