import type { Worker } from 'node:worker_threads';
import { append } from '../../domain/append';
import type { Contact } from '../../domain/people/contact';
import type { Log } from '../../planner/log';
import type { ReadContacts, ReadContactsFile, SaidColumns } from '../../planner/ports';
import type { WorkerMessage, WorkerRequest } from './import-worker';
import { readContactsFile } from './read-contacts-file';
import { startWorker } from './worker';

/** Smaller files are read in less time than a worker takes to start. */
const smallFile = 256 * 1024;

/**
 * Reads address books, large ones in a worker thread of their own, which ends with the reading. A file that exceeds the time or
 * memory limit is given up with a problem.
 */
export const createContactsReader =
  (log: Log, timeLimitMs = 120_000): ReadContacts =>
  async (bytes, said) => {
    if (bytes.length <= smallFile) return readContactsFile(bytes, said);
    const worker = await startWorker(log, () => {});
    if (!worker) return readContactsFile(bytes, said);
    const read = await readIn(worker, bytes, said, timeLimitMs);
    if (!read) log.write({ code: 'worker-gone', reason: 'too-slow' });
    return read ?? givenUp;
  };

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

/** Resolves with null when the reading took too long or too much memory. */
function readIn(
  worker: Worker,
  bytes: Uint8Array,
  said: SaidColumns | null,
  timeLimitMs: number,
): Promise<ReadContactsFile | null> {
  return new Promise((resolve) => {
    const contacts: Contact[] = [];
    let head: Extract<WorkerMessage, { kind: 'contacts' }> | null = null;
    const finish = (read: ReadContactsFile | null) => {
      clearTimeout(timer);
      resolve(read);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(null), timeLimitMs);
    const ask = (request: WorkerRequest) => worker.postMessage(request);
    const take = (more: readonly Contact[]) => {
      append(contacts, more);
      if (!head) return;
      if (contacts.length < head.total && more.length > 0)
        ask({ kind: 'more-contacts', from: contacts.length });
      else finish({ ...head.file, content: { ...head.file.content, contacts } });
    };
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'more-contacts') take(message.contacts);
      if (message.kind !== 'contacts') return;
      head = message;
      take(message.file.content.contacts);
    });
    worker.once('error', () => finish(null));
    worker.once('exit', () => finish(null));
    ask({ kind: 'contacts', bytes, said });
  });
}
