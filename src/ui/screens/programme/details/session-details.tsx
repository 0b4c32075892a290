import { Button, CloseButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type RefObject, useId } from 'react';
import type { PickView, SessionView } from '../../../../contract/views/programme';
import type { EventKey } from '../../../../domain/event/key';
import { endOf } from '../../../../domain/programme/day-plan';
import type { Format } from '../../../../words/format';
import { levelWords } from '../../../../words/programme/picks';
import { titleOf } from '../../../../words/title';
import { useAppInfo } from '../../../app/app-info';
import { useOperation } from '../../../app/client/operation';
import { Loaded } from '../../../parts/loaded';
import { PersonRefLink } from '../../../parts/people/person-link';
import { noFilter, showInProgramme } from '../programme-query';
import { AttendanceMarks } from '../sessions/pick-marks';
import type { Picking } from '../use-picking';
import { NoteField } from './note-field';
import classes from './session-details.module.css';

interface SessionDetailsProps {
  readonly eventKey: EventKey;
  readonly session: SessionView;
  readonly pick: PickView | undefined;
  readonly meets: ReadonlySet<string>;
  readonly format: Format;
  readonly picking: Picking;
  readonly frame: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** One session in full: what it is about, who speaks, its link, and the user's note. */
export function SessionDetails(props: SessionDetailsProps) {
  const { eventKey, session, pick, meets, format, picking, frame, onClose } = props;
  const { title, subtitle, start, end, room, track, type, language, url } = session;
  const { now } = useAppInfo();
  const id = useId();
  const isOver = endOf(session) <= now;
  const when = `${format.day(session.day)} · ${end === null ? format.time(start) : format.timeRange(start, end)}`;
  return (
    <section ref={frame} className={classes.details} aria-labelledby={id}>
      <div className={classes.bar}>
        <span className={classes.when}>{[when, room].filter(Boolean).join(' · ')}</span>
        <CloseButton aria-label="Close the details" onClick={onClose} />
      </div>
      <h2 id={id} className={classes.title} dir="auto" tabIndex={-1}>
        {titleOf(title)}
      </h2>
      {subtitle && (
        <p className={classes.subtitle} dir="auto">
          {subtitle}
        </p>
      )}
      <p className={classes.facts}>{[track, type, language].filter(Boolean).join(' · ')}</p>
      <div className={classes.actions}>
        <Level level="going" {...props} />
        <Level level="maybe" {...props} />
        {pick && isOver && <AttendanceMarks pick={pick} picking={picking} />}
        {pick?.attendance === 'missed' && <FollowUpButton pick={pick} picking={picking} />}
      </div>
      <Speakers session={session} meets={meets} picking={picking} />
      {pick && <NoteField key={pick.id} eventKey={eventKey} pick={pick} />}
      <Abstract eventKey={eventKey} session={session} />
      {url && (
        <a className={classes.link} href={url} target="_blank" rel="noreferrer">
          Its page on the web
        </a>
      )}
    </section>
  );
}

const Level = ({
  level,
  session,
  pick,
  picking,
}: SessionDetailsProps & { readonly level: keyof typeof levelWords }) => (
  <Button
    size="compact-sm"
    variant={pick?.level === level ? 'filled' : 'default'}
    aria-pressed={pick?.level === level}
    onClick={() => picking.toggle(session, level)}
  >
    {levelWords[level]}
  </Button>
);

/** A pick that was missed can be watched afterwards. */
export const FollowUpButton = ({ pick, picking }: { readonly pick: PickView; readonly picking: Picking }) =>
  pick.hasFollowUp ? (
    <span className={classes.done}>among your follow-ups</span>
  ) : (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`Watch it later: ${pick.session.title}`}
      onClick={() => picking.followUp(pick)}
    >
      Watch it later
    </Button>
  );

function Speakers({ session, meets, picking }: Pick<SessionDetailsProps, 'session' | 'meets' | 'picking'>) {
  const { speakers } = session;
  if (speakers.length === 0) return null;
  return (
    <ul className={classes.speakers} data-speakers>
      {speakers.map(({ name, ref }) => (
        <li key={name}>
          <span className={classes.speaker} dir="auto">
            {ref === null ? (
              <button
                type="button"
                className={classes.more}
                title="All sessions of this speaker"
                onClick={() => showInProgramme({ ...noFilter, speaker: name })}
              >
                {name}
              </button>
            ) : (
              <PersonRefLink id={ref} name={name} />
            )}
          </span>
          {meets.has(name) ? (
            <span className={classes.done}>
              <IconCheck size={14} stroke={1.75} aria-hidden /> to meet
            </span>
          ) : (
            <Button
              size="compact-sm"
              variant="subtle"
              data-meet
              aria-label={`Meet ${name}`}
              onClick={() => picking.meet(session, name)}
            >
              Meet
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Abstract({ eventKey, session }: Pick<SessionDetailsProps, 'eventKey' | 'session'>) {
  const load = useOperation(
    'programme.session',
    { key: eventKey, id: session.id },
    { enabled: session.hasAbstract },
  );
  if (!session.hasAbstract) return <p className={classes.nothing}>The programme does not describe it.</p>;
  return (
    <Loaded load={load}>
      {({ abstract }) => (
        <p className={classes.abstract} dir="auto">
          {abstract}
        </p>
      )}
    </Loaded>
  );
}
