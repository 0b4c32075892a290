import type { PicksExport } from '../../contract/views/programme';
import type { Session } from '../../domain/programme/session';
import type { SessionToWrite } from '../../programme/write-sessions';
import { writeSessions } from '../../programme/write-sessions';
import type { PlannerContext } from '../context';
import type { NamedPick } from './named-picks';
import type { PickEditing } from './picks';
import { webAddress } from './programme-view';
import { toTimed } from './versions';

/** The picks that are in the programme, for another calendar or a phone. Notes stay here. */
export function exportPicks(
  context: PlannerContext,
  { conference: { source }, version, named }: PickEditing,
): PicksExport {
  const there = named.picks.filter(({ session }) => session !== null);
  const uidOf = createUids();
  const sessions = there.map((pick) => toEvent(pick, uidOf(pick)));
  const text = writeSessions({
    name: source.name,
    zone: version?.programme.zone ?? null,
    now: context.now(),
    sessions,
  });
  return { text, sessions: sessions.length, left: named.picks.length - there.length };
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

function toEvent({ pick, session }: NamedPick, uid: string): SessionToWrite {
  const { title, room, track, url } = pick.session;
  return {
    uid,
    title,
    ...toTimed(pick.session),
    room,
    track,
    url: webAddress(url),
    description: descriptionOf(session),
    isSure: pick.level === 'going',
  };
}

const descriptionOf = (session: Session | null): string => {
  const speakers = (session?.speakers ?? []).map(({ name }) => name).join(', ');
  return [speakers, session?.abstract ?? ''].filter((text) => text !== '').join('\n\n');
};
