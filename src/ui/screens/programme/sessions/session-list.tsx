import { useMemo, useRef } from 'react';
import type {
  Appointment,
  FriendView,
  MyProgrammeView,
  PickView,
  SessionView,
} from '../../../../contract/views/programme';
import type { DayEntry } from '../../../../domain/programme/day-plan';
import type { ZoneId } from '../../../../domain/time/zone';
import type { Format } from '../../../../words/format';
import { useAppInfo } from '../../../app/app-info';
import { EventButton } from '../../../parts/event-button';
import { VirtualList } from '../../../parts/virtual-list';
import type { Picking } from '../use-picking';
import { sessionsId } from './first-session';
import classes from './session-list.module.css';
import { SessionRow } from './session-row';
import { type Line, startOf } from './shown-sessions';
import { useSessionKeys } from './use-session-keys';

interface SessionListProps {
  readonly lines: readonly Line[];
  readonly sessions: ReadonlyMap<string, SessionView>;
  readonly picks: ReadonlyMap<string, PickView>;
  /** By the id of an entry: the entries that overlap it in time. */
  readonly overlaps: ReadonlyMap<string, readonly (DayEntry & { readonly title: string })[]>;
  readonly mine: MyProgrammeView;
  readonly opened: string | null;
  readonly zone: ZoneId;
  readonly format: Format;
  readonly picking: Picking;
  readonly onOpen: (id: string) => void;
  readonly onOpenAt: (id: string, part: 'note' | 'speakers') => void;
}

const keyOf = (line: Line): string =>
  line.kind === 'session' ? `s ${line.session.id}` : `a ${line.appointment.key}`;

/** In pixels, before a row is measured. */
const heightOf = (line: Line): number => (line.kind === 'session' ? 60 : 44);

/** The sessions of a day by time, with what the user's calendars have among them. */
export function SessionList({
  lines,
  sessions,
  picks,
  overlaps,
  mine,
  opened,
  zone,
  format,
  picking,
  onOpen,
  onOpenAt,
}: SessionListProps) {
  const { now } = useAppInfo();
  const frame = useRef<HTMLDivElement>(null);
  useSessionKeys(frame, { sessions, picks, picking, onOpenAt });
  const friends = useMemo(() => friendsBySession(mine.friends), [mine.friends]);
  const overlapTitles = useMemo(
    () => new Map([...overlaps].map(([id, others]) => [id, others.map(({ title }) => title)])),
    [overlaps],
  );
  const first = lines.findIndex((line) => startOf(line, zone) + hourMs > now);
  const isUnderWay = first > 0 && startOf(lines[0] as Line, zone) <= now;
  return (
    <div ref={frame} id={sessionsId} className={classes.frame}>
      <div className={classes.head} aria-hidden>
        <span>Going</span>
        <span>Maybe</span>
      </div>
      <VirtualList items={lines} keyOf={keyOf} heightOf={heightOf} from={isUnderWay ? first : 0}>
        {(line) =>
          line.kind === 'session' ? (
            <SessionRow
              session={line.session}
              opensTime={line.opensTime}
              pick={picks.get(line.session.id)}
              overlaps={picks.has(line.session.id) ? overlapTitles.get(line.session.id) : undefined}
              friends={friends.get(line.session.id)}
              isOpen={opened === line.session.id}
              now={now}
              format={format}
              picking={picking}
              onOpen={onOpen}
            />
          ) : (
            <AppointmentRow appointment={line.appointment} opensTime={line.opensTime} format={format} />
          )
        }
      </VirtualList>
    </div>
  );
}

const hourMs = 3_600_000;

function friendsBySession(friends: readonly FriendView[]): ReadonlyMap<string, readonly FriendView[]> {
  const bySession = new Map<string, FriendView[]>();
  for (const friend of friends) {
    for (const id of friend.sessions) {
      const others = bySession.get(id);
      if (others) others.push(friend);
      else bySession.set(id, [friend]);
    }
  }
  return bySession;
}

interface AppointmentRowProps {
  readonly appointment: Appointment;
  readonly opensTime: boolean;
  readonly format: Format;
}

/** Something of the user's own calendars, quiet among the sessions. */
const AppointmentRow = ({ appointment, opensTime, format }: AppointmentRowProps) => (
  <div className={classes.appointment} data-opens={opensTime || undefined}>
    <time className={classes.start}>
      {appointment.span.kind === 'timed' && format.time(appointment.span.start)}
    </time>
    <span className={classes.words}>
      <EventButton eventKey={appointment.key} summary={appointment.summary} />
      <span className={classes.own}>
        {['in your calendar', format.hours(appointment.span), appointment.location]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  </div>
);
