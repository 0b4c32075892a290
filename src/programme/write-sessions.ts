import { toBasicText } from '../calendar/recurrence/rule';
import { toStampLine } from '../calendar/write/write-event';
import { foldLines, toLine, toTextLine } from '../calendar/write/write-line';
import { toZoneLines } from '../calendar/write/write-zone';
import { clockOfZone, instantAt, wallAt } from '../calendar/zones/clock';
import { msToWall } from '../calendar/zones/wall';
import { yearOf } from '../calendar/zones/years';
import type { Instant } from '../domain/time/instant';
import type { ZoneId } from '../domain/time/zone';

/** A session of a programme as an event. Texts are empty when absent. */
export interface SessionToWrite {
  /** Without line breaks. */
  readonly uid: string;
  readonly title: string;
  readonly start: Instant;
  /** null if the programme does not tell it; the event then has no end. */
  readonly end: Instant | null;
  readonly room: string;
  readonly track: string;
  readonly description: string;
  readonly url: string;
  readonly isSure: boolean;
}

export interface SessionsToWrite {
  readonly name: string;
  /** That of the programme; null for times in UTC. */
  readonly zone: ZoneId | null;
  readonly now: Instant;
  readonly sessions: readonly SessionToWrite[];
}

/** Sessions as an .ics file (RFC 5545). Every event has a STATUS, because other programs read from it what is only perhaps. */
export function writeSessions({ name, zone, now, sessions }: SessionsToWrite): string {
  const years = sessions.flatMap(({ start, end }) => [yearOf(start), yearOf(end ?? start)]);
  const first = years.reduce((one, other) => Math.min(one, other), yearOf(now));
  const last = years.reduce((one, other) => Math.max(one, other), first);
  return foldLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mingle//Mingle//EN',
    'CALSCALE:GREGORIAN',
    ...toTextLine('X-WR-CALNAME', name),
    ...toTextLine('X-WR-TIMEZONE', zone ?? ''),
    ...(zone && sessions.length > 0 ? toZoneLines(zone, { kind: 'iana', zone }, { first, last }) : []),
    ...sessions.flatMap((session) => toSessionLines(session, zone, now)),
    'END:VCALENDAR',
  ]);
}

const toSessionLines = (session: SessionToWrite, zone: ZoneId | null, now: Instant): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${session.uid}`,
  toStampLine(now),
  toTimeLine('DTSTART', session.start, zone),
  ...(session.end === null ? [] : [toTimeLine('DTEND', session.end, zone)]),
  ...toTextLine('SUMMARY', session.title),
  ...toTextLine('LOCATION', session.room),
  ...toTextLine('DESCRIPTION', session.description),
  ...(session.url === '' ? [] : [toLine('URL', 'uri', [session.url])]),
  ...toTextLine('CATEGORIES', session.track),
  `STATUS:${session.isSure ? 'CONFIRMED' : 'TENTATIVE'}`,
  'END:VEVENT',
];

/** On the clock of the place; in UTC where that clock shows the time twice. */
function toTimeLine(name: string, at: Instant, zone: ZoneId | null): string {
  const clock = zone && clockOfZone(zone);
  if (!clock || instantAt(wallAt(at, clock), clock) !== at)
    return `${name}:${toBasicText({ kind: 'utc', at })}`;
  return toLine(name, 'date-time', [msToWall(wallAt(at, clock))], { TZID: zone });
}
