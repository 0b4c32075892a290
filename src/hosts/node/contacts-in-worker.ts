import type { Worker } from 'node:worker_threads';
import type { PhotoFile } from '../../domain/people/contact';
import type { Log } from '../../planner/log';
import type { ReadContacts, ReadContactsFile, ReadPhotos } from '../../planner/ports';
import { sha256 } from '../../store/sha256';
import type { WorkerMessage, WorkerRequest } from './import-worker';
import { readContactsFile, readPhotoFiles } from './read-contacts-file';
import { readInPieces } from './read-in-pieces';
import { startWorker } from './worker';

/** Smaller files are read in less time than a worker takes to start. */
const smallFile = 256 * 1024;

/**
 * Reads address books and their photos, those of large files in a worker thread of their own, which ends with the reading. A file
 * that exceeds the time or memory limit is given up with a problem.
 */
export function createContactsReader(
  log: Log,
  timeLimitMs = 120_000,
): { readonly readContacts: ReadContacts; readonly readPhotos: ReadPhotos } {
  const workerFor = (bytes: Uint8Array) => (bytes.length <= smallFile ? null : startWorker(log, () => {}));
  return {
    readContacts: async (bytes, said, withPhotos) => {
      const worker = await workerFor(bytes);
      if (!worker) return readContactsFile(bytes, said, withPhotos ? sha256 : null);
      const read = await readInWorker(worker, { kind: 'contacts', bytes, said, withPhotos }, timeLimitMs);
      if (!read) log.write({ code: 'worker-gone', reason: 'too-slow' });
      return read ?? givenUp;
    },
    readPhotos: async (bytes, wanted, take) => {
      const worker = await workerFor(bytes);
      if (worker) return takePhotosOf(worker, { kind: 'photos', bytes, wanted }, take, timeLimitMs);
      for (const [file, photo] of readPhotoFiles(bytes, wanted, sha256)) await take(file, photo);
    },
  };
}

/** Asks for one photo after the other; ends where the worker does, so that what it did not read is missing. */
async function takePhotosOf(
  worker: Worker,
  request: WorkerRequest,
  take: Parameters<ReadPhotos>[2],
  timeLimitMs: number,
): Promise<void> {
  const timer = setTimeout(() => void worker.terminate(), timeLimitMs);
  try {
    for (let next = request; ; next = { kind: 'more-photos' }) {
      const photo = await askForPhoto(worker, next);
      if (!photo) return;
      await take(...photo);
    }
  } finally {
    clearTimeout(timer);
    void worker.terminate();
  }
}

const askForPhoto = (worker: Worker, request: WorkerRequest) =>
  new Promise<readonly [PhotoFile, Uint8Array] | null>((resolve) => {
    const finish = (photo: readonly [PhotoFile, Uint8Array] | null) => {
      worker.off('message', onMessage);
      worker.off('error', onEnd);
      worker.off('exit', onEnd);
      resolve(photo);
    };
    const onMessage = (message: WorkerMessage) => {
      if (message.kind === 'photo') finish(message.photo);
    };
    const onEnd = () => finish(null);
    worker.on('message', onMessage);
    worker.once('error', onEnd);
    worker.once('exit', onEnd);
    worker.postMessage(request);
  });

const givenUp: ReadContactsFile = {
  content: {
    contacts: [],
    groups: [],
    unreadable: 0,
    problems: [{ code: 'too-large', line: 0, about: '' }],
  },
  columns: [],
  rows: [],
};

async function readInWorker(
  worker: Worker,
  request: WorkerRequest,
  timeLimitMs: number,
): Promise<ReadContactsFile | null> {
  const partOf = (message: WorkerMessage) => {
    if (message.kind === 'contacts') return { head: message, pieces: message.file.content.contacts };
    return message.kind === 'more-contacts' ? { head: null, pieces: message.contacts } : null;
  };
  const more = (from: number): WorkerRequest => ({ kind: 'more-contacts', from });
  const read = await readInPieces(worker, { request, partOf, more }, timeLimitMs);
  return read && { ...read.file, content: { ...read.file.content, contacts: read.pieces } };
}
