import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { FollowUpView } from '../../../contract/views/follow-up';
import type { FollowUpState } from '../../../domain/follow-ups/follow-up';
import { followUpStates } from '../../../domain/follow-ups/follow-up';
import type { Day } from '../../../domain/time/day';
import { useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { usePanel } from '../../app/shell/panel';
import { showToast } from '../../app/toasts';
import { DayField } from '../../parts/day-field/day-field';
import { PersonLink } from '../../parts/people/person-link';
import { stateWords } from './follow-up-groups';
import classes from './follow-up-row.module.css';

/** One follow-up with its event; its state and due day can be changed in place. */
export function FollowUpRow({ followUp }: { readonly followUp: FollowUpView }) {
  const { person, text, due, state } = followUp;
  const { change, remove } = useFollowUpEdits(followUp);
  const subject = person || text || 'this follow-up';
  return (
    <li className={classes.row} data-row={followUp.id} data-done={followUp.dueness === 'done' || undefined}>
      <div className={classes.text}>
        <p className={classes.what}>
          {person && (
            <b className={classes.person}>
              <PersonLink name={person} />
            </b>
          )}
          {text}
        </p>
        <EventLink followUp={followUp} />
      </div>
      <div className={classes.controls}>
        <NativeSelect
          size="xs"
          className={classes.state ?? ''}
          aria-label={`State of the follow-up for ${subject}`}
          value={state}
          data={followUpStates.map((value) => ({ value, label: stateWords[value] }))}
          onChange={(event) => void change({ state: event.currentTarget.value as FollowUpState })}
        />
        <div className={classes.due} data-overdue={followUp.dueness === 'overdue' || undefined}>
          <DayField
            size="xs"
            label={`Due day for ${subject}`}
            placeholder="No day"
            value={due}
            onChange={(day) => change({ due: day })}
          />
        </div>
        <ActionIcon aria-label={`Remove the follow-up for ${subject}`} onClick={remove}>
          <IconTrash size={16} stroke={1.5} />
        </ActionIcon>
      </div>
    </li>
  );
}

/** Opens the panel of the event that the follow-up comes from. */
function EventLink({ followUp: { event, eventKey } }: { readonly followUp: FollowUpView }) {
  const format = useFormat();
  const panel = usePanel();
  if (eventKey === null) return null;
  if (event.summary === '') return <p className={classes.quiet}>Its event is no longer in a calendar.</p>;
  return (
    <p className={classes.quiet}>
      from{' '}
      <button type="button" className={classes.link} onClick={() => panel.open(eventKey)}>
        {event.summary}
      </button>
      {event.day && `, ${format.day(event.day)}`}
    </p>
  );
}

function useFollowUpEdits({ id, eventKey, person, text, due, state }: FollowUpView) {
  const save = useEdit('follow-up.save');
  const removeEdit = useEdit('follow-up.remove');
  const { undo } = useHistory();
  const change = (changes: { readonly due?: Day | null; readonly state?: FollowUpState }) =>
    save({ id, eventKey, person, text, due, state, ...changes });
  const remove = async () => {
    const answer = await removeEdit({ id });
    if (answer.ok)
      showToast('Removed the follow-up.', { action: { label: 'Undo', run: undo }, topic: 'undo' });
  };
  return { change, remove };
}
