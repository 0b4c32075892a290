import type { Message } from '../../domain/calendars/message';
import type { Series } from '../../domain/event/series';
import type { CalendarOverlay, Clock, StoreFailure } from '../../planner/ports';
import type { DataFolder } from '../data-folder';
import type { Codec } from '../durable-file';
import { createDurableFile } from '../durable-file';
import { damaged, isObject, readObject, UnusableFile } from '../json-file';
import { moveToQuarantine } from '../quarantine';

interface OverlayEntry {
  /** The hash of the bytes that the overlay belongs to. */
  readonly sha256: string;
  readonly overlay: CalendarOverlay;
}

/**
 * `calendars/<id>.overlay.json`, newest first. During an import it also holds the overlay of the previous bytes, so that
 * after a crash either bytes find their own overlay.
 */
export type OverlayFile = readonly OverlayEntry[];

const emptyOverlay: CalendarOverlay = { skipped: [], kept: [], archived: [] };

/** The overlay of these bytes; the newest one for bytes that did not come from Mingle. */
export const overlayFor = (file: OverlayFile, sha256: string): CalendarOverlay =>
  (file.find((entry) => entry.sha256 === sha256) ?? file[0])?.overlay ?? emptyOverlay;

export const overlayCodec: Codec<OverlayFile> = {
  encode: (overlays) => `${JSON.stringify({ overlays }, null, 2)}\n`,
  decode: (bytes) => {
    const json = readObject(bytes);
    if (!json.ok) throw new UnusableFile(json.error);
    const { overlays } = json.value;
    if (!isListOf(overlays, isEntry)) throw new UnusableFile(damaged('it holds something else'));
    return overlays;
  },
};

export interface Overlays {
  /** A missing file counts as empty; so does a damaged one, which is reported and, with write access, quarantined. */
  read(path: string): Promise<OverlayFile>;
  /** Writes the overlay of these bytes, and keeps that of the previous bytes beside it. Throws the system's error. */
  write(path: string, overlay: CalendarOverlay, hash: string, hashBefore: string | null): Promise<void>;
}

export interface OverlaysOptions {
  readonly folder: DataFolder;
  readonly clock: Clock;
  /** Why nothing can be written; null when writing is possible. */
  readonly refusal: () => StoreFailure | null;
  /** Receives failures that Mingle recovered from. */
  readonly report: (trouble: StoreFailure) => void;
}

export function createOverlays({ folder, clock, refusal, report }: OverlaysOptions): Overlays {
  const read: Overlays['read'] = async (path) => {
    try {
      return (await createDurableFile(path, overlayCodec).read()) ?? [];
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error;
      const kept = refusal() ? path : await moveToQuarantine(path, folder.quarantine, clock.now());
      report({
        code: 'damaged',
        message: `What was left out of or kept in a calendar could not be read: ${error.message}. It is kept as ${kept}.`,
      });
      return [];
    }
  };
  return {
    read,
    write: async (path, overlay, hash, hashBefore) => {
      const former = await read(path);
      const kept =
        hashBefore === null || hashBefore === hash
          ? []
          : [{ sha256: hashBefore, overlay: overlayFor(former, hashBefore) }];
      await createDurableFile(path, overlayCodec).write([{ sha256: hash, overlay }, ...kept]);
    },
  };
}

const isEntry = (value: unknown): value is OverlayEntry =>
  isObject(value) && typeof value.sha256 === 'string' && isOverlay(value.overlay);

export const isOverlay = (value: unknown): value is CalendarOverlay =>
  isObject(value) &&
  isListOf(value.skipped, isText) &&
  isListOf(value.kept, isSeries) &&
  isListOf(
    value.archived,
    (item) => isObject(item) && isSeries(item.series) && typeof item.at === 'number',
  ) &&
  (value.past === undefined || isListOf(value.past, isSeries)) &&
  (value.keys === undefined || (isObject(value.keys) && Object.values(value.keys).every(isText))) &&
  (value.messages === undefined || isListOf(value.messages, isMessage)) &&
  (value.zones === undefined || isObject(value.zones));

const isText = (value: unknown): value is string => typeof value === 'string';

const isMessage = (value: unknown): value is Message =>
  isObject(value) &&
  typeof value.method === 'string' &&
  typeof value.at === 'number' &&
  typeof value.isForced === 'boolean' &&
  isSeries(value.series);

const isSeries = (value: unknown): value is Series =>
  isObject(value) &&
  typeof value.key === 'string' &&
  typeof value.uid === 'string' &&
  (value.master === null || isObject(value.master)) &&
  (value.recurrence === null || isObject(value.recurrence)) &&
  isListOf(value.overrides, isObject);

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[];
function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean;
function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}
