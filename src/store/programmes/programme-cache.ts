import type { Programme } from '../../domain/programme/session';
import type { ZoneId } from '../../domain/time/zone';
import { readBytes, writeDurably } from '../durable-file';
import { isObject } from '../json-file';
import { sha256 } from '../sha256';
import { errnoOf } from '../store-failure';

/** What a cached programme was read from. */
export interface CachedFrom {
  /** Of Mingle: another version may read the same bytes otherwise. */
  readonly version: string;
  /** Of the bytes. */
  readonly sha256: string;
  readonly zone: ZoneId | null;
}

const newline = 0x0a;

/** `<sha256>.sessions.json`: the hash of the rest in the first line, so that damage costs a reading and no wrong sessions. */
export async function writeCached(path: string, from: CachedFrom, programme: Programme): Promise<void> {
  const json = JSON.stringify({ ...from, programme });
  await writeDurably(path, `${sha256(new TextEncoder().encode(json))}\n${json}`);
}

/** Null when the bytes have to be read again. */
export async function findCached(path: string, from: CachedFrom): Promise<Programme | null> {
  const bytes = await readBytes(path).catch((error: unknown) => {
    if (errnoOf(error) === null) throw error;
    return null;
  });
  if (!bytes) return null;
  const end = bytes.indexOf(newline);
  const decoder = new TextDecoder();
  if (end < 0 || decoder.decode(bytes.subarray(0, end)) !== sha256(bytes.subarray(end + 1))) return null;
  const file: unknown = JSON.parse(decoder.decode(bytes.subarray(end + 1)));
  const isWanted =
    isObject(file) && file.version === from.version && file.sha256 === from.sha256 && file.zone === from.zone;
  // The hash shows that it is what Mingle wrote.
  return isWanted ? (file.programme as Programme) : null;
}
