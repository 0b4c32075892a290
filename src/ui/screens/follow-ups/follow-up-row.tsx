import { memo } from 'react';
import type { FollowUpView } from '../../../contract/views/follow-up';
import type { FollowUpId } from '../../../domain/follow-ups/follow-up';
import { sinceText } from '../../../words/people/follow-up';
import { useAppInfo, useFormat } from '../../app/app-info';
import { usePanel } from '../../app/shell/panel';
import { PersonLink } from '../../parts/people/person-link';
import { FollowUpEditor } from './follow-up-editor';
import classes from './follow-up-row.module.css';
import { RowActions } from './row-actions';
import { SnoozeStrip } from './snooze-strip';
import type { FollowUpEdits } from './use-follow-up-edits';
import type { Opened } from './use-follow-up-keys';

interface FollowUpRowProps {
  readonly followUp: FollowUpView;
  /** Tab leads to this row. */
  readonly isActive: boolean;
  readonly isPicked: boolean;
  /** What is open below it. */
  readonly opened: Opened['what'] | null;
  /** What its group says already. */
  readonly without: 'person' | 'event' | 'due' | null;
  readonly edits: FollowUpEdits;
  readonly onPick: (id: FollowUpId) => void;
  readonly onOpen: (opened: Opened | null) => void;
}

/** One follow-up in a line: what, for whom, from which event, by when; and below it what is open of it. */
export const FollowUpRow = memo(function FollowUpRow(props: FollowUpRowProps) {
  const { followUp, isActive, isPicked, opened, without, edits, onPick, onOpen } = props;
  const { id, person, text, dueness } = followUp;
  const subject = [person, text].filter(Boolean).join(': ') || 'this follow-up';
  const toggle = (what: Opened['what']) => onOpen(opened === what ? null : { id, what });
  return (
    <li
      className={classes.row}
      data-row={id}
      data-done={dueness === 'done' || undefined}
      data-picked={isPicked || undefined}
      tabIndex={isActive ? 0 : -1}
      aria-label={subject}
    >
      <div className={classes.line}>
        <input
          type="checkbox"
          className={classes.check}
          aria-label={`Select: ${subject}`}
          checked={isPicked}
          onChange={() => onPick(id)}
        />
        <div className={classes.text}>
          <button
            type="button"
            className={classes.what}
            dir="auto"
            aria-expanded={opened === 'edit'}
            onClick={() => toggle('edit')}
          >
            {text || 'A follow-up'}
          </button>
          <Sources followUp={followUp} without={without} />
        </div>
        <When followUp={followUp} saysOverdue={without !== 'due'} />
        <RowActions followUp={followUp} subject={subject} edits={edits} onOpen={toggle} />
      </div>
      {opened === 'snooze' && (
        <SnoozeStrip
          onSnooze={(until) => {
            onOpen(null);
            void edits.snooze([id], until);
          }}
        />
      )}
      {opened === 'edit' && <FollowUpEditor followUp={followUp} edits={edits} onClose={() => onOpen(null)} />}
    </li>
  );
});

/** For whom it is, and the event that it comes from; each leads there. */
function Sources({ followUp, without }: Pick<FollowUpRowProps, 'followUp' | 'without'>) {
  const { person, personId, eventKey } = followUp;
  if (person === '' && eventKey === null) return null;
  return (
    <span className={classes.sources}>
      {person && without !== 'person' && (
        <span className={classes.person}>
          <PersonLink name={person} person={personId ?? undefined} />
        </span>
      )}
      {without !== 'event' && <FromEvent followUp={followUp} />}
    </span>
  );
}

/** Opens the panel of the event that the follow-up comes from. */
function FromEvent({ followUp: { event, eventKey } }: { readonly followUp: FollowUpView }) {
  const format = useFormat();
  const panel = usePanel();
  if (eventKey === null) return null;
  if (event.summary === '')
    return <span className={classes.quiet}>its event is no longer in a calendar</span>;
  return (
    <span className={classes.from}>
      <span>from</span>
      <button
        type="button"
        className={classes.link}
        dir="auto"
        title={event.summary}
        onClick={() => panel.open(eventKey)}
      >
        {event.summary}
      </button>
      {event.day && <span>{format.day(event.day)}</span>}
    </span>
  );
}

interface WhenProps {
  readonly followUp: FollowUpView;
  readonly saysOverdue: boolean;
}

/** By when, or since when it waits or is done. */
function When({ followUp: { due, dueness, state, sinceDay }, saysOverdue }: WhenProps) {
  const { today } = useAppInfo();
  const format = useFormat();
  if (state !== 'to-do') {
    return (
      <time className={classes.when} dateTime={sinceDay}>
        {sinceText(state, sinceDay, today, format)}
      </time>
    );
  }
  return (
    <span className={classes.when} data-due={dueness === 'overdue' || dueness === 'today' || undefined}>
      {due && (
        <time dateTime={due}>
          {saysOverdue && dueness === 'overdue'
            ? `was due ${format.day(due)}`
            : format.relativeDay(due, today)}
        </time>
      )}
    </span>
  );
}
