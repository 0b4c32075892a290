import { stat } from 'node:fs/promises';
import { readBytes } from './durable-file';
import { sha256 } from './sha256';
import { isMissing } from './store-failure';

/** The hashes of files, each worked out once. */
export interface FileHashes {
  /** SHA-256, hexadecimal; null when there is no such file. */
  of(path: string): Promise<string | null>;
  /** Takes note of what was just written into a file. */
  note(path: string, hash: string): Promise<void>;
}

const mostKnown = 10_000;

/**
 * Mingle replaces its files and never writes into them, so a file's number, size and time tell it from any other, under
 * whichever name.
 */
export function createFileHashes(): FileHashes {
  const known = new Map<string, string>();

  async function stampOf(path: string): Promise<string | null> {
    try {
      const { dev, ino, size, mtimeNs } = await stat(path, { bigint: true });
      return `${dev} ${ino} ${size} ${mtimeNs}`;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  function remember(stamp: string, hash: string): void {
    if (known.size >= mostKnown) known.clear();
    known.set(stamp, hash);
  }

  return {
    of: async (path) => {
      const stamp = await stampOf(path);
      const before = stamp === null ? undefined : known.get(stamp);
      if (stamp === null || before !== undefined) return before ?? null;
      const bytes = await readBytes(path);
      if (bytes === null) return null;
      const hash = sha256(bytes);
      remember(stamp, hash);
      return hash;
    },
    note: async (path, hash) => {
      const stamp = await stampOf(path);
      if (stamp !== null) remember(stamp, hash);
    },
  };
}
