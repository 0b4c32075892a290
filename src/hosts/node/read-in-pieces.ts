import type { Worker } from 'node:worker_threads';
import { append } from '../../domain/append';
import type { WorkerMessage, WorkerRequest } from './import-worker';

/** What a worker says of a file: how many pieces it has in all, and some of them. */
interface Part<File, Piece> {
  /** The file without its pieces, in the first message only. */
  readonly head: { readonly file: File; readonly total: number } | null;
  readonly pieces: readonly Piece[];
}

interface Dialogue<File, Piece> {
  readonly request: WorkerRequest;
  /** null for a message about something else. */
  readonly partOf: (message: WorkerMessage) => Part<File, Piece> | null;
  readonly more: (from: number) => WorkerRequest;
}

/**
 * Reads a file in a worker of its own, which ends with the reading, and receives it in pieces, because a large one in one
 * message would block the main thread. Resolves with null when it took longer than the limit, in milliseconds, or too much memory.
 */
export function readInPieces<File, Piece>(
  worker: Worker,
  { request, partOf, more }: Dialogue<File, Piece>,
  timeLimitMs: number,
): Promise<{ readonly file: File; readonly pieces: readonly Piece[] } | null> {
  return new Promise((resolve) => {
    const pieces: Piece[] = [];
    let head: Part<File, Piece>['head'] = null;
    const finish = (read: { readonly file: File; readonly pieces: readonly Piece[] } | null) => {
      clearTimeout(timer);
      resolve(read);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(null), timeLimitMs);
    worker.on('message', (message: WorkerMessage) => {
      const part = partOf(message);
      if (!part) return;
      head = part.head ?? head;
      append(pieces, part.pieces);
      if (!head) return;
      if (pieces.length < head.total && part.pieces.length > 0) worker.postMessage(more(pieces.length));
      else finish({ file: head.file, pieces });
    });
    worker.once('error', () => finish(null));
    worker.once('exit', () => finish(null));
    worker.postMessage(request);
  });
}
