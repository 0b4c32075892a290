import { setTimeout } from 'node:timers/promises';
import type { Handlers } from '../../contract/client';
import type { Dispatch } from '../../contract/dispatch';
import { createDispatch } from '../../contract/dispatch';
import { isOperationName } from '../../contract/operation-names';
import { operations } from '../../contract/operations';
import type { Push } from '../../contract/push';
import { topics } from '../../contract/push';
import type { DataStatus } from '../../contract/views/data';
import type { NoticeView } from '../../contract/views/notice';
import { createMutex } from '../../domain/mutex';
import type { Result } from '../../domain/result';
import type { FetchFeed } from '../../planner/feed-port';
import type { Log } from '../../planner/log';
import type { Planner, PlannerHandlers } from '../../planner/planner';
import { createPlanner } from '../../planner/planner';
import type { OpenFailure } from '../../store/open-failure';
import type { Recovery } from '../../store/open-plan';
import type { OpenStore } from '../../store/open-store';
import { canBeWritten, openStore, recoverStore } from '../../store/open-store';
import { fetchFeed } from './feed/feed';
import { logOperations } from './log/log-operations';
import { createTellBug } from './log/tell-bug';
import type { PlannerOptions } from './planner-ports';
import { toPorts, toStoreOptions } from './planner-ports';
import { createProgrammeReader } from './programme-in-worker';
import { createCalendarReader } from './read-in-worker';
import { readResources } from './resources';
import { refuseAll, toFailure, toStatus, whileDamaged } from './unopened-data';

/** The planner as a host offers it, also while its data cannot be opened. */
export interface Session {
  readonly dispatch: Dispatch;
  /** Calls `listener` for each push until the returned function is called. */
  subscribe(listener: (push: Push) => void): () => void;
  status(): DataStatus;
  /**
   * Begins to read the calendars, so that they are there when the page asks for them, and a little later to index the people in
   * them. Nothing while the data cannot be opened.
   */
  prepare(): void;
  /** Fetches the subscriptions that are due; nothing while the data cannot be opened, and after closing. */
  refreshDue(): Promise<void>;
  /** The notification to show now; null for none, while the data cannot be opened, and after closing. */
  remind(): Promise<NoticeView | null>;
  /** Stops fetches, waits for the edits under way and gives the data folder back. */
  close(): Promise<void>;
}

type Opened = Result<OpenStore, OpenFailure>;

/** Opens the data folder and what works on it. While the data cannot be opened, every operation answers why. */
export async function openPlanner(options: PlannerOptions): Promise<Session> {
  const { folder, say, log } = options;
  const resources = await readResources();
  const reader = createCalendarReader(log);
  const readers = { readCalendar: reader.read, readProgramme: createProgrammeReader(log) };
  const listeners = new Set<(push: Push) => void>();
  const push = (message: Push) => {
    for (const listener of listeners) listener(message);
  };
  const onNotices = () => push({ kind: 'changed', topics: ['data'] });
  const storeOptions = toStoreOptions(options, readers, onNotices);

  // A slow server must not hold up the end of Mingle.
  const closing = new AbortController();
  const fetchUntilClosing = createLoggedFetch(log, closing.signal);
  let planner: Pick<Planner, 'prepare' | 'prepareIndexes' | 'refreshDue' | 'remind'> | null = null;
  const toHandlers = (now: Opened): PlannerHandlers => {
    if (!now.ok) {
      log.write({ code: 'data-not-opened', failure: toFailure(now.error).code });
      const refused = refuseAll(now.error);
      return now.error.kind === 'damaged' ? { ...refused, ...whileDamaged(folder, recover) } : refused;
    }
    const opened = createPlanner(toPorts(options, now.value, readers, resources, fetchUntilClosing));
    opened.subscribe(push);
    planner = opened;
    return opened.handlers;
  };
  const toDispatch = (now: Opened): Dispatch =>
    logOperations(log, createDispatch({ ...toHandlers(now), ...hostHandlers }, createTellBug(log, say)));

  const status = () => toStatus(opened.ok ? null : opened.error, folder);
  // Attempts are serialised: two at once would each find the folder locked by the other.
  const exclusively = createMutex();
  const tryAgain = (attempt: () => Promise<Opened>) =>
    exclusively(async () => {
      if (opened.ok || closed) return;
      opened = await attempt();
      dispatch = toDispatch(opened);
      if (opened.ok) push({ kind: 'changed', topics });
    });
  const recover = async (recovery: Recovery): Promise<OpenFailure | null> => {
    await tryAgain(() => recoverStore(storeOptions, recovery));
    return opened.ok ? null : opened.error;
  };
  /** A folder that could not be written at the start is opened anew once it can be, with all that happened to it meanwhile. */
  const reopen = () =>
    exclusively(async () => {
      const former = opened;
      if (closed || !former.ok || !isReadOnly(former) || !(await canBeWritten(storeOptions))) return;
      const again = await openStore({ ...storeOptions, notices: former.value.plan.notices() });
      if (isReadOnly(again)) return await closeStore(again);
      opened = again;
      dispatch = toDispatch(opened);
      push({ kind: 'changed', topics });
      await closeStore(former);
    });
  const hostHandlers: Omit<Handlers, keyof PlannerHandlers> = {
    'bug.report': async ({ trace }) => ({ ok: true, value: { id: log.tracedBug(trace, 'page') } }),
    'data.status': async () => {
      await tryAgain(() => openStore(storeOptions));
      return { ok: true, value: status() };
    },
    'data.recover': async ({ from, file }) => {
      const failed = await recover(
        from === 'backup' && file !== undefined ? { backup: file, asItIs: false } : from,
      );
      return failed ? { ok: false, error: toFailure(failed) } : { ok: true, value: status() };
    },
  };

  const reopenFor = async (name: string): Promise<void> => {
    if (options.access === 'write' && isReadOnly(opened) && needsToWrite(name)) await reopen();
  };
  const underWay = createUnderWay();
  let closed = false;
  let opened = await openStore(storeOptions);
  let dispatch = toDispatch(opened);
  return {
    dispatch: (name, input) => underWay.add(reopenFor(name).then(() => dispatch(name, input))),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    status,
    prepare: () => {
      // A failure here is not lost: the operation that asks for the same reports it.
      if (planner) underWay.add(prepareAll(planner, closing.signal)).catch(() => undefined);
    },
    refreshDue: async () => {
      if (!closed && planner) await underWay.add(planner.refreshDue());
    },
    remind: async () => (closed || !planner ? null : underWay.add(planner.remind())),
    close: async () => {
      closed = true;
      closing.abort();
      await underWay.settled();
      await tryAgain(async () => opened);
      await closeStore(opened);
      await reader.close();
    },
  };
}

/** The first page is not slowed by what only later ones need. */
const indexesAfterMs = 3_000;

/** Ends, by a rejection, when `signal` says that Mingle closes. */
async function prepareAll(
  planner: Pick<Planner, 'prepare' | 'prepareIndexes'>,
  signal: AbortSignal,
): Promise<void> {
  await planner.prepare();
  await setTimeout(indexesAfterMs, null, { signal, ref: false });
  await planner.prepareIndexes();
}

const isReadOnly = (opened: Opened): boolean => opened.ok && opened.value.plan.readOnly;

const closeStore = async (opened: Opened): Promise<void> => {
  if (opened.ok) await opened.value.close();
};

/** `app.info` says whether the folder can be written, and pages ask for it every minute. */
const needsToWrite = (name: string): boolean =>
  name === 'app.info' || (isOperationName(name) && operations[name].access === 'write');

/** Fetches that abort when `end` does. The log records the kind of each failure. */
function createLoggedFetch(log: Log, end: AbortSignal): FetchFeed {
  return async ({ signal, ...request }) => {
    const feed = await fetchFeed({ ...request, signal: signal ? AbortSignal.any([end, signal]) : end });
    if (!feed.ok && feed.error.code !== 'cancelled') {
      log.write({ code: 'fetch-failed', failure: feed.error.code });
    }
    return feed;
  };
}

/** Counts the operations in progress, so that closing waits for them. */
function createUnderWay() {
  const running = new Set<Promise<unknown>>();
  return {
    add: <Value>(answer: Promise<Value>): Promise<Value> => {
      running.add(answer);
      const end = () => void running.delete(answer);
      answer.then(end, end);
      return answer;
    },
    /** Resolves when every operation in progress has its answer. */
    settled: async () => void (await Promise.allSettled(running)),
  };
}
