import type {
  Appointment,
  FriendView,
  MyProgrammeView,
  PickStatus,
  PickView,
} from '../../contract/views/programme';
import type { Span } from '../../domain/event/occurrence';
import { startInstant } from '../../domain/event/occurrence';
import { isOpen } from '../../domain/follow-ups/follow-up';
import { nameKey } from '../../domain/people/person';
import { sessionsOfFriend } from '../../domain/programme/friend-sessions';
import type { FriendPicks } from '../../domain/programme/pick';
import { daysOfSessions } from '../../domain/programme/programme-days';
import { titleKey } from '../../domain/programme/title-likeness';
import type { Day } from '../../domain/time/day';
import { addDays } from '../../domain/time/day';
import type { ZoneId } from '../../domain/time/zone';
import { dayOfInstant } from '../../domain/time/zoned-day';
import type { Plan } from '../../plan/plan';
import { watchText } from '../../words/programme/watch-text';
import type { PlannedOccurrence } from '../agenda/planned-occurrence';
import { eventKeyOf } from '../agenda/planned-occurrence';
import { isOn, prepOf } from '../agenda/rows';
import type { PlannerContext } from '../context';
import type { Roster } from '../people/roster';
import type { LoadedConference } from './conference';
import type { NamedPick } from './named-picks';
import { namedPicks } from './named-picks';
import { createRefs, webAddress, zoneOf } from './programme-view';
import { picksOf } from './take-version';
import type { ProgrammeVersion } from './versions';
import { toTimed } from './versions';

/** What the user has of a programme, beside its sessions. */
export async function myProgramme(
  context: PlannerContext,
  roster: Roster,
  conference: LoadedConference,
  version: ProgrammeVersion | null,
): Promise<MyProgrammeView> {
  const plan = context.edits.plan();
  const { key, source } = conference;
  const watched = watchedIn(plan, conference);
  return {
    key,
    picks: namedPicks(picksOf(plan, key), version).picks.map((named) => toPickView(named, version, watched)),
    friends: [...plan.friendPicks.values()]
      .filter(({ eventKey }) => eventKey === key)
      .toSorted((one, other) => (nameKey(one.name) < nameKey(other.name) ? -1 : 1))
      .map((friend) => toFriendView(friend, version)),
    news: source.news,
    meets: meetsOf(plan, roster, conference, version),
    appointments: await appointmentsOf(context, conference, version),
  };
}

/** The texts of the open follow-ups of the event. */
const watchedIn = (plan: Plan, { key }: LoadedConference): ReadonlySet<string> =>
  new Set(
    [...plan.followUps.values()]
      .filter((followUp) => followUp.eventKey === key && isOpen(followUp))
      .map(({ text }) => text),
  );

/** How the follow-up of a picked session is called. */
export const followUpText = ({ pick: { session } }: Pick<NamedPick, 'pick'>): string =>
  watchText({ title: session.title, url: webAddress(session.url) });

function toPickView(
  named: NamedPick,
  version: ProgrammeVersion | null,
  watched: ReadonlySet<string>,
): PickView {
  const { level, note, attendance, session } = named.pick;
  return {
    id: named.id,
    level,
    note,
    attendance,
    status: statusOf(named, version),
    session: { ...session, url: webAddress(session.url) },
    hasFollowUp: watched.has(followUpText(named)),
  };
}

/** While the file is damaged, picks are as they were last told. */
export function statusOf({ pick, session }: NamedPick, version: ProgrammeVersion | null): PickStatus {
  const { fate } = pick;
  if (fate?.kind === 'ambiguous') {
    const title = titleKey(pick.session.title);
    const ids = (version?.programme.sessions ?? []).flatMap((one) =>
      titleKey(one.title) === title ? [version?.idOf.get(one) ?? ''] : [],
    );
    return { kind: 'ambiguous', candidates: ids };
  }
  if (fate?.kind === 'gone' || (version !== null && session === null)) return { kind: 'gone' };
  return fate ?? { kind: 'same' };
}

function toFriendView({ id, name, sessions }: FriendPicks, version: ProgrammeVersion | null): FriendView {
  const meant = sessionsOfFriend(sessions, version?.programme.sessions ?? []);
  return {
    id,
    name,
    sessions: [...new Set(meant.flatMap((session) => (session && version?.idOf.get(session)) ?? []))],
    others: sessions.flatMap(({ title }, index) => (meant[index] ? [] : [title])),
  };
}

function meetsOf(
  plan: Plan,
  roster: Roster,
  { planned }: LoadedConference,
  version: ProgrammeVersion | null,
): readonly string[] {
  const mustMeets = prepOf(plan, planned).prep.networking?.mustMeets ?? [];
  if (mustMeets.length === 0 || version === null) return [];
  const names = new Set(mustMeets.map(({ name }) => nameKey(name)));
  const refs = new Set(mustMeets.flatMap(({ person }) => person ?? []));
  const refOf = createRefs(roster);
  const speakers = new Set(version.programme.sessions.flatMap((one) => one.speakers.map(({ name }) => name)));
  return [...speakers].filter((name) => {
    const ref = refOf(name);
    return names.has(nameKey(name)) || (ref !== null && refs.has(ref));
  });
}

/** A programme with a session a year before the others would ask for the calendar of that year. */
const mostDays = 366;

async function appointmentsOf(
  context: PlannerContext,
  { planned }: LoadedConference,
  version: ProgrammeVersion | null,
): Promise<readonly Appointment[]> {
  const sessions = version?.programme.sessions ?? [];
  const zone = zoneOf(context, version);
  const days = [...new Set(daysOfSessions(sessions.map(toTimed), zone))].toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const end = [addDays(last, 1), addDays(first, mostDays)].toSorted()[0] ?? last;
  const { found } = await context.agenda.occurrences({ from: first, to: end, zone });
  const guids = new Set(sessions.map(({ guid }) => guid));
  const isBeside = (other: PlannedOccurrence): boolean =>
    other.series.key !== planned.series.key && !guids.has(other.series.uid) && isOn(context, other);
  return found
    .filter((other) => isBeside(other) && isOnOneOf(days, other.occurrence.span, zone))
    .toSorted(
      (one, other) => startInstant(one.occurrence.span, zone) - startInstant(other.occurrence.span, zone),
    )
    .map((other) => ({
      key: eventKeyOf(other),
      summary: other.occurrence.version.summary,
      location: other.occurrence.version.location,
      span: other.occurrence.span,
    }));
}

function isOnOneOf(days: readonly Day[], span: Span, zone: ZoneId): boolean {
  const [from, to] =
    span.kind === 'all-day'
      ? [span.start, span.end > span.start ? addDays(span.end, -1) : span.start]
      : [dayOfInstant(span.start, zone), dayOfInstant(Math.max(span.start, span.end - 1), zone)];
  return days.some((day) => day >= from && day <= to);
}
