import { createHash, randomInt } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import { isMissing } from './store-failure';

/** A file's content; what comes in pieces is never held as a whole, and the thread is yielded between them. */
export type Content = string | Uint8Array | Iterable<string> | AsyncIterable<string>;

/** A file that is on the disk under a temporary name and is not in force yet. */
export interface Draft {
  /** Of its bytes. */
  readonly sha256: string;
  readonly size: number;
  /** Puts it in the place of the former file; resolves when that is on the disk. */
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/**
 * Replaces a file so that, whenever the machine stops, either the old or the new one is there, whole; resolves when
 * the new one is on the disk. A file that is there keeps its mode, a new one is its owner's alone.
 */
export async function writeDurably(path: string, content: Content): Promise<void> {
  const draft = await writeDraft(path, content);
  await draft.commit();
}

/** The first half of `writeDurably`: what is left to do is to commit the draft or to discard it. */
export async function writeDraft(path: string, content: Content): Promise<Draft> {
  // The file behind a link is replaced, not the link.
  const target = await realpath(path).catch((error: unknown) => {
    if (isMissing(error)) return path;
    throw error;
  });
  const temporary = `${target}.${randomInt(1, 10 ** 10)}`;
  const discard = () => rm(temporary, { force: true });
  try {
    const { sha256, size } = await writeNew(temporary, target, content);
    return {
      sha256,
      size,
      discard,
      commit: async () => {
        try {
          await rename(temporary, target);
        } catch (error) {
          await discard();
          throw error;
        }
        await syncFolder(dirname(target));
      },
    };
  } catch (error) {
    await discard().catch(() => undefined);
    throw error;
  }
}

async function writeNew(path: string, like: string, content: Content) {
  const former = await stat(like).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  const file = await open(path, 'wx', 0o600);
  try {
    if (former) await file.chmod(former.mode & 0o777);
    // Where root edits a user's file, it stays the user's.
    if (former && process.getuid?.() === 0) await file.chown(former.uid, former.gid);
    const hash = createHash('sha256');
    let size = 0;
    for await (const piece of piecesOf(content)) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      hash.update(bytes);
      await writeAt(file, bytes, size);
      size += bytes.length;
    }
    await file.sync();
    return { sha256: hash.digest('hex'), size };
  } finally {
    await file.close();
  }
}

const piecesOf = (content: Content): Iterable<string | Uint8Array> | AsyncIterable<string> =>
  typeof content === 'string' || content instanceof Uint8Array ? [content] : content;

/** Writes all of the bytes from `position` on: the system may take a part of them at a time. */
export async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
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
