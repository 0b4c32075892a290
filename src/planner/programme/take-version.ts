import type { Answer } from '../../contract/failure';
import type { EditId } from '../../contract/views/edit';
import type { ProgrammeLoading, VersionCounts } from '../../contract/views/programme';
import type { EventKey } from '../../domain/event/key';
import type { Pick, PickId } from '../../domain/programme/pick';
import { picksAfter } from '../../domain/programme/picks-after';
import { daysOfSessions } from '../../domain/programme/programme-days';
import { doubtsOf } from '../../domain/programme/programme-doubt';
import type { ProgrammeFeed, ProgrammeSource } from '../../domain/programme/programme-source';
import type { ProgrammeComparison } from '../../domain/programme/same-session';
import { compareProgrammes } from '../../domain/programme/same-session';
import type { Day } from '../../domain/time/day';
import type { ZoneId } from '../../domain/time/zone';
import { announcementOf } from '../../plan/announcement';
import { changeBetween } from '../../plan/change';
import type { Plan } from '../../plan/plan';
import { answered, refused, toAnswer } from '../answer';
import type { PlannerContext } from '../context';
import type { Conference } from './conference';
import { daysOfEvent } from './conference';
import type { NewVersion } from './new-version';
import type { ProgrammeVersion, Versions } from './versions';
import { toTimed } from './versions';

export interface Taking {
  readonly taken: NewVersion;
  /** Null for a file. */
  readonly feed: ProgrammeFeed | null;
  /** The user has seen the doubts. */
  readonly confirm: boolean;
  /** What a fetch brings is no edit of the user's. */
  readonly as: 'edit' | 'fetch';
}

/** Puts a version in force, and carries the picks over; the bytes are durable before the plan names them. */
export async function takeVersion(
  context: PlannerContext,
  versions: Versions,
  conference: Conference,
  taking: Taking,
): Promise<Answer<ProgrammeLoading>> {
  const { source } = conference;
  const { version, bytes, sha256, zone } = taking.taken;
  const before = source && (await versions.of(source));
  if (before && isSame(source, taking)) return answered({ kind: 'unchanged' });
  const comparison = compareProgrammes(before?.programme.sessions ?? [], version.programme.sessions);
  const counts = countsOf(comparison);
  const { name, problems } = version.programme;
  const doubts = taking.confirm ? [] : doubtsIn(context, conference, { before, version, comparison });
  if (doubts.length > 0) return answered({ kind: 'doubtful', name, doubts, ...counts });
  const written = await context.ports.programmes.write(bytes, sha256, zone, version.programme);
  if (!written.ok) return written;
  versions.adopt(sha256, zone, version);
  let picks: PickCounts = noPicks;
  let isStale = false;
  const change = (plan: Plan): Plan => {
    isStale = plan.programmes.get(conference.key)?.sha256 !== source?.sha256;
    if (isStale) return plan;
    const former = picksOf(plan, conference.key);
    const next = picksAfter(former, before?.programme.sessions ?? [], version.programme.sessions, comparison);
    picks = pickCountsOf(former, next);
    const changed = next.filter((pick, index) => pick !== former[index]);
    return {
      ...plan,
      programmes: plan.programmes.with([
        [conference.key, toSource(context, source, taking, before ? counts : null)],
      ]),
      picks: plan.picks.with(changed.map((pick): readonly [PickId, Pick] => [pick.id, pick])),
    };
  };
  const made = await commit(context, conference, taking, change);
  if (isStale) return refused('cancelled', 'The programme was changed meanwhile. Nothing was taken.');
  if (!made.ok) return made;
  return answered({ kind: 'loaded', name, picks, problems, edit: made.value, ...counts });
}

async function commit(
  context: PlannerContext,
  { summary }: Conference,
  { as }: Taking,
  change: (plan: Plan) => Plan,
): Promise<Answer<EditId | null>> {
  if (as === 'edit') {
    const made = await context.edits.make({ label: { code: 'load-programme', name: summary }, change });
    return made.ok ? answered(made.value.edit) : made;
  }
  return await updateUnasked(context, change);
}

/** A change that no user made, so undo leaves it; pages hear of it. */
export async function updateUnasked(
  context: PlannerContext,
  change: (plan: Plan) => Plan,
): Promise<Answer<null>> {
  let announced: (() => void) | null = null;
  const saved = await context.ports.plan.update((plan) => {
    const next = change(plan);
    const difference = changeBetween(plan, next);
    announced = difference.length === 0 ? null : () => context.announce(announcementOf(difference));
    return next;
  });
  if (!saved.ok) return toAnswer(saved);
  (announced as (() => void) | null)?.();
  return answered(null);
}

const isSame = (source: ProgrammeSource | null, { taken, feed }: Taking): boolean =>
  source !== null &&
  source.sha256 === taken.sha256 &&
  source.zone === taken.zone &&
  source.feed?.address === feed?.address;

export const picksOf = (plan: Plan, key: EventKey): readonly Pick[] =>
  [...plan.picks.values()].filter(({ eventKey }) => eventKey === key);

function countsOf({ fates, added }: ProgrammeComparison): VersionCounts {
  const count = (...wanted: readonly string[]) => fates.filter(({ fate }) => wanted.includes(fate)).length;
  return {
    added: added.length,
    changed: count('changed'),
    gone: count('gone', 'ambiguous'),
    same: count('same'),
  };
}

interface PickCounts {
  readonly changed: number;
  readonly gone: number;
  readonly ambiguous: number;
}

const noPicks: PickCounts = { changed: 0, gone: 0, ambiguous: 0 };

function pickCountsOf(former: readonly Pick[], next: readonly Pick[]): PickCounts {
  const news = next.filter((pick, index) => pick !== former[index]);
  const count = (kind: 'changed' | 'gone' | 'ambiguous') =>
    news.filter(({ fate }) => fate?.kind === kind).length;
  return { changed: count('changed'), gone: count('gone'), ambiguous: count('ambiguous') };
}

interface Versioned {
  readonly before: ProgrammeVersion | null;
  readonly version: ProgrammeVersion;
  readonly comparison: ProgrammeComparison;
}

function doubtsIn(
  context: PlannerContext,
  conference: Conference,
  { before, version, comparison }: Versioned,
) {
  const zone = version.programme.zone ?? context.zone();
  return doubtsOf({
    days: daysOf(version, zone),
    formerDays: before ? daysOf(before, zone) : [],
    problems: version.programme.problems,
    event: daysOfEvent(conference, zone),
    comparison,
  });
}

const daysOf = ({ programme }: ProgrammeVersion, zone: ZoneId): readonly Day[] =>
  daysOfSessions(programme.sessions.map(toTimed), zone);

function toSource(
  context: PlannerContext,
  former: ProgrammeSource | null,
  { taken, feed }: Taking,
  counts: VersionCounts | null,
): ProgrammeSource {
  const { added, changed, gone } = counts ?? { added: 0, changed: 0, gone: 0 };
  return {
    name: taken.version.programme.name || taken.fileName,
    fileName: taken.fileName,
    sha256: taken.sha256,
    zone: taken.zone,
    loadedAt: context.now(),
    feed,
    // A version in which nothing is new takes no news away.
    news: added + changed + gone > 0 ? { added, changed, gone } : (former?.news ?? null),
  };
}
