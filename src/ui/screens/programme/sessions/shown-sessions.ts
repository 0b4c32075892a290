import type {
  Appointment,
  MyProgrammeView,
  ProgrammeView,
  SessionView,
} from '../../../../contract/views/programme';
import { startInstant } from '../../../../domain/event/occurrence';
import { foldText } from '../../../../domain/text/fold';
import { hasWords, searchedWords } from '../../../../domain/text/search';
import type { Day } from '../../../../domain/time/day';
import type { Instant } from '../../../../domain/time/instant';
import type { ZoneId } from '../../../../domain/time/zone';
import { dayOfInstant } from '../../../../domain/time/zoned-day';
import { isFiltering, type ProgrammeQuery } from '../programme-query';

/** A line of the list of one day. */
export type Line =
  | { readonly kind: 'session'; readonly session: SessionView; readonly opensTime: boolean }
  /** Something of the user's own calendars. */
  | { readonly kind: 'appointment'; readonly appointment: Appointment; readonly opensTime: boolean };

/** The folded texts of sessions as the lists show them; folding a thousand for each key would be slow. */
const foldedTexts = new WeakMap<SessionView, string>();

function foldedTextOf(session: SessionView): string {
  const known = foldedTexts.get(session);
  if (known !== undefined) return known;
  const { title, subtitle, track, room, speakers } = session;
  const folded = foldText([title, subtitle, track, room, ...speakers.map(({ name }) => name)].join('\n'));
  foldedTexts.set(session, folded);
  return folded;
}

/**
 * The sessions that pass the filters, of all days. `found`: those that the host found by their abstracts; empty until it
 * answers.
 */
export function filteredSessions(
  { sessions }: ProgrammeView,
  { picks, friends }: MyProgrammeView,
  query: ProgrammeQuery,
  found: ReadonlySet<string>,
): readonly SessionView[] {
  if (!isFiltering(query)) return sessions;
  const words = searchedWords(query.text);
  const mine = new Set(picks.map(({ id }) => id));
  const theirs = new Set(friends.find(({ id }) => id === query.friend)?.sessions);
  return sessions.filter(
    (session) =>
      (query.track === '' || session.track === query.track) &&
      (query.room === '' || session.room === query.room) &&
      (query.speaker === '' || session.speakers.some(({ name }) => name === query.speaker)) &&
      (!query.onlyMine || mine.has(session.id)) &&
      (query.friend === '' || theirs.has(session.id)) &&
      (words.length === 0 || found.has(session.id) || hasWords(foldedTextOf(session), words)),
  );
}

/** The lines of one day: its sessions, and what the calendars have at a time of it, by start. */
export function linesOf(
  sessions: readonly SessionView[],
  appointments: readonly Appointment[],
  zone: ZoneId,
): readonly Line[] {
  const lines = [
    ...appointments.map((appointment) => ({ kind: 'appointment', appointment, opensTime: false }) as const),
    ...sessions.map((session) => ({ kind: 'session', session, opensTime: false }) as const),
  ].toSorted((one, other) => startOf(one, zone) - startOf(other, zone));
  let former: Instant | null = null;
  return lines.map((line) => {
    const start = startOf(line, zone);
    const opensTime = start !== former;
    former = start;
    return { ...line, opensTime };
  });
}

export const startOf = (line: Line, zone: ZoneId): Instant =>
  line.kind === 'session' ? line.session.start : startInstant(line.appointment.span, zone);

/** What the calendars have at a time of this day, and all day. */
export function appointmentsOn(
  appointments: readonly Appointment[],
  day: Day,
  zone: ZoneId,
): { readonly timed: readonly Appointment[]; readonly allDay: readonly Appointment[] } {
  const timed: Appointment[] = [];
  const allDay: Appointment[] = [];
  for (const appointment of appointments) {
    const { span } = appointment;
    if (span.kind === 'timed') {
      if (dayOfInstant(span.start, zone) === day) timed.push(appointment);
    } else if (span.start <= day && (day < span.end || day === span.start)) allDay.push(appointment);
  }
  return { timed, allDay };
}
