import { stat } from 'node:fs/promises';
import { readBytes } from '../durable-file';
import { sha256 } from '../sha256';
import { isMissing } from '../store-failure';

/** The hashes of files, memoised. */
export interface FileHashes {
  /** SHA-256, hexadecimal; null when there is no such file. */
  of(path: string): Promise<string | null>;
  /** Records the hash of a file that was just written. */
  note(path: string, hash: string): Promise<void>;
}

/**
 * Size and modification time of a file, which detect a later change without reading it. The stamp survives a copy of the
 * folder that preserves times. null when there is no such file.
 */
export async function stampOf(path: string): Promise<string | null> {
  const stats = await statsOf(path);
  return stats && `${stats.size} ${stats.mtimeNs}`;
}

async function statsOf(path: string) {
  try {
    return await stat(path, { bigint: true });
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

const cacheLimit = 10_000;

/**
 * Mingle replaces its files and never writes in place, so device, inode, size and modification time identify a file's
 * content under any name.
 */
export function createFileHashes(): FileHashes {
  const hashByIdentity = new Map<string, string>();

  async function identityOf(path: string): Promise<string | null> {
    const stats = await statsOf(path);
    return stats && `${stats.dev} ${stats.ino} ${stats.size} ${stats.mtimeNs}`;
  }

  function remember(identity: string, hash: string): void {
    if (hashByIdentity.size >= cacheLimit) hashByIdentity.clear();
    hashByIdentity.set(identity, hash);
  }

  return {
    of: async (path) => {
      const identity = await identityOf(path);
      const cached = identity === null ? undefined : hashByIdentity.get(identity);
      if (identity === null || cached !== undefined) return cached ?? null;
      const bytes = await readBytes(path);
      if (bytes === null) return null;
      const hash = sha256(bytes);
      remember(identity, hash);
      return hash;
    },
    note: async (path, hash) => {
      const identity = await identityOf(path);
      if (identity !== null) remember(identity, hash);
    },
  };
}
