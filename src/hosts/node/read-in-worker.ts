import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { emptyContent, readCalendar } from '../../calendar/read/read';
import type { Extent } from '../../calendar/read/reread';
import { joinRereading } from '../../calendar/read/reread';
import type { CalendarContent } from '../../domain/calendars/calendar';
import type { PackedSeries } from '../../domain/event/packed-series';
import { createUnpack } from '../../domain/event/packed-series';
import type { Series } from '../../domain/event/series';
import type { Log } from '../../planner/log';
import type { ReadCalendar, ReadOptions } from '../../planner/ports';
import type { WorkerMessage, WorkerRequest } from './import-worker';
import { startWorker } from './worker';

export interface CalendarReader {
  /**
   * Reads one file at a time. The caller keeps its bytes. A file that exceeds the time or memory limit is given up with
   * a problem.
   */
  readonly read: ReadCalendar;
  /** Terminates the worker; a read in progress is rejected. */
  close(): Promise<void>;
}

type Outcome =
  | { readonly kind: 'read'; readonly content: CalendarContent }
  | { readonly kind: 'given-up'; readonly why: 'out-of-memory' | 'too-slow' }
  | { readonly kind: 'stopped' }
  /** The worker no longer holds the earlier content, so the whole file has to be read. */
  | { readonly kind: 'not-joined' }
  | { readonly kind: 'failed'; readonly why: 'error' | 'exit'; readonly error: Error };

type Starting = Promise<Worker | null>;

const ended = () => new Error('The reading of a calendar was ended.');

/** Reads calendars in a worker thread; in the main thread only if no worker can be started. */
export function createCalendarReader(log: Log, timeLimitMs = 120_000): CalendarReader {
  let current: Starting | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  const start = (): Starting => {
    const starting = startWorker(log, () => giveUp(starting));
    return starting;
  };
  const giveUp = (worker: Starting) => {
    if (current === worker) current = null;
  };

  async function readNext(
    bytes: Uint8Array,
    options: ReadOptions,
    extent: Extent | null = options.former ? 'changes' : null,
  ): Promise<CalendarContent | null> {
    if (closed) throw ended();
    if (options.signal?.aborted) return null;
    const starting = current ?? start();
    current = starting;
    const worker = await starting;
    if (!worker) return readCalendar(bytes, options);
    const shared = await toShared(bytes);
    const outcome = await readIn(worker, shared, { ...options, extent }, timeLimitMs);
    if (outcome.kind === 'read') return outcome.content;
    if (outcome.kind === 'not-joined') {
      return readNext(bytes, options, extent === 'changes' ? 'whole' : null);
    }
    giveUp(starting);
    if ('why' in outcome && !closed) log.write({ code: 'worker-gone', reason: outcome.why });
    if (outcome.kind === 'failed') throw outcome.error;
    return outcome.kind === 'stopped' ? null : givenUp;
  }

  return {
    read: (bytes, options = {}) => {
      const reading = last.then(() => readNext(bytes, options));
      last = reading.catch(() => {});
      return reading;
    },
    close: async () => {
      closed = true;
      const worker = await current;
      await worker?.terminate();
    },
  };
}

const givenUp = emptyContent({
  code: 'too-large',
  line: 0,
  message: 'Reading this file took too long or too much memory and was given up. Nothing was taken from it.',
});

function readIn(
  worker: Worker,
  bytes: Uint8Array,
  { onProgress, signal, former, extent }: ReadOptions & { readonly extent: Extent | null },
  timeLimitMs: number,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const gathering = createGathering(former?.content ?? null);
    const ask = (request: WorkerRequest) => worker.postMessage(request);
    const onMessage = (message: WorkerMessage) => {
      if (message.kind === 'progress') onProgress?.(message.done, message.total);
      if (message.kind === 'read') gathering.begin(message);
      if (message.kind === 'series') gathering.add(message.packed);
      if (message.kind === 'read' || (message.kind === 'series' && !message.isLast)) ask({ kind: 'more' });
      if (message.kind === 'series' && message.isLast) finish(gathering.outcome());
    };
    const onError = (error: Error) =>
      finish(
        isOutOfMemory(error)
          ? { kind: 'given-up', why: 'out-of-memory' }
          : { kind: 'failed', why: 'error', error },
      );
    const onExit = () => finish({ kind: 'failed', why: 'exit', error: ended() });
    const endAs = (outcome: Outcome) => {
      finish(outcome);
      void worker.terminate();
    };
    const onAbort = () => endAs({ kind: 'stopped' });
    const timer = setTimeout(() => endAs({ kind: 'given-up', why: 'too-slow' }), timeLimitMs);

    function finish(outcome: Outcome) {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      signal?.removeEventListener('abort', onAbort);
      // An idle worker does not keep the process from ending.
      worker.unref();
      resolve(outcome);
    }

    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    signal?.addEventListener('abort', onAbort);
    // The abort may have come while the worker was starting.
    if (signal?.aborted) return onAbort();
    worker.ref();
    if (!former || !extent) return ask({ kind: 'read', bytes });
    ask({ kind: 'reread', bytes, former: former.bytes, extent });
  });
}

const copiedAtOnce = 1024 * 1024;

/** The bytes in shared memory, so that large files are not copied; other bytes are copied in pieces. */
async function toShared(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.buffer instanceof SharedArrayBuffer) return bytes;
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  for (let from = 0; from < bytes.length; from += copiedAtOnce) {
    shared.set(bytes.subarray(from, from + copiedAtOnce), from);
    await setImmediate();
  }
  return shared;
}

/** Assembles the series that the worker sends in batches. */
function createGathering(former: CalendarContent | null) {
  const series: Series[] = [];
  const unpack = createUnpack();
  let head: Extract<WorkerMessage, { kind: 'read' }> | null = null;
  return {
    begin: (message: Extract<WorkerMessage, { kind: 'read' }>) => {
      head = message;
    },
    add: (packed: PackedSeries) => {
      for (const one of unpack(packed)) series.push(one);
    },
    outcome: (): Outcome => {
      if (!head)
        return { kind: 'failed', why: 'error', error: new Error('series came before their calendar') };
      const content = { ...head.content, series };
      if (!head.reread || !former) return { kind: 'read', content };
      const joined = joinRereading({ ...head.reread, changed: content }, former);
      return joined ? { kind: 'read', content: joined } : { kind: 'not-joined' };
    },
  };
}

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
