import { Low } from 'lowdb';
import type { Series } from '../../domain/event/series';
import type { CalendarOverlay } from '../../planner/ports';
import type { Codec } from '../durable-file';
import { createDurableFile } from '../durable-file';
import { damaged, isObject, readObject, UnusableFile } from '../json-file';

interface OverlayEntry {
  /** Of the bytes this overlay belongs to. */
  readonly sha256: string;
  readonly overlay: CalendarOverlay;
}

/**
 * `calendars/<id>.overlay.json`, newest first. While a changed calendar is written it holds the overlay of the former
 * bytes as well: whichever bytes are there after a crash, they find their own.
 */
export type OverlayFile = readonly OverlayEntry[];

const emptyOverlay: CalendarOverlay = { skipped: [], kept: [], archived: [] };

/** The overlay of these bytes; of bytes that were replaced from outside, the newest. */
export const overlayFor = (file: OverlayFile, sha256: string): CalendarOverlay =>
  (file.find((entry) => entry.sha256 === sha256) ?? file[0])?.overlay ?? emptyOverlay;

const codec: Codec<OverlayFile> = {
  encode: (overlays) => `${JSON.stringify({ overlays }, null, 2)}\n`,
  decode: (bytes) => {
    const json = readObject(bytes);
    if (!json.ok) throw new UnusableFile(json.error);
    const { overlays } = json.value;
    if (!isListOf(overlays, isEntry)) throw new UnusableFile(damaged('it holds something else'));
    return overlays;
  },
};

/** Reading it throws `UnusableFile` when it is damaged; a missing one is empty. */
export const openOverlays = (path: string): Low<OverlayFile> => new Low(createDurableFile(path, codec), []);

const isEntry = (value: unknown): value is OverlayEntry =>
  isObject(value) && typeof value.sha256 === 'string' && isOverlay(value.overlay);

export const isOverlay = (value: unknown): value is CalendarOverlay =>
  isObject(value) &&
  isListOf(value.skipped, (key) => typeof key === 'string') &&
  isListOf(value.kept, isSeries) &&
  isListOf(
    value.archived,
    (item) => isObject(item) && isSeries(item.series) && typeof item.at === 'number',
  ) &&
  (value.zones === undefined || isObject(value.zones));

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
