import type { CalendarContent } from '../../domain/calendars/calendar';
import type { StoreFailure } from '../../planner/ports';
import { toWriteFailure } from '../store-failure';
import type { ContentFile } from './calendar-content';
import { findContent, keepContent } from './calendar-content';
import type { FileHashes } from './file-hashes';
import { stampOf } from './file-hashes';

export interface KeptContentsOptions {
  /** Mingle's version: what another version read from the bytes is read again. */
  readonly version: string;
  readonly hashes: FileHashes;
  /** Takes what could not be kept. */
  readonly report: (trouble: StoreFailure) => void;
}

/** What was read from calendars, kept so that it need not be read again. */
export interface KeptContents {
  /** What was read from the bytes with this hash; null when they must be read again. */
  find(path: string, sha256: string): Promise<ContentFile | null>;
  /** In the background, one after the other; nothing when just that is kept already. `ics` is the file with the bytes. */
  keep(paths: ContentPaths, sha256: string, content: CalendarContent): void;
  /** The file is as it should be. */
  note(path: string, sha256: string): void;
  /** What the file holds is not to be trusted. */
  forget(path: string): void;
  /** Resolves when all that was given to keep is kept, or reported. */
  settled(): Promise<void>;
}

export interface ContentPaths {
  readonly content: string;
  readonly ics: string;
}

export function createKeptContents({ version, hashes, report }: KeptContentsOptions): KeptContents {
  let keeping: Promise<void> = Promise.resolve();
  /** Of which bytes the content is kept, or about to be, by path. */
  const kept = new Map<string, string>();

  return {
    find: (path, sha256) => findContent(path, { version, sha256 }),

    keep: ({ content: path, ics }, sha256, content) => {
      if (kept.get(path) === sha256) return;
      kept.set(path, sha256);
      keeping = keeping.then(async () => {
        try {
          const seen = await stampOf(ics);
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
