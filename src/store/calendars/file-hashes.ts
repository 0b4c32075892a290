import { readBytes } from '../durable-file';
import { stateOf } from '../file-state';
import { sha256 } from '../sha256';

/** The hashes of files, memoised. */
export interface FileHashes {
  /** SHA-256, hexadecimal; null when there is no such file. */
  of(path: string): Promise<string | null>;
  /** Records the hash of a file that was just written. */
  note(path: string, hash: string): Promise<void>;
}

const cacheLimit = 10_000;

export function createFileHashes(): FileHashes {
  const hashByIdentity = new Map<string, string>();

  function remember(identity: string, hash: string): void {
    if (hashByIdentity.size >= cacheLimit) hashByIdentity.clear();
    hashByIdentity.set(identity, hash);
  }

  return {
    of: async (path) => {
      const identity = (await stateOf(path))?.identity;
      if (identity === undefined) return null;
      const cached = hashByIdentity.get(identity);
      if (cached !== undefined) return cached;
      const bytes = await readBytes(path);
      if (bytes === null) return null;
      const hash = sha256(bytes);
      remember(identity, hash);
      return hash;
    },
    note: async (path, hash) => {
      const identity = (await stateOf(path))?.identity;
      if (identity !== undefined) remember(identity, hash);
    },
  };
}
