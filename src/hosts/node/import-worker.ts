import { parentPort } from 'node:worker_threads';
import { readCalendar } from '../../calendar/read/read';
import type { Extent, Rereading } from '../../calendar/read/reread';
import { rereadCalendar } from '../../calendar/read/reread';
import type { CalendarContent } from '../../domain/calendars/calendar';
import type { PackedSeries } from '../../domain/event/packed-series';
import { createPack } from '../../domain/event/packed-series';
import type { Series } from '../../domain/event/series';

/** What the worker is asked: to read a file, or for more of the series it has read. */
export type WorkerRequest =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  /** To read a newer file only where it differs; what cannot be done so is read whole. */
  | {
      readonly kind: 'reread';
      readonly bytes: Uint8Array;
      readonly former: Uint8Array;
      readonly extent: Extent;
    }
  | { readonly kind: 'more' };

/**
 * What the worker tells: `ready` once, then for each file progress, and what was read. The series follow some at a
 * time, when they are asked for: taking in fifty thousand at once would hold up the main thread.
 */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'read';
      readonly content: Omit<CalendarContent, 'series'>;
      /** Of a file that was read only where it differs from the former one; `content` is then `changed`. */
      readonly reread: Omit<Rereading, 'changed'> | null;
    }
  | { readonly kind: 'series'; readonly packed: PackedSeries; readonly isLast: boolean };

const atOnce = 500;

const tell = (message: WorkerMessage): void => parentPort?.postMessage(message);

let left: readonly Series[] = [];
let pack = createPack();
/** What is sent next: packed while the main thread still unpacks what was sent before. */
let next: PackedSeries = pack([]);

function prepareNext(): void {
  next = pack(left.slice(0, atOnce));
  left = left.slice(atOnce);
}

function read(bytes: Uint8Array, rereading: Rereading | null): void {
  const onProgress = (done: number, total: number) => tell({ kind: 'progress', done, total });
  const { series, ...content } = rereading?.changed ?? readCalendar(bytes, { onProgress });
  left = series;
  pack = createPack();
  prepareNext();
  tell({ kind: 'read', content, reread: rereading && withoutChanged(rereading) });
}

type RereadRequest = Extract<WorkerRequest, { kind: 'reread' }>;

const reread = ({ bytes, former, extent }: RereadRequest): Rereading | null =>
  rereadCalendar(bytes, former, extent) ??
  (extent === 'changes' ? rereadCalendar(bytes, former, 'whole') : null);

const withoutChanged = ({ changed: _, ...reread }: Rereading): Omit<Rereading, 'changed'> => reread;

function sendMore(): void {
  const isLast = left.length === 0;
  tell({ kind: 'series', packed: next, isLast });
  prepareNext();
}

parentPort?.on('message', (request: WorkerRequest) => {
  switch (request.kind) {
    case 'read':
      return read(request.bytes, null);
    case 'reread':
      return read(request.bytes, reread(request));
    case 'more':
      return sendMore();
  }
});
tell({ kind: 'ready' });
