import type { CalendarContent } from '../../domain/calendars/calendar';
import type { StoreFailure } from '../../planner/ports';
import { stateOf } from '../file-state';
import { toWriteFailure } from '../store-failure';
import type { ContentFile } from './calendar-content';
import { findContent, keepContent } from './calendar-content';
import type { FileHashes } from './file-hashes';

export interface KeptContentsOptions {
  /** Mingle's version: content that another version cached is not used. */
  readonly version: string;
  readonly hashes: FileHashes;
  /** Receives the failures of cache writes. */
  readonly report: (trouble: StoreFailure) => void;
}

/** The on-disk cache of what was read from calendars. */
export interface KeptContents {
  /** The cached content of the bytes with this hash; null when they must be read again. */
  find(path: string, sha256: string): Promise<ContentFile | null>;
  /** Writes in the background, one file at a time; skips content that is cached already. `ics` is the file with the bytes. */
  keep(paths: ContentPaths, sha256: string, content: CalendarContent): void;
  /** Records that the file holds the content of the bytes with this hash. */
  note(path: string, sha256: string): void;
  /** Records that the file is not to be trusted, so the next `keep` writes it. */
  forget(path: string): void;
  /** Resolves when all writes so far are finished, or their failures reported. */
  settled(): Promise<void>;
}

export interface ContentPaths {
  readonly content: string;
  readonly ics: string;
}

export function createKeptContents({ version, hashes, report }: KeptContentsOptions): KeptContents {
  let keeping: Promise<void> = Promise.resolve();
  /** By path, the hash of the bytes whose content is written there, or about to be. */
  const kept = new Map<string, string>();

  return {
    find: (path, sha256) => findContent(path, { version, sha256 }),

    keep: ({ content: path, ics }, sha256, content) => {
      if (kept.get(path) === sha256) return;
      kept.set(path, sha256);
      keeping = keeping.then(async () => {
        try {
          const seen = (await stateOf(ics))?.stamp ?? null;
          const stamp = (await hashes.of(ics)) === sha256 ? seen : null;
          await keepContent(path, { version, sha256, stamp, content });
        } catch (error) {
          kept.delete(path);
          report(toWriteFailure(error, path));
        }
      });
    },

    note: (path, sha256) => void kept.set(path, sha256),
    forget: (path) => void kept.delete(path),
    settled: () => keeping,
  };
}
