import type { ReactNode } from 'react';
import type { BriefSession, BriefView } from '../../../contract/views/brief';
import { nextThings } from '../../../domain/brief/next-thing';
import type { Span } from '../../../domain/event/occurrence';
import { startDay } from '../../../domain/event/occurrence';
import { dayOfInstant } from '../../../domain/time/zoned-day';
import { titleOf } from '../../../words/title';
import { partTime } from '../../../words/today';
import { useAppInfo, useFormat } from '../../app/app-info';
import classes from './walk-in.module.css';

interface NextThingProps {
  readonly brief: BriefView;
  readonly shape: ReactNode;
}

/** Where to go now: the next session, its room and its time; without sessions, the event itself. */
export function NextThing({ brief, shape }: NextThingProps) {
  const clock = useAppInfo();
  const format = useFormat();
  const there = useClockThere(brief.zone);
  const { current, next } = nextThings(brief.sessions, clock.now);
  if (!current && !next) {
    const isToday = startDay(brief.span, clock.zone) === clock.today;
    return (
      <section className={classes.part} aria-label="When and where">
        <p className={classes.when}>
          {shape} {isToday ? format.hours(brief.span) : format.span(brief.span)}
        </p>
        {brief.place.trim() && <p className={classes.large}>{brief.place}</p>}
      </section>
    );
  }
  return (
    <section className={classes.part} aria-label="Next">
      {next && <Session session={next} shape={shape} there={there} isLarge />}
      {current && <Session session={current} shape={next ? null : shape} there={there} isLarge={!next} />}
      {brief.zone !== null && (
        <p className={classes.room}>{`Times of ${brief.zone.replaceAll('_', ' ')}.`}</p>
      )}
    </section>
  );
}

/** The clocks of the conference, as in its brief; the user's own where no others are known. */
function useClockThere(zone: BriefView['zone']) {
  const clock = useAppInfo();
  const format = useFormat();
  return zone === null
    ? { clock, format }
    : { clock: { ...clock, zone, today: dayOfInstant(clock.now, zone) }, format: format.inZone(zone) };
}

interface SessionProps {
  readonly session: BriefSession;
  readonly shape: ReactNode;
  readonly isLarge: boolean;
  readonly there: ReturnType<typeof useClockThere>;
}

function Session({ session, shape, isLarge, there: { clock, format } }: SessionProps) {
  const { start, end, title, room, level } = session;
  const span: Span = { kind: 'timed', start, end: end ?? start };
  const isMaybe = level === 'maybe' ? ' · maybe' : '';
  return (
    <div>
      <p className={classes.when}>
        {shape} {`${partTime(span, clock, format)}${isMaybe}`}
      </p>
      <p className={isLarge ? classes.large : classes.plain} dir="auto">
        {titleOf(title)}
      </p>
      {room.trim() && (
        <p className={classes.room} dir="auto">
          {room}
        </p>
      )}
    </div>
  );
}
