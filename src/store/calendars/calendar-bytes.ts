import { rename, rm } from 'node:fs/promises';
import type { StoreFailure } from '../../planner/ports';
import type { DataFolder } from '../data-folder';
import { exists, syncFolder, writeDurably } from '../durable-file';
import { isMissing, toReadFailure, toWriteFailure } from '../store-failure';
import type { CalendarPaths } from './calendar-paths';
import type { FileHashes } from './file-hashes';
import { stampOf } from './file-hashes';

export interface CalendarBytesOptions {
  readonly folder: DataFolder;
  readonly hashes: FileHashes;
  /** Why nothing can be written; null when it can. */
  readonly refusal: () => StoreFailure | null;
  /** Takes what was wrong and was got over. */
  readonly report: (trouble: StoreFailure) => void;
}

/** Where bytes were looked for: the hash of what lies there, null for nothing, and what is wrong then. */
export interface FoundFile {
  readonly path: string;
  readonly hash: string | null;
  /** It looks from outside as when it was read before. */
  readonly isAsItWas: boolean;
  readonly problem: StoreFailure | null;
}

/** The bytes of calendars: those in force, and those to come, until the plan names them. */
export interface CalendarBytes {
  /**
   * The file with the expected bytes, also where the plan was written and Mingle ended before they took their place. With
   * `stamp`, one that still looks like that is not read.
   */
  find(paths: CalendarPaths, expected: string, stamp?: string | null): Promise<FoundFile>;
  /** Puts bytes beside those in force, and gives the hash of those; null where there are none. Throws the system's error. */
  write(paths: CalendarPaths, bytes: Uint8Array, hash: string): Promise<string | null>;
  /** The bytes to come take their place; where they cannot now, they are found where they are. */
  settle(paths: CalendarPaths): Promise<void>;
  /** Drops the bytes to come; nothing where they are in force already and could not take their place. */
  drop(paths: CalendarPaths): Promise<void>;
}

export function createCalendarBytes({
  folder,
  hashes,
  refusal,
  report,
}: CalendarBytesOptions): CalendarBytes {
  /** Files whose bytes in force could not take their place yet. */
  const unsettled = new Set<string>();

  async function putInPlace({ ics, next }: CalendarPaths): Promise<void> {
    unsettled.add(ics);
    try {
      await rename(next, ics);
    } catch (error) {
      // Somebody who read the calendar meanwhile was faster.
      if (!isMissing(error)) throw error;
    }
    await syncFolder(folder.calendars);
    unsettled.delete(ics);
  }

  const bytes: CalendarBytes = {
    find: async (paths, expected, stamp = null) => {
      const { ics, next } = paths;
      const isAsItWas = false;
      try {
        if (stamp !== null && stamp === (await stampOf(ics))) {
          return { path: ics, hash: expected, isAsItWas: true, problem: null };
        }
        const hash = await hashes.of(ics);
        const found = { path: ics, hash, isAsItWas, problem: hash === null ? missing(ics) : null };
        if (hash === expected || (await hashes.of(next)) !== expected) return found;
        if (!refusal()) await bytes.settle(paths);
        const path = (await exists(next)) ? next : ics;
        return { path, hash: expected, isAsItWas, problem: null };
      } catch (error) {
        return { path: ics, hash: null, isAsItWas, problem: toReadFailure(error, ics) };
      }
    },

    write: async (paths, content, hash) => {
      const { ics, next } = paths;
      if (unsettled.has(ics)) await putInPlace(paths);
      const hashBefore = await hashes.of(ics);
      // What an ended Mingle left there must not be taken for these bytes.
      await rm(next, { force: true });
      if (hashBefore !== hash) {
        await writeDurably(next, content);
        await hashes.note(next, hash);
      }
      return hashBefore;
    },

    settle: async (paths) => {
      try {
        if (await exists(paths.next)) await putInPlace(paths);
      } catch (error) {
        report(toWriteFailure(error, paths.ics));
      }
    },

    drop: async ({ ics, next, overlay }) => {
      if (unsettled.has(ics)) return;
      try {
        await rm(next, { force: true });
        if (!(await exists(ics))) await rm(overlay, { force: true });
      } catch (error) {
        report(toWriteFailure(error, next));
      }
    },
  };
  return bytes;
}

const missing = (file: string): StoreFailure => ({
  code: 'not-found',
  message: `The calendar’s file ${file} is missing. Its marks and preps are kept; import the calendar again.`,
});
