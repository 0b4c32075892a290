import { resolve } from 'node:path';
import type { InputOf, OutputOf } from '../../../../contract/client';
import type {
  PickView,
  ProgrammeLoading,
  ProgrammeView,
  SessionView,
} from '../../../../contract/views/programme';
import type { EventKey } from '../../../../domain/event/key';
import type { SessionChange } from '../../../../domain/programme/same-session';
import { compareProgrammes } from '../../../../domain/programme/same-session';
import type { Session, SessionTime } from '../../../../domain/programme/session';
import type { Instant } from '../../../../domain/time/instant';
import { programmeDoubtText, versionText, zoneWantedText } from '../../../../words/programme/programme-doubt';
import { programmeProblemText } from '../../../../words/programme/programme-problem';
import { readCalendarFile } from '../../../node/calendar-paths';
import type { CommandContext, CommandPlanner } from '../../context';
import { formatOf } from '../../context';
import { CommandFailure } from '../../failure';
import { oneLine } from '../../text/output';
import { daysTable, timeText } from '../../text/session-table';

/** What the user has of an event's programme. */
export interface EventProgramme {
  readonly programme: ProgrammeView;
  readonly mine: NonNullable<OutputOf<'programme.mine'>>;
}

/** `mingle programme [FILE|URL] --for UID`: loads or updates the programme of an event, and lists it. */
export async function showEventProgramme(
  context: CommandContext,
  source: string | undefined,
  { key, confirm }: { readonly key: EventKey; readonly confirm: boolean },
): Promise<void> {
  await context.withPlanner(source === undefined ? 'read' : 'write', async (planner) => {
    const before = await planner.ask('programme.get', { key });
    const loading = source === undefined ? null : await load(context, planner, source, { key, confirm });
    const { programme, mine } = await findProgramme(planner, key);
    const isNew = loading?.kind === 'loaded' && before !== null && !before.isDamaged;
    const rows = toRows(programme, mine.picks, isNew ? changesSince(before, programme) : new Map());
    const counts = countsOf(loading, { programme, mine });
    const { name, zone, isZoneKnown, problems } = programme;
    const format = await formatOf(planner);
    context.print(
      {
        name,
        zone: isZoneKnown ? zone : null,
        ...counts,
        sessions: rows.map(toJson),
        problems: problems.map((problem) => ({
          code: problem.code,
          line: problem.line,
          message: programmeProblemText(problem, format),
        })),
      },
      () => daysTable(rows, zone, format, markOf),
    );
    if (context.options.json) return;
    context.words(`${oneLine(name)}: ${versionText(counts, format)}`);
    for (const problem of problems) context.words(programmeProblemText(problem, format));
    if (programme.isDamaged) context.words('The stored file of this programme is damaged. Load it again.');
  });
}

/** The programme of an event; throws if it has none. */
export async function findProgramme(planner: CommandPlanner, key: EventKey): Promise<EventProgramme> {
  const programme = await planner.ask('programme.get', { key });
  const mine = await planner.ask('programme.mine', { key });
  if (programme && mine) return { programme, mine };
  const message = 'This event has no programme. Name a file or an address: mingle programme FILE --for UID.';
  throw new CommandFailure({ code: 'not-found', message });
}

const isAddress = (source: string): boolean => /^([a-z][a-z0-9+.-]*:\/\/|webcals?:)/i.test(source);

/** Other days are only said: who names event and file means both. What would lose almost all sessions is to be confirmed. */
async function load(
  context: CommandContext,
  planner: CommandPlanner,
  source: string,
  { key, confirm }: { readonly key: EventKey; readonly confirm: boolean },
): Promise<ProgrammeLoading> {
  const ask = await askerOf(context, planner, source, key);
  const loading = await ask(confirm);
  if (loading.kind === 'needs-zone') {
    const message = `${zoneWantedText(loading.named)} Say it with --zone, such as --zone Europe/Berlin. Nothing was changed.`;
    throw new CommandFailure({ code: 'bad-input', message });
  }
  if (loading.kind !== 'doubtful') return loading;
  const doubts = loading.doubts.map((doubt) => programmeDoubtText(doubt, context.format));
  if (loading.doubts.some(({ code }) => code !== 'other-days')) {
    const message = `${doubts.join(' ')} Nothing was changed; --confirm takes it all the same.`;
    throw new CommandFailure({ code: 'bad-input', message });
  }
  for (const doubt of doubts) context.words(doubt);
  return ask(true);
}

/** Calls that load a file or an address. */
async function askerOf(
  context: CommandContext,
  planner: CommandPlanner,
  source: string,
  key: EventKey,
): Promise<(confirm: boolean) => Promise<ProgrammeLoading>> {
  const zone = context.options.zone;
  const answers = { ...(zone !== undefined && { zone }) };
  if (isAddress(source))
    return (confirm) => planner.ask('programme.subscribe', { key, address: source, confirm, ...answers });
  const file = await readCalendarFile(resolve(context.cwd, source));
  if (!file.ok) throw new CommandFailure(file.error);
  const { fileName, content } = file.value;
  const given: InputOf<'programme.load'> = { key, fileName, content, ...answers };
  return (confirm) => planner.ask('programme.load', { ...given, confirm });
}

/** Of a list, what the last version brought and the user has not seen yet. */
function countsOf(loading: ProgrammeLoading | null, { programme, mine }: EventProgramme) {
  if (loading?.kind === 'loaded') {
    const { added, changed, gone, same } = loading;
    return { added, changed, gone, same };
  }
  const total = programme.sessions.length;
  const news = loading === null ? mine.news : null;
  const { added, changed, gone } = news ?? { added: 0, changed: 0, gone: 0 };
  return { added, changed, gone, same: Math.max(0, total - added - changed) };
}

/** A session or, of those that are gone, what is left of it. */
export interface SessionRow extends Pick<Session, 'guid' | 'title' | 'start' | 'end' | 'room' | 'track'> {
  readonly id: string;
  readonly speakers: readonly { readonly name: string }[];
  readonly pick: PickView | null;
  readonly status: 'same' | 'changed' | 'gone';
  readonly changes: readonly SessionChange[];
  /** Of a gone one, the sessions of its title. */
  readonly candidates: readonly string[];
}

/** All sessions with their picks, and the picked ones that are gone; by start. */
export function toRows(
  { sessions, isDamaged }: ProgrammeView,
  picks: readonly PickView[],
  changes: ReadonlyMap<string, readonly SessionChange[]>,
): readonly SessionRow[] {
  const pickOf = new Map(picks.map((pick) => [pick.id, pick]));
  const there = new Set(sessions.map(({ id }) => id));
  const left = picks.filter(({ id }) => !there.has(id));
  return [
    ...sessions.map((session): SessionRow => {
      const pick = pickOf.get(session.id) ?? null;
      const changed = pick?.status.kind === 'changed' ? pick.status.changes : (changes.get(session.id) ?? []);
      const status = changed.length > 0 ? 'changed' : 'same';
      return { ...session, ...toTimes(session), pick, status, changes: changed, candidates: [] };
    }),
    ...left.map((pick): SessionRow => {
      const { kind } = pick.status;
      const isGone = kind === 'gone' || kind === 'ambiguous' || !isDamaged;
      return {
        ...pick.session,
        id: pick.id,
        pick,
        status: isGone ? 'gone' : kind === 'changed' ? 'changed' : 'same',
        changes: pick.status.kind === 'changed' ? pick.status.changes : [],
        candidates: pick.status.kind === 'ambiguous' ? pick.status.candidates : [],
      };
    }),
  ];
}

const at = (instant: Instant): SessionTime => ({ kind: 'instant', at: instant });

const toTimes = ({ start, end }: SessionView): Pick<Session, 'start' | 'end'> => ({
  start: at(start),
  end: end === null ? null : at(end),
});

/** What of each session is otherwise than in the version that was there. */
function changesSince(
  before: ProgrammeView,
  now: ProgrammeView,
): ReadonlyMap<string, readonly SessionChange[]> {
  const toCompared = (session: SessionView) => ({ ...session, ...toTimes(session), id: session.id });
  const { fates } = compareProgrammes(before.sessions.map(toCompared), now.sessions.map(toCompared));
  return new Map(
    fates.flatMap((fate) => (fate.fate === 'changed' ? [[fate.now.id, fate.changes] as const] : [])),
  );
}

export const toJson = (row: SessionRow) => ({
  id: row.id,
  guid: row.guid,
  title: row.title,
  start: timeText(row.start),
  end: row.end && timeText(row.end),
  room: row.room,
  track: row.track,
  speakers: row.speakers.map(({ name }) => name),
  pick: row.pick?.level ?? null,
  status: row.status,
  changes: row.changes,
  ...(row.candidates.length > 0 && { candidates: row.candidates }),
});

const marks = { going: '■', maybe: '□' } as const;

/** `■ 1a2b`, and what became of it. */
export const markOf = ({ id, pick, status, changes }: SessionRow): readonly string[] => [
  pick ? marks[pick.level] : ' ',
  oneLine(id),
  status === 'same' ? '' : status === 'gone' ? 'gone' : changes.join(', '),
];
