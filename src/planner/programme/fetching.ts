import type { Answer } from '../../contract/failure';
import type { ProgrammeLoading } from '../../contract/views/programme';
import { isDue, isJustTried, toWaitUntil, waitsUntil } from '../../domain/calendars/subscription';
import type { EventKey } from '../../domain/event/key';
import type { ProgrammeFeed } from '../../domain/programme/programme-source';
import type { Instant } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import { noSuchEvent } from '../agenda/find';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import type { FeedFailure } from '../feed-port';
import type { LoadedConference } from './conference';
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
  /** Fetches the programmes that are due. A failure is noted with its programme and does not stop the others. */
  refreshDue(): Promise<void>;
}

type FedConference = LoadedConference & { readonly source: { readonly feed: ProgrammeFeed } };

export function createProgrammeFetching(context: PlannerContext, versions: Versions): ProgrammeFetching {
  const underWay = new Map<EventKey, Promise<Answer<ProgrammeLoading>>>();
  /** In memory, so that a failure that a full disk cannot store is not retried all the time. */
  const tried = new Map<EventKey, Instant>();

  const refresh: ProgrammeFetching['refresh'] = (key, answers) => {
    tried.set(key, context.now());
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

  const isDueNow = (key: EventKey, feed: ProgrammeFeed | null): boolean => {
    const triedAt = tried.get(key);
    if (!feed || (triedAt !== undefined && isJustTried(triedAt, context.now()))) return false;
    return isDue({ ...feed, isPaused: false }, context.now());
  };

  return {
    refresh,
    refreshDue: async () => {
      if (context.ports.plan.readOnly) return;
      const due = [...context.edits.plan().programmes].filter(([key, { feed }]) => isDueNow(key, feed));
      const bugs: unknown[] = [];
      for (const [key] of due) await refreshUnasked(key).catch((error: unknown) => bugs.push(error));
      if (bugs.length > 0) throw bugs[0];
    },
  };

  /** Nobody is there to be asked, so a question is a failure until the user fetches by hand. */
  async function refreshUnasked(key: EventKey): Promise<void> {
    const loading = await refresh(key, {});
    if (!loading.ok || (loading.value.kind !== 'doubtful' && loading.value.kind !== 'needs-zone')) return;
    const server = context.edits.plan().programmes.get(key)?.fileName ?? '';
    const message =
      loading.value.kind === 'doubtful'
        ? `${server} sent what may be another programme. What was there before stays; fetch it by hand to decide.`
        : `${server} sent a programme without its time zone. What was there before stays; fetch it by hand to name it.`;
    await noteFailure(context, key, { code: 'not-a-programme', message });
  }
}

async function fetchNow(
  context: PlannerContext,
  versions: Versions,
  asked: EventKey,
  { zone, confirm = false }: Answers,
): Promise<Answer<ProgrammeLoading>> {
  const conference = await findConference(context, asked);
  if (!conference) return noSuchEvent(asked);
  if (!hasProgramme(conference)) return noProgramme(conference);
  if (!isFed(conference)) return notFed();
  const { key, source } = conference;
  const { address } = source.feed;
  // Of a version that is lost, the server must not say that it is unchanged; nor of one that is read in another zone.
  const isWhole = (await versions.of(source)) !== null && (zone === undefined || zone === source.zone);
  const { etag, lastModified } = isWhole ? source.feed : { etag: '', lastModified: '' };
  const fetched = await context.ports.fetchFeed({ address, etag, lastModified, wanted: 'programme' });
  if (!fetched.ok) return noteFailure(context, key, fetched.error);
  const feed = fetched.value;
  if (feed.kind === 'unchanged') return noteUnchanged(context, conference, {});
  const read = await readNewVersion(context, {
    bytes: feed.bytes,
    fileName: feed.fileName,
    zone: zone ?? source.zone,
  });
  if (!read.ok) return noteFailure(context, key, read.error);
  const { value: taken } = read;
  if ('kind' in taken) return answered(taken);
  return context.edits.onEvents(async (currentKey) => {
    const now = await findConference(context, currentKey(key));
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

const isFed = (conference: LoadedConference): conference is FedConference => conference.source.feed !== null;

const notFed = () => refused('bad-input', 'This programme comes from a file. Load its new version.');

export const goodFetch = (context: PlannerContext) => ({ fetchedAt: context.now(), trouble: null });

/** Changes what is noted of the fetches, unless the programme is no longer fetched. */
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
  key: EventKey,
  { retryAfterSeconds, ...error }: FeedFailure,
): Promise<Answer<never>> {
  // A cancelled fetch says nothing about the server.
  if (error.code === 'cancelled') return { ok: false, error };
  const triedAt = context.now();
  await note(context, key, (feed) => {
    const waitUntil =
      retryAfterSeconds === undefined
        ? waitsUntil(feed.trouble, triedAt)
        : toWaitUntil(triedAt, retryAfterSeconds);
    const times = (feed.trouble?.times ?? 0) + 1;
    const wait = waitUntil === null ? {} : { waitUntil };
    return { ...feed, trouble: { message: error.message, triedAt, times, ...wait } };
  });
  return { ok: false, error };
}
