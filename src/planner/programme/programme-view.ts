import type {
  ProgrammeSourceView,
  ProgrammeSummary,
  ProgrammeView,
  SessionView,
} from '../../contract/views/programme';
import { isEncrypted, nextFetch } from '../../domain/calendars/subscription';
import type { PersonRef } from '../../domain/people/directory';
import { daysOfSessions } from '../../domain/programme/programme-days';
import type { ProgrammeSource } from '../../domain/programme/programme-source';
import type { Session } from '../../domain/programme/session';
import type { ZoneId } from '../../domain/time/zone';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';
import type { Roster } from '../people/roster';
import type { LoadedConference } from './conference';
import type { ProgrammeVersion } from './versions';
import { toTimed } from './versions';

/** The zone of the clocks: that of the programme, else the user's. */
export const zoneOf = (context: PlannerContext, version: ProgrammeVersion | null): ZoneId =>
  version?.programme.zone ?? context.zone();

/** The sessions as the page shows them; yields to the event loop between batches. */
export async function programmeView(
  context: PlannerContext,
  roster: Roster,
  { key, planned, summary, source }: LoadedConference,
  version: ProgrammeVersion | null,
): Promise<ProgrammeView> {
  const sessions = version?.programme.sessions ?? [];
  const zone = zoneOf(context, version);
  const days = daysOfSessions(sessions.map(toTimed), zone);
  const rooms = distinct(sessions.map(({ room }) => room));
  const placeOf = new Map(rooms.map((room, place) => [room, place]));
  const refOf = createRefs(roster);
  const views: SessionView[] = [];
  for (const [index, session] of sessions.entries()) {
    if (index % atOnce === atOnce - 1) await context.ports.yieldThread();
    const day = days[index];
    if (day !== undefined) views.push(toView(session, { id: version?.ids[index] ?? '', day }, refOf));
  }
  const roomOf = ({ room }: SessionView): number => placeOf.get(room) ?? -1;
  return {
    key,
    event: { summary, span: planned.occurrence.span },
    name: source.name,
    source: toSourceView(source),
    zone,
    isZoneKnown: version !== null && version.programme.zone !== null,
    isDamaged: version === null,
    days: [...new Set(days)].toSorted(),
    rooms,
    tracks: distinct(sessions.map(({ track }) => track)),
    sessions: views.toSorted((one, other) => one.start - other.start || roomOf(one) - roomOf(other)),
    problems: version?.programme.problems ?? [],
  };
}

const distinct = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].filter((name) => name !== '');

/** A link from a file leads to the web or nowhere. */
export const webAddress = (url: string): string => (/^https?:\/\//i.test(url) ? url : '');

function toView(
  session: Session,
  { id, day }: Pick<SessionView, 'id' | 'day'>,
  refOf: (name: string) => PersonRef | null,
): SessionView {
  const { guid, title, subtitle, room, track, type, language, speakers, url, abstract } = session;
  return {
    id,
    guid,
    title,
    subtitle,
    day,
    ...toTimed(session),
    room,
    track,
    type,
    language,
    speakers: speakers.map(({ name }) => ({ name, ref: refOf(name) })),
    url: webAddress(url),
    hasAbstract: abstract !== '',
  };
}

/** Whom a speaker's name means, if that is one person. */
export function createRefs(roster: Roster): (name: string) => PersonRef | null {
  const known = new Map<string, PersonRef | null>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const isOne = roster.directory.named(name).length <= 1;
    const ref = isOne ? (roster.meant({ email: '', name })?.ref ?? null) : null;
    known.set(name, ref);
    return ref;
  };
}

/** The programmes of all events, by name. */
export const summariesOf = ({ edits }: PlannerContext): readonly ProgrammeSummary[] =>
  [...edits.plan().programmes]
    .map(([key, source]) => ({ key, name: source.name, source: toSourceView(source) }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));

const toSourceView = ({ fileName, loadedAt, feed }: ProgrammeSource): ProgrammeSourceView => ({
  fileName,
  loadedAt,
  feed: feed && {
    isEncrypted: isEncrypted(feed.address),
    everyMinutes: feed.everyMinutes,
    fetchedAt: feed.fetchedAt,
    trouble: feed.trouble,
    nextFetch: nextFetch({ ...feed, isPaused: false }),
  },
});
