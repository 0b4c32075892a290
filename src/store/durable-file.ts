import { createHash, randomInt } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import { isMissing } from './store-failure';

/** A file's content. Pieces are written one by one: they are never all in memory, and the event loop runs in between. */
export type Content = string | Uint8Array | Iterable<string> | AsyncIterable<string>;

/** A file that is written and fsynced under a temporary name, but has not yet replaced its target. */
export interface Draft {
  /** The hash of its bytes, hexadecimal. */
  readonly sha256: string;
  readonly size: number;
  /** Renames it to the target, atomically; resolves when the rename is durable. */
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/**
 * Replaces a file atomically: after a crash at any moment, either the old or the new content is there, complete. Resolves
 * when the new content is durable. An existing file keeps its mode; a new one can be read by its owner only.
 */
export async function writeDurably(path: string, content: Content): Promise<void> {
  const draft = await writeDraft(path, content);
  await draft.commit();
}

/** The first half of `writeDurably`: the caller then commits the draft or discards it. */
export async function writeDraft(path: string, content: Content): Promise<Draft> {
  // Replaces the file that a symbolic link points to, not the link.
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

async function writeNew(path: string, target: string, content: Content) {
  const former = await stat(target).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  const file = await open(path, 'wx', 0o600);
  try {
    if (former) await file.chmod(former.mode & 0o777);
    // When root writes a user's file, the user stays its owner.
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

/** Writes all of the bytes at `position`: one system call may write only a part of them. */
export async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** Fsyncs a file that another call has written. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Fsyncs a folder, which makes a rename in it durable. Windows has no such call and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Converts a value to a file's text, and a file's bytes back to the value; `decode` may throw. */
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

/** The bytes of a file in a `SharedArrayBuffer`, which a worker can read without a copy; null when there is no file. */
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
