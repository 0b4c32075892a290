import { VisuallyHidden } from '@mantine/core';
import { memo } from 'react';
import type { FriendView, PickView, SessionView } from '../../../../contract/views/programme';
import { endOf } from '../../../../domain/programme/day-plan';
import type { Instant } from '../../../../domain/time/instant';
import type { Format } from '../../../../words/format';
import { formerText, overlapText } from '../../../../words/programme/picks';
import { titleOf } from '../../../../words/title';
import type { Picking } from '../use-picking';
import { Initials } from './initials';
import { AttendanceMarks, PickMarks } from './pick-marks';
import classes from './session-row.module.css';

interface SessionRowProps {
  readonly session: SessionView;
  /** It is the first with its start. */
  readonly opensTime: boolean;
  readonly pick: PickView | undefined;
  /** The titles of the picks that are at the same time; undefined for none. */
  readonly overlaps: readonly string[] | undefined;
  readonly friends: readonly FriendView[] | undefined;
  readonly isOpen: boolean;
  readonly now: Instant;
  readonly format: Format;
  readonly picking: Picking;
  readonly onOpen: (id: string) => void;
}

/** One session to skim: when, what, by whom, where, and whether I go. */
export const SessionRow = memo(function SessionRow(props: SessionRowProps) {
  const { session, opensTime, pick, overlaps, friends, isOpen, now, format, picking, onOpen } = props;
  const { id, title, room, track, speakers } = session;
  const isOver = endOf(session) <= now;
  return (
    <div
      className={classes.row}
      data-session={id}
      data-level={pick?.level}
      data-opens={opensTime || undefined}
      data-open={isOpen || undefined}
    >
      <When session={session} format={format} />
      <div className={classes.what}>
        <button
          type="button"
          className={classes.title}
          dir="auto"
          aria-expanded={isOpen}
          onClick={() => onOpen(id)}
        >
          {titleOf(title)}
        </button>
        <span className={classes.by} dir="auto">
          {[speakers.map(({ name }) => name).join(', '), track].filter((text) => text !== '').join(' · ')}
        </span>
        {room && (
          <span className={classes.roomBelow} dir="auto">
            {room}
          </span>
        )}
        <Remarks pick={pick} overlaps={overlaps} format={format} />
      </div>
      <span className={classes.room} dir="auto" title={room}>
        <VisuallyHidden>{room && 'in '}</VisuallyHidden>
        {room}
      </span>
      <Initials friends={friends} />
      {pick && isOver ? (
        <AttendanceMarks pick={pick} picking={picking} />
      ) : (
        <PickMarks session={session} pick={pick} picking={picking} />
      )}
    </div>
  );
});

const When = ({ session: { start, end }, format }: Pick<SessionRowProps, 'session' | 'format'>) => (
  <div className={classes.when}>
    <time className={classes.start} dateTime={new Date(start).toISOString()}>
      {format.time(start)}
    </time>
    {end !== null && <span className={classes.length}>{format.length((end - start) / 60_000)}</span>}
  </div>
);

/** What is to be known of a pick: what changed, what is at the same time, and the user's note. */
const Remarks = ({ pick, overlaps, format }: Pick<SessionRowProps, 'pick' | 'overlaps' | 'format'>) => (
  <>
    {pick?.status.kind === 'changed' && (
      <span className={classes.changed}>
        {formerText(pick.status.before, pick.status.changes, pick.session, format)}
      </span>
    )}
    {overlaps && <span className={classes.overlap}>{overlapText(overlaps)}</span>}
    {pick && pick.note !== '' && <span className={classes.note}>{pick.note}</span>}
  </>
);
