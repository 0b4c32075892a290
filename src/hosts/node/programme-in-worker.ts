import type { Worker } from 'node:worker_threads';
import type { Programme } from '../../domain/programme/session';
import type { ZoneId } from '../../domain/time/zone';
import type { Log } from '../../planner/log';
import type { ReadProgramme } from '../../planner/ports';
import { readProgramme } from '../../programme/read-programme';
import type { WorkerMessage, WorkerRequest } from './import-worker';
import { readInPieces } from './read-in-pieces';
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
    const read = await readInWorker(worker, bytes, zone, timeLimitMs);
    if (!read) log.write({ code: 'worker-gone', reason: 'too-slow' });
    return read ?? { ...givenUp, zone };
  };

const givenUp: Programme = {
  name: '',
  zone: null,
  sessions: [],
  problems: [{ code: 'too-large', line: 0, path: '', about: '' }],
};

async function readInWorker(
  worker: Worker,
  bytes: Uint8Array,
  zone: ZoneId | null,
  timeLimitMs: number,
): Promise<Programme | null> {
  const partOf = (message: WorkerMessage) => {
    if (message.kind === 'programme')
      return { head: { file: message.programme, total: message.total }, pieces: message.programme.sessions };
    return message.kind === 'more-sessions' ? { head: null, pieces: message.sessions } : null;
  };
  const dialogue = {
    request: { kind: 'programme', bytes, zone } as const,
    partOf,
    more: (from: number): WorkerRequest => ({ kind: 'more-sessions', from }),
  };
  const read = await readInPieces(worker, dialogue, timeLimitMs);
  return read && { ...read.file, sessions: read.pieces };
}
