import type { Answer } from '../../contract/failure';
import type { ProgrammeLoading } from '../../contract/views/programme';
import { isDue, troubleAfter } from '../../domain/calendars/subscription';
import type { EventKey } from '../../domain/event/key';
import type { ProgrammeFeed } from '../../domain/programme/programme-source';
import type { ZoneId } from '../../domain/time/zone';
import { noSuchEvent } from '../agenda/find';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import type { KeyMove } from '../edits';
import type { FeedFailure } from '../feed-port';
import { createDueFetches } from '../pacing/due-fetches';
import type { Conference, LoadedConference } from './conference';
import { findConference, hasProgramme, noProgramme } from './conference';
import { readNewVersion } from './new-version';
import { takeVersion, updateUnasked } from './take-version';
import type { Versions } from './versions';

/** What the user answers to a question about a version. */
export interface Answers {
  readonly zone?: ZoneId | undefined;
  readonly confirm?: boolean | undefined;
}

export interface ProgrammeFetching {
  /** Concurrent calls for one programme share a fetch, but for those that answer a question. */
  refresh(key: EventKey, answers: Answers): Promise<Answer<ProgrammeLoading>>;
  /** The same while no user is there to be asked: a question is a failure until they fetch by hand. */
  refreshUnasked(key: EventKey): Promise<Answer<ProgrammeLoading>>;
  /** Fetches the programmes that are due. A failure is noted with its programme and does not stop the others. */
  refreshDue(): Promise<void>;
}

type FedConference = LoadedConference & { readonly source: { readonly feed: ProgrammeFeed } };

export function createProgrammeFetching(context: PlannerContext, versions: Versions): ProgrammeFetching {
  const underWay = new Map<EventKey, Promise<Answer<ProgrammeLoading>>>();
  const fetches = createDueFetches<EventKey>(context.now);

  const refresh: ProgrammeFetching['refresh'] = (key, answers) => {
    fetches.noteTried(key);
    const running = underWay.get(key);
    const isAnswer = answers.confirm === true || answers.zone !== undefined;
    if (running && !isAnswer) return running;
    // A fetch without the user's answer would only ask again, so the answer has a fetch of its own after it.
    const refreshing = Promise.allSettled([running])
      .then(() => fetchNow(context, versions, key, answers))
      .finally(() => {
        if (underWay.get(key) === refreshing) underWay.delete(key);
      });
    underWay.set(key, refreshing);
    return refreshing;
  };

  const isDueNow = (key: EventKey, feed: ProgrammeFeed | null): boolean =>
    feed !== null && !fetches.isJustTried(key) && isDue({ ...feed, isPaused: false }, context.now());

  const refreshUnasked = (key: EventKey) =>
    context.edits.followKeys(async (keyNow) => {
      const loading = await refresh(key, {});
      const isAsking =
        loading.ok && (loading.value.kind === 'doubtful' || loading.value.kind === 'needs-zone');
      if (!isAsking) return loading;
      const server = context.edits.plan().programmes.get(keyNow(key))?.fileName ?? '';
      const message =
        loading.value.kind === 'doubtful'
          ? `${server} sent what may be another programme. Refresh it by hand to decide.`
          : `${server} sent a programme without its time zone. Refresh it by hand to name it.`;
      return noteFailure(context, { key, keyNow }, { code: 'not-a-programme', message });
    });

  return {
    refresh,
    refreshUnasked,
    refreshDue: async () => {
      if (context.ports.plan.readOnly) return;
      const { programmes } = context.edits.plan();
      const due = [...programmes].flatMap(([key, { feed }]) => (isDueNow(key, feed) ? [key] : []));
      await fetches.each(due, refreshUnasked);
    },
  };
}

/** An event, and its key at any time of a fetch: an import may give it another one. */
interface Followed {
  readonly key: EventKey;
  readonly keyNow: KeyMove;
}

async function fetchNow(
  context: PlannerContext,
  versions: Versions,
  asked: EventKey,
  answers: Answers,
): Promise<Answer<ProgrammeLoading>> {
  const conference = await findConference(context, asked);
  if (!conference) return noSuchEvent(asked);
  if (!hasProgramme(conference)) return noProgramme(conference);
  if (!isFed(conference)) return notFed();
  return context.edits.followKeys((keyNow) => fetchFed(context, versions, { conference, keyNow }, answers));
}

async function fetchFed(
  context: PlannerContext,
  versions: Versions,
  { conference, keyNow }: { readonly conference: FedConference; readonly keyNow: KeyMove },
  { zone, confirm = false }: Answers,
): Promise<Answer<ProgrammeLoading>> {
  const { key, source } = conference;
  const { address } = source.feed;
  // Of a version that is lost, the server must not say that it is unchanged; nor of one that is read in another zone.
  const isWhole = (await versions.of(source)) !== null && (zone === undefined || zone === source.zone);
  const { etag, lastModified } = isWhole ? source.feed : { etag: '', lastModified: '' };
  const fetched = await context.ports.fetchFeed({ address, etag, lastModified, wanted: 'programme' });
  if (!fetched.ok) return noteFailure(context, { key, keyNow }, fetched.error);
  const feed = fetched.value;
  if (feed.kind === 'unchanged') {
    return context.edits.onEvents(async () => {
      const now = await findConference(context, keyNow(key));
      return now && isFed(now) ? noteUnchanged(context, now, {}) : notFed();
    });
  }
  const read = await readNewVersion(context, {
    bytes: feed.bytes,
    fileName: feed.fileName,
    zone: zone ?? source.zone,
  });
  if (!read.ok) return noteFailure(context, { key, keyNow }, read.error);
  const { value: taken } = read;
  if ('kind' in taken) return answered(taken);
  return context.edits.onEvents(async () => {
    const now = await findConference(context, keyNow(key));
    if (!now || !hasProgramme(now) || now.source.feed?.address !== address) return notFed();
    const good = {
      ...now.source.feed,
      ...goodFetch(context),
      etag: feed.etag,
      lastModified: feed.lastModified,
    };
    const loading = await takeVersion(context, versions, now, { taken, feed: good, confirm, as: 'fetch' });
    if (!loading.ok || loading.value.kind !== 'unchanged') return loading;
    return noteUnchanged(context, now, { etag: feed.etag, lastModified: feed.lastModified });
  });
}

const isFed = (conference: Conference): conference is FedConference => !!conference.source?.feed;

const notFed = () => refused('bad-input', 'This programme comes from a file. Load its new version.');

export const goodFetch = (context: PlannerContext) => ({ fetchedAt: context.now(), trouble: null });

/** Changes what is noted of the fetches, unless the programme is no longer fetched. Its event must be held. */
const note = (context: PlannerContext, key: EventKey, change: (feed: ProgrammeFeed) => ProgrammeFeed) =>
  updateUnasked(context, (plan) => {
    const source = plan.programmes.get(key);
    if (!source?.feed) return plan;
    return { ...plan, programmes: plan.programmes.with([[key, { ...source, feed: change(source.feed) }]]) };
  });

export async function noteUnchanged(
  context: PlannerContext,
  { key }: LoadedConference,
  validators: Partial<ProgrammeFeed>,
): Promise<Answer<ProgrammeLoading>> {
  const noted = await note(context, key, (feed) => ({ ...feed, ...goodFetch(context), ...validators }));
  return noted.ok ? answered({ kind: 'unchanged' }) : noted;
}

/** The programme stays as it is; the next fetches come at growing distances. */
async function noteFailure(
  context: PlannerContext,
  { key, keyNow }: Followed,
  { retryAfterSeconds, ...error }: FeedFailure,
): Promise<Answer<never>> {
  // A cancelled fetch says nothing about the server.
  if (error.code === 'cancelled') return { ok: false, error };
  const failed = { ...error, retryAfterSeconds };
  const triedAt = context.now();
  await context.edits.onEvents(() =>
    note(context, keyNow(key), (feed) => ({
      ...feed,
      trouble: troubleAfter(feed.trouble, failed, triedAt),
    })),
  );
  return { ok: false, error };
}
