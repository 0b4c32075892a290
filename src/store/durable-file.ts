import { open, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import writeFileAtomic from 'write-file-atomic';
import { isMissing } from './store-failure';

/**
 * Replaces a file so that, whenever the machine stops, either the old or the new one is there, whole; resolves when
 * the new one is on the disk. A file that is there keeps its mode, a new one is its owner's alone.
 */
export async function writeDurably(
  path: string,
  data: string | Uint8Array | AsyncIterable<string>,
): Promise<void> {
  const mode = await modeOf(path);
  await writeFileAtomic(path, '', {
    mode,
    // The package itself writes once and ignores how much was taken, so that a full disk would leave a cut file.
    tmpfileCreated: (temporary) => writeFile(temporary, data),
  });
  await syncFolder(dirname(await realpath(path)));
}

async function modeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch (error) {
    if (isMissing(error)) return 0o600;
    throw error;
  }
}

/** A rename is durable only once its folder is; Windows has no such call and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** How a value is written, and read back; `decode` may throw. */
export interface Codec<Value> {
  readonly encode: (value: Value) => string;
  readonly decode: (bytes: Uint8Array) => Value;
}

/** A lowdb adapter over one durable file; a missing file reads as null. */
export const createDurableFile = <Value>(path: string, codec: Codec<Value>): Adapter<Value> => ({
  read: async () => {
    const bytes = await readBytes(path);
    return bytes === null ? null : codec.decode(bytes);
  },
  write: (value) => writeDurably(path, codec.encode(value)),
});

/** The bytes of a file; null when there is none. */
export async function readBytes(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The bytes of a file, in memory that a worker can be shown without a copy; null when there is none. */
export async function readSharedBytes(path: string): Promise<Uint8Array | null> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (!file) return null;
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer((await file.stat()).size));
    let size = 0;
    while (size < bytes.length) {
      const { bytesRead } = await file.read(bytes, size, bytes.length - size, size);
      if (bytesRead === 0) break;
      size += bytesRead;
    }
    return bytes.subarray(0, size);
  } finally {
    await file.close();
  }
}

export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
