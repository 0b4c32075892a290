import { stat } from 'node:fs/promises';
import { readBytes } from '../durable-file';
import { sha256 } from '../sha256';
import { isMissing } from '../store-failure';

/** The hashes of files, each worked out once. */
export interface FileHashes {
  /** SHA-256, hexadecimal; null when there is no such file. */
  of(path: string): Promise<string | null>;
  /** Takes note of what was just written into a file. */
  note(path: string, hash: string): Promise<void>;
}

/**
 * What a file looks like from outside, its size and time, to tell later whether it was changed; it stays when the folder is
 * copied with its times. null when there is no such file.
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

const mostKnown = 10_000;

/**
 * Mingle replaces its files and never writes into them, so a file's number, size and time tell it from any other, under
 * whichever name.
 */
export function createFileHashes(): FileHashes {
  const known = new Map<string, string>();

  async function identityOf(path: string): Promise<string | null> {
    const stats = await statsOf(path);
    return stats && `${stats.dev} ${stats.ino} ${stats.size} ${stats.mtimeNs}`;
  }

  function remember(identity: string, hash: string): void {
    if (known.size >= mostKnown) known.clear();
    known.set(identity, hash);
  }

  return {
    of: async (path) => {
      const identity = await identityOf(path);
      const before = identity === null ? undefined : known.get(identity);
      if (identity === null || before !== undefined) return before ?? null;
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
