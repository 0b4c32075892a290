import type { CalendarContent, CalendarId } from '../../domain/calendars/calendar';
import type { Result } from '../../domain/result';
import { failure, success } from '../../domain/result';
import type { CalendarStore, Clock, ReadCalendar, StoredCalendar, StoreFailure } from '../../planner/ports';
import type { DataFolder } from '../data-folder';
import { makeFolder } from '../data-folder';
import { readSharedBytes } from '../durable-file';
import { sha256 } from '../sha256';
import { toReadFailure, toWriteFailure } from '../store-failure';
import type { CalendarBytes, FoundFile } from './calendar-bytes';
import { createCalendarBytes } from './calendar-bytes';
import type { ContentFile } from './calendar-content';
import type { Overlays } from './calendar-overlay';
import { createOverlays, overlayFor } from './calendar-overlay';
import type { CalendarPaths } from './calendar-paths';
import { pathsOf } from './calendar-paths';
import { createFileHashes } from './file-hashes';
import type { KeptContents } from './kept-contents';
import { createKeptContents } from './kept-contents';

export interface CalendarFilesOptions {
  readonly folder: DataFolder;
  /** Mingle's version: content that another version cached is not used. */
  readonly version: string;
  readonly readCalendar: ReadCalendar;
  readonly clock: Clock;
  /** Why nothing can be written; null when writing is possible. */
  readonly refusal: () => StoreFailure | null;
  /** The same, after a look at the folder. */
  readonly mayWrite: () => Promise<StoreFailure | null>;
  /** Receives failures that Mingle recovered from. */
  readonly report: (trouble: StoreFailure) => void;
}

/** A calendar store whose background writes can be awaited. */
export interface CalendarFiles extends CalendarStore {
  /** The path of the file that holds the calendar's bytes with this hash; null when there is none. */
  fileOf(id: CalendarId, sha256: string): Promise<string | null>;
  /** Resolves when background cache writes are finished. */
  settled(): Promise<void>;
}

/**
 * Three files for each calendar: the bytes and the overlay are the source of truth, the content is a cache. A fourth holds
 * pending bytes until the plan names them.
 */
export function createCalendarFiles(options: CalendarFilesOptions): CalendarFiles {
  const { folder, version, refusal, mayWrite, report } = options;
  const hashes = createFileHashes();
  const files: Files = {
    ...options,
    bytes: createCalendarBytes({ ...options, hashes }),
    overlays: createOverlays(options),
    contents: createKeptContents({ version, hashes, report }),
  };
  const fileOf: CalendarFiles['fileOf'] = async (id, expected) => {
    const paths = pathsOf(folder, id);
    if (!paths.ok) return null;
    const { hash, path } = await files.bytes.find(paths.value, expected);
    return hash === expected ? path : null;
  };

  return {
    fileOf,
    settled: files.contents.settled,

    bytes: async (id, expected) => {
      try {
        const file = await fileOf(id, expected);
        return file === null ? null : await readSharedBytes(file);
      } catch {
        return null;
      }
    },

    overlayOf: async (id, hash) => {
      const paths = pathsOf(folder, id);
      return overlayFor(paths.ok ? await files.overlays.read(paths.value.overlay) : [], hash);
    },

    read: async (id, expected) => {
      const paths = pathsOf(folder, id);
      if (!paths.ok) return paths;
      try {
        return await readStored(files, paths.value, expected);
      } catch (error) {
        return failure(toReadFailure(error, paths.value.ics));
      }
    },

    write: async (id, bytes, content, overlay) => {
      const paths = pathsOf(folder, id);
      if (!paths.ok) return paths;
      const hash = sha256(bytes);
      try {
        const refused = await mayWrite();
        if (refused) return failure(refused);
        await makeFolder(folder.calendars);
        const hashBefore = await files.bytes.write(paths.value, bytes, hash);
        // If the bytes are the same, both overlays have the same hash: `settle` writes the new one, after the plan.
        if (hashBefore !== hash) await files.overlays.write(paths.value.overlay, overlay, hash, hashBefore);
      } catch (error) {
        return failure(toWriteFailure(error, paths.value.ics));
      }
      return success({ sha256: hash, content, overlay });
    },

    settle: async (id, { sha256: hash, content, overlay }) => {
      const paths = pathsOf(folder, id);
      if (!paths.ok || refusal()) return;
      await files.bytes.settle(paths.value);
      try {
        await files.overlays.write(paths.value.overlay, overlay, hash, null);
      } catch (error) {
        report(toWriteFailure(error, paths.value.overlay));
      }
      files.contents.keep(paths.value, hash, content);
    },

    drop: async (id) => {
      const paths = pathsOf(folder, id);
      if (paths.ok && !refusal()) await files.bytes.drop(paths.value);
    },
  };
}

/** The three kinds of files, and what reading them needs. */
interface Files extends Pick<CalendarFilesOptions, 'readCalendar' | 'refusal'> {
  readonly bytes: CalendarBytes;
  readonly overlays: Overlays;
  readonly contents: KeptContents;
}

/** Throws the system's error. */
async function readStored(
  files: Files,
  paths: CalendarPaths,
  expected: string,
): Promise<Result<StoredCalendar, StoreFailure>> {
  const { ics, content, overlay } = paths;
  const cached = await files.contents.find(content, expected);
  const file = await files.bytes.find(paths, expected, cached?.stamp);
  if (cached) return success(await storedFrom(files, paths, cached, file));
  const fileContent = await contentOf(files, paths, file);
  const problem = file.problem ?? changedFile(ics);
  if (!fileContent || file.hash === null) return failure(problem);
  if (file.hash !== expected && fileContent.series.length === 0) return failure(problem);
  const overlays = await files.overlays.read(overlay);
  return success({ sha256: file.hash, content: fileContent, overlay: overlayFor(overlays, file.hash) });
}

/** A calendar with cached content, also when its bytes are lost or changed: then `damage` says so. */
async function storedFrom(
  { overlays, contents, refusal }: Files,
  paths: CalendarPaths,
  { sha256: expected, content }: ContentFile,
  file: FoundFile,
): Promise<StoredCalendar> {
  const overlay = overlayFor(await overlays.read(paths.overlay), expected);
  const stored = { sha256: expected, content, overlay };
  const problem = file.problem ?? changedFile(paths.ics);
  if (file.hash !== expected) return { ...stored, damage: problem.message };
  if (file.hasStamp) contents.note(paths.content, expected);
  // Updates the cached stamp, so that the next `find` need not read the file.
  else if (!refusal() && file.path === paths.ics) contents.keep(paths, expected, content);
  return stored;
}

/** The content of these bytes, cached or read now; null when there is no file. */
async function contentOf(
  files: Files,
  paths: CalendarPaths,
  { path, hash }: FoundFile,
): Promise<CalendarContent | null> {
  if (hash === null) return null;
  const cached = await files.contents.find(paths.content, hash);
  if (cached) files.contents.note(paths.content, hash);
  return cached?.content ?? (await readAgain(files, paths, path, hash));
}

async function readAgain(
  { readCalendar, refusal, contents }: Files,
  paths: CalendarPaths,
  path: string,
  hash: string,
): Promise<CalendarContent | null> {
  const bytes = await readSharedBytes(path);
  if (!bytes) return null;
  const content = await readCalendar(bytes);
  if (!content) throw new Error('a reading that nobody can stop was stopped');
  contents.forget(paths.content);
  // Content without series can come from a reading that was given up, which must not be cached.
  if (!refusal() && content.series.length > 0) contents.keep(paths, hash, content);
  return content;
}

/** The failure of a calendar whose file has other bytes than were imported. */
export const changedFile = (file: string): StoreFailure => ({
  code: 'damaged',
  message: `The calendar’s file ${file} is not as it was imported. Its marks and preps are kept; import the calendar again.`,
});
