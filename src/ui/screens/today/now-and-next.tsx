import { Fragment } from 'react';
import { Link } from 'wouter';
import type { EventRow } from '../../../contract/views/event';
import type { PickView } from '../../../contract/views/programme';
import { startInstant } from '../../../domain/event/occurrence';
import { nowAndNext, timesOf } from '../../../domain/programme/now-and-next';
import { daysElsewhere, pickCountsText, picksLine } from '../../../words/programme/picks';
import { titleOf } from '../../../words/title';
import { partTime } from '../../../words/today';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useOperation } from '../../app/client/operation';
import { usePanel } from '../../app/shell/panel';
import { eventPagePath } from '../../parts/event-page-path';
import { mayHaveProgramme } from '../../parts/programme/may-have-programme';
import classes from './headline.module.css';

interface NowAndNextProps {
  readonly row: EventRow;
  readonly isRunning: boolean;
  /** The own meeting or session of the event that goes on or comes next. */
  readonly part: EventRow | null;
}

/** What goes on within an event and what comes next: its parts, and while it runs the picked sessions by name. */
export function NowAndNext({ row, isRunning, part }: NowAndNextProps) {
  const format = useFormat();
  const { now, zone } = useAppInfo();
  const { key } = row;
  const mine = useOperation('programme.mine', { key }, { enabled: mayHaveProgramme(row) });
  const programme = mine.kind === 'loaded' ? mine.value : null;
  const path = eventPagePath(key, 'programme');
  const picked = { picks: programme?.picks ?? [], span: row.span };
  const isNow = isRunning && daysElsewhere(picked, format) === null;
  const { current, next } = nowAndNext(isNow ? picked.picks : [], now);
  const lines = [
    ...(part ? [{ id: part.key, start: startInstant(part.span, zone), line: <Part row={part} /> }] : []),
    ...[current, next].flatMap((pick) =>
      pick
        ? [{ id: pick.id, start: timesOf(pick).start, line: <PickedSession pick={pick} path={path} /> }]
        : [],
    ),
  ];
  return (
    <>
      {lines
        .toSorted((one, other) => one.start - other.start)
        .map(({ id, line }) => (
          <Fragment key={id}>{line}</Fragment>
        ))}
      {programme && (
        <p className={classes.part}>
          <span className={classes.partTime}>Programme</span>
          <Link href={path} className={classes.partTitle}>
            {isNow ? pickCountsText(picked.picks, format) : picksLine(picked, now, format)}
          </Link>
        </p>
      )}
    </>
  );
}

function Part({ row }: { readonly row: EventRow }) {
  const format = useFormat();
  const clock = useAppInfo();
  const panel = usePanel();
  return (
    <p className={classes.part}>
      <span className={classes.partTime}>{partTime(row.span, clock, format)}</span>
      <button type="button" className={classes.partTitle} dir="auto" onClick={() => panel.open(row.key)}>
        {titleOf(row.summary)}
      </button>
      {row.location && <span className={classes.partPlace}>{row.location}</span>}
    </p>
  );
}

function PickedSession({ pick, path }: { readonly pick: PickView; readonly path: string }) {
  const format = useFormat();
  const clock = useAppInfo();
  const { start, end } = timesOf(pick);
  const { title, room } = pick.session;
  const notes = [room, pick.level === 'maybe' ? 'maybe' : ''].filter((text) => text !== '');
  return (
    <p className={classes.part}>
      <span className={classes.partTime}>
        {partTime({ kind: 'timed', start, end: end ?? start }, clock, format)}
      </span>
      <Link href={path} className={classes.partTitle} dir="auto">
        {title}
      </Link>
      {notes.length > 0 && <span className={classes.partPlace}>{notes.join(' · ')}</span>}
    </p>
  );
}
