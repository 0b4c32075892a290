import { rename, rm } from 'node:fs/promises';
import type { StoreFailure } from '../../planner/ports';
import type { DataFolder } from '../data-folder';
import { exists, syncFolder, writeDurably } from '../durable-file';
import { stateOf } from '../file-state';
import { isMissing, toReadFailure, toWriteFailure } from '../store-failure';
import type { CalendarPaths } from './calendar-paths';
import type { FileHashes } from './file-hashes';

export interface CalendarBytesOptions {
  readonly folder: DataFolder;
  readonly hashes: FileHashes;
  /** Why nothing can be written; null when writing is possible. */
  readonly refusal: () => StoreFailure | null;
  /** Receives failures that Mingle recovered from. */
  readonly report: (trouble: StoreFailure) => void;
}

/** A file in which bytes were looked for. `hash` is null when there is none, and `problem` then says why. */
export interface FoundFile {
  readonly path: string;
  readonly hash: string | null;
  /** The file has the stamp that `find` was given, so it was not read and hashed again. */
  readonly hasStamp: boolean;
  readonly problem: StoreFailure | null;
}

/** The bytes of calendars: the current ones, and pending ones, which become current when the plan names them. */
export interface CalendarBytes {
  /**
   * Finds the file with the expected bytes. These can still be the pending ones, if Mingle ended after the plan was written
   * and before `settle`. A current file that still has this `stamp` is not read.
   */
  find(paths: CalendarPaths, expected: string, stamp?: string | null): Promise<FoundFile>;
  /** Writes pending bytes. Returns the hash of the current ones, null when there are none. Throws the system's error. */
  write(paths: CalendarPaths, bytes: Uint8Array, hash: string): Promise<string | null>;
  /** Renames the pending bytes to the current ones. A failure is only reported, as `find` also looks at pending bytes. */
  settle(paths: CalendarPaths): Promise<void>;
  /** Deletes the pending bytes, unless the plan already names them and only the rename failed. */
  drop(paths: CalendarPaths): Promise<void>;
}

export function createCalendarBytes({
  folder,
  hashes,
  refusal,
  report,
}: CalendarBytesOptions): CalendarBytes {
  /** Files whose pending bytes the plan already names, but which could not be renamed yet. */
  const unsettled = new Set<string>();

  async function putInPlace({ ics, next }: CalendarPaths): Promise<void> {
    unsettled.add(ics);
    try {
      await rename(next, ics);
    } catch (error) {
      // A concurrent `find` has already renamed it.
      if (!isMissing(error)) throw error;
    }
    await syncFolder(folder.calendars);
    unsettled.delete(ics);
  }

  const bytes: CalendarBytes = {
    find: async (paths, expected, stamp = null) => {
      const { ics, next } = paths;
      const hasStamp = false;
      try {
        if (stamp !== null && stamp === (await stateOf(ics))?.stamp) {
          return { path: ics, hash: expected, hasStamp: true, problem: null };
        }
        const hash = await hashes.of(ics);
        const found = { path: ics, hash, hasStamp, problem: hash === null ? missing(ics) : null };
        if (hash === expected || (await hashes.of(next)) !== expected) return found;
        if (!refusal()) await bytes.settle(paths);
        const path = (await exists(next)) ? next : ics;
        return { path, hash: expected, hasStamp, problem: null };
      } catch (error) {
        return { path: ics, hash: null, hasStamp, problem: toReadFailure(error, ics) };
      }
    },

    write: async (paths, content, hash) => {
      const { ics, next } = paths;
      if (unsettled.has(ics)) await putInPlace(paths);
      const hashBefore = await hashes.of(ics);
      // Pending bytes that an earlier process left must not be taken for these.
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
