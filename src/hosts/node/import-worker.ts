import { parentPort } from 'node:worker_threads';
import { readCalendar } from '../../calendar/read/read';
import type { Extent, Rereading } from '../../calendar/read/reread';
import { rereadCalendar } from '../../calendar/read/reread';
import type { CalendarContent } from '../../domain/calendars/calendar';
import type { PackedSeries } from '../../domain/event/packed-series';
import { createPack } from '../../domain/event/packed-series';
import type { Series } from '../../domain/event/series';

/** A request to the worker: read a file, or send more of the series it has read. */
export type WorkerRequest =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  /** Reads only the differences to the earlier file; the whole file where that is impossible. */
  | {
      readonly kind: 'reread';
      readonly bytes: Uint8Array;
      readonly former: Uint8Array;
      readonly extent: Extent;
    }
  | { readonly kind: 'more' };

/**
 * A message of the worker: `ready` once, then for each file its progress and its content. The series follow in batches
 * on request, because receiving fifty thousand at once would block the main thread.
 */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'read';
      readonly content: Omit<CalendarContent, 'series'>;
      /** Set when only the differences to the earlier file were read; `content` then holds these alone. */
      readonly reread: Omit<Rereading, 'changed'> | null;
    }
  | { readonly kind: 'series'; readonly packed: PackedSeries; readonly isLast: boolean };

const atOnce = 500;

const tell = (message: WorkerMessage): void => parentPort?.postMessage(message);

let left: readonly Series[] = [];
let pack = createPack();
/** The next batch, which is packed while the main thread still unpacks the one before. */
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
