import { parentPort } from 'node:worker_threads';
import { readCalendar } from '../../calendar/read';
import type { CalendarContent } from '../../domain/calendars/calendar';

/** What the worker tells: `ready` once, then for each file progress and what was read. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly content: CalendarContent };

const tell = (message: WorkerMessage): void => parentPort?.postMessage(message);

parentPort?.on('message', (bytes: Uint8Array) => {
  const content = readCalendar(bytes, {
    onProgress: (done, total) => tell({ kind: 'progress', done, total }),
  });
  tell({ kind: 'read', content });
});
tell({ kind: 'ready' });
