import type { Worker } from 'node:worker_threads';
import { append } from '../../domain/append';
import type { Programme, Session } from '../../domain/programme/session';
import type { ZoneId } from '../../domain/time/zone';
import type { Log } from '../../planner/log';
import type { ReadProgramme } from '../../planner/ports';
import { readProgramme } from '../../programme/read-programme';
import type { WorkerMessage, WorkerRequest } from './import-worker';
import { startWorker } from './worker';

/** Smaller files are read in less time than a worker takes to start. */
const smallFile = 128 * 1024;

/**
 * Reads programmes of conferences, large ones in a worker thread of their own, which ends with the reading. A file that exceeds
 * the time or memory limit is given up with a problem.
 */
export const createProgrammeReader =
  (log: Log, timeLimitMs = 60_000): ReadProgramme =>
  async (bytes, zone) => {
    const readHere = () => readProgramme(bytes, { zone: zone ?? undefined });
    if (bytes.length <= smallFile) return readHere();
    const worker = await startWorker(log, () => {});
    if (!worker) return readHere();
    const read = await readIn(worker, bytes, zone, timeLimitMs);
    if (!read) log.write({ code: 'worker-gone', reason: 'too-slow' });
    return read ?? { ...givenUp, zone };
  };

const givenUp: Programme = {
  name: '',
  zone: null,
  sessions: [],
  problems: [{ code: 'too-large', line: 0, path: '', about: '' }],
};

/** Resolves with null when the reading took too long or too much memory. */
function readIn(
  worker: Worker,
  bytes: Uint8Array,
  zone: ZoneId | null,
  timeLimitMs: number,
): Promise<Programme | null> {
  return new Promise((resolve) => {
    const sessions: Session[] = [];
    let head: Extract<WorkerMessage, { kind: 'programme' }> | null = null;
    const finish = (read: Programme | null) => {
      clearTimeout(timer);
      resolve(read);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(null), timeLimitMs);
    const ask = (request: WorkerRequest) => worker.postMessage(request);
    const take = (more: readonly Session[]) => {
      append(sessions, more);
      if (!head) return;
      if (sessions.length < head.total && more.length > 0)
        ask({ kind: 'more-sessions', from: sessions.length });
      else finish({ ...head.programme, sessions });
    };
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'more-sessions') take(message.sessions);
      if (message.kind !== 'programme') return;
      head = message;
      take(message.programme.sessions);
    });
    worker.once('error', () => finish(null));
    worker.once('exit', () => finish(null));
    ask({ kind: 'programme', bytes, zone });
  });
}
