import { Button, Menu } from '@mantine/core';
import type { FollowUpView } from '../../../contract/views/follow-up';
import type { FollowUpState } from '../../../domain/follow-ups/follow-up';
import type { Day } from '../../../domain/time/day';
import { addDays } from '../../../domain/time/day';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { useOperation } from '../../app/client/operation';
import { usePanel } from '../../app/shell/panel';
import { showToast } from '../../app/toasts';
import { Loaded } from '../../parts/loaded';
import { PersonLink } from '../../parts/people/person-link';
import classes from './today-list.module.css';
import { TodaySection } from './today-section';

const isDue = ({ dueness }: FollowUpView): boolean => dueness === 'overdue' || dueness === 'today';

/** Follow-ups due today or earlier, each with its event. */
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
  const { person, personId, text, due, dueness } = followUp;
  const { today } = useAppInfo();
  const format = useFormat();
  return (
    <li className={classes.line}>
      <span className={classes.text}>
        {person && (
          <b className={classes.person}>
            <PersonLink name={person} person={personId ?? undefined} />
          </b>
        )}
        {text}
        <FromEvent followUp={followUp} />
      </span>
      <span className={classes.side} data-overdue={dueness === 'overdue' || undefined}>
        {due && (
          <time dateTime={due}>
            {dueness === 'overdue' ? `was due ${format.day(due)}` : format.relativeDay(due, today)}
          </time>
        )}
        <Answers followUp={followUp} />
      </span>
    </li>
  );
}

/** The event that it comes from. */
function FromEvent({ followUp: { event, eventKey } }: { readonly followUp: FollowUpView }) {
  const panel = usePanel();
  const format = useFormat();
  if (eventKey === null || event.summary === '') return null;
  return (
    <span className={classes.note}>
      from{' '}
      <button type="button" className={classes.quietLink} dir="auto" onClick={() => panel.open(eventKey)}>
        {event.summary}
      </button>
      {event.day && `, ${format.day(event.day)}`}
    </span>
  );
}

/** Days to put a follow-up off by. */
const snoozes = [
  { days: 1, text: 'Until tomorrow' },
  { days: 3, text: 'For three days' },
  { days: 7, text: 'For a week' },
] as const;

/** Sent, done or put off, with one click. */
function Answers({ followUp }: { readonly followUp: FollowUpView }) {
  const { id, person, text } = followUp;
  const { today } = useAppInfo();
  const format = useFormat();
  const edit = useEdit('follow-ups.edit');
  const { undo } = useHistory();
  const change = async (changes: { readonly due?: Day; readonly state?: FollowUpState }, said: string) => {
    const answer = await edit({ ids: [id], ...changes });
    if (answer.ok) showToast(said, { action: { label: 'Undo', run: undo }, topic: 'undo' });
  };
  const snooze = (days: number) => {
    const day = addDays(today, days);
    return change({ due: day }, `Put off until ${format.day(day)}.`);
  };
  const what = `${person} ${text}`.trim();
  const shared = { variant: 'default', size: 'compact-sm' } as const;
  return (
    <span className={classes.answers}>
      <Button
        {...shared}
        aria-label={`Sent: ${what}`}
        onClick={() => void change({ state: 'sent' }, 'Noted as sent.')}
      >
        Sent
      </Button>
      <Button
        {...shared}
        aria-label={`Done: ${what}`}
        onClick={() => void change({ state: 'closed' }, 'Noted as done.')}
      >
        Done
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button {...shared} aria-label={`Snooze: ${what}`}>
            Snooze
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {snoozes.map(({ days, text: words }) => (
            <Menu.Item key={days} onClick={() => void snooze(days)}>
              {words}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
