import type { Session, SessionTime } from '../../../domain/programme/session';
import type { Day } from '../../../domain/time/day';
import { toUtcText } from '../../../domain/time/instant';
import type { ZoneId } from '../../../domain/time/zone';
import { offsetOfZone } from '../../../domain/time/zone-offset';
import type { Format } from '../../../words/format';
import { oneLine, toTable } from './output';

/** What is shown of a session. */
export type SessionCells = Pick<Session, 'title' | 'start' | 'end' | 'room' | 'track' | 'speakers'>;

/** On the wall to the minute, as people write it. */
export const timeText = (time: SessionTime): string =>
  time.kind === 'instant' ? toUtcText(time.at) : time.wall.slice(0, 'YYYY-MM-DDTHH:MM'.length);

/** What the clock of the place shows. */
export const wallOf = (time: SessionTime, zone: ZoneId): string =>
  time.kind === 'wall' ? time.wall : new Date(time.at + offsetOfZone(zone)(time.at)).toISOString();

export const clockOf = (wall: string, format: Format): string =>
  format.clock(Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16)));

/** Sessions by day and start, each day with its heading; `before` gives the cells before those of a session. */
export function daysTable<Row extends SessionCells>(
  sessions: readonly Row[],
  zone: ZoneId,
  format: Format,
  before: (session: Row) => readonly string[] = () => [],
): string {
  const byDay = new Map<string, { readonly wall: string; readonly session: Row }[]>();
  for (const session of sessions) {
    const wall = wallOf(session.start, zone);
    const day = wall.slice(0, 10);
    const rows = byDay.get(day) ?? [];
    rows.push({ wall, session });
    byDay.set(day, rows);
  }
  const tables = [...byDay.entries()].toSorted(([one], [other]) => compare(one, other));
  return tables
    .map(([day, rows]) => {
      const sorted = rows.toSorted((one, other) => compare(one.wall, other.wall));
      const table = toTable(
        sorted.map(({ wall, session }) => [...before(session), ...sessionRow(wall, session, zone, format)]),
      );
      return `${format.day(day as Day, 'full')}\n${table}`;
    })
    .join('\n');
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function sessionRow(wall: string, session: SessionCells, zone: ZoneId, format: Format): readonly string[] {
  const { title, end, room, track, speakers } = session;
  const clock = clockOf(wall, format);
  const people = speakers.map(({ name }) => name).join(', ');
  return [
    end ? `${clock}–${clockOf(wallOf(end, zone), format)}` : clock,
    title || '–',
    room,
    track,
    people,
  ].map(oneLine);
}
