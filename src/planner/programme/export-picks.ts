import type { InputOf } from '../../contract/client';
import type { PicksExport } from '../../contract/views/programme';
import { daysOfSessions } from '../../domain/programme/programme-days';
import type { Session } from '../../domain/programme/session';
import type { Day } from '../../domain/time/day';
import { dayOfInstant } from '../../domain/time/zoned-day';
import type { SessionToWrite } from '../../programme/write-sessions';
import { writeSessions } from '../../programme/write-sessions';
import type { PlannerContext } from '../context';
import type { NamedPick } from './named-picks';
import type { PickEditing } from './picks';
import { webAddress, zoneOf } from './programme-view';
import type { ProgrammeVersion } from './versions';
import { toTimed } from './versions';

/** The picks that are in the programme, or those of one day of it, for another calendar or a phone. Notes stay here. */
export function exportPicks(
  context: PlannerContext,
  { conference: { source }, version, named }: PickEditing,
  { day, short = false }: Omit<InputOf<'pick.export'>, 'key'>,
): PicksExport {
  const inProgramme = named.picks.filter(({ session }) => session !== null);
  const dayOf = day === undefined ? null : createDays(context, version);
  const there = inProgramme.filter(({ session }) => !dayOf || (session && dayOf(session)) === day);
  const uidOf = createUids();
  const sessions = there.map((pick) => toEvent(pick, uidOf(pick), short));
  const text = writeSessions({
    name: source.name,
    // A definition of the zone is longer than several sessions.
    zone: short ? null : (version?.programme.zone ?? null),
    now: context.now(),
    sessions,
  });
  const isAsked = ({ pick }: NamedPick): boolean =>
    day === undefined || dayOfInstant(toTimed(pick.session).start, zoneOf(context, version)) === day;
  const left = named.picks.filter((one) => one.session === null && isAsked(one)).length;
  return { text, sessions: sessions.length, left };
}

/** The day under which the programme has each session. */
function createDays(
  context: PlannerContext,
  version: ProgrammeVersion | null,
): (session: Session) => Day | undefined {
  const sessions = version?.programme.sessions ?? [];
  const days = daysOfSessions(sessions.map(toTimed), zoneOf(context, version));
  const dayOf = new Map(sessions.map((session, index) => [session, days[index]]));
  return (session) => dayOf.get(session);
}

/**
 * The programme's own UIDs, so that other programs know the sessions again. Where several sessions have one UID, only the first
 * keeps it as it is: a calendar would take the others for the same event.
 */
function createUids(): (pick: NamedPick) => string {
  const given = new Set<string>();
  return ({ id, pick: { session } }) => {
    const own = session.guid || `${id}@mingle`;
    const uid = given.has(own) ? `${own}-${id}` : own;
    given.add(uid);
    return uid.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
  };
}

function toEvent({ pick, session }: NamedPick, uid: string, short: boolean): SessionToWrite {
  const { title, room, track, url } = pick.session;
  return {
    uid,
    title,
    ...toTimed(pick.session),
    room,
    track: short ? '' : track,
    url: short ? '' : webAddress(url),
    description: short ? '' : descriptionOf(session),
    isSure: pick.level === 'going',
  };
}

const descriptionOf = (session: Session | null): string => {
  const speakers = (session?.speakers ?? []).map(({ name }) => name).join(', ');
  return [speakers, session?.abstract ?? ''].filter((text) => text !== '').join('\n\n');
};
