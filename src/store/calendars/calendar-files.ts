import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarContent, CalendarId } from '../../domain/calendars/calendar';
import type { Result } from '../../domain/result';
import { failure, success } from '../../domain/result';
import type { CalendarOverlay, CalendarStore, Clock, ReadCalendar, StoreFailure } from '../../planner/ports';
import type { DataFolder } from '../data-folder';
import { exists, readSharedBytes, syncFolder, writeDurably } from '../durable-file';
import { UnusableFile } from '../json-file';
import { moveToQuarantine } from '../quarantine';
import { sha256 } from '../sha256';
import { isMissing, toReadFailure, toWriteFailure } from '../store-failure';
import type { OverlayFile } from './calendar-overlay';
import { openOverlays, overlayFor } from './calendar-overlay';
import { createFileHashes, stampOf } from './file-hashes';
import { createKeptContents } from './kept-contents';

export interface CalendarFilesOptions {
  readonly folder: DataFolder;
  /** Mingle's version: what another version read from the bytes is read again. */
  readonly version: string;
  readonly readCalendar: ReadCalendar;
  readonly clock: Clock;
  /** Why nothing can be written; null when it can. */
  readonly refusal: () => StoreFailure | null;
  /** Takes what was wrong and was got over. */
  readonly report: (trouble: StoreFailure) => void;
}

interface Paths {
  /** The bytes in force. */
  readonly ics: string;
  /** Other bytes, until the plan names them. */
  readonly next: string;
  readonly content: string;
  readonly overlay: string;
}

/** Where bytes were looked for: the hash of what lies there, null for nothing, and what is wrong then. */
interface FoundFile {
  readonly path: string;
  readonly hash: string | null;
  /** It looks from outside as when it was read before. */
  readonly isAsItWas: boolean;
  readonly problem: StoreFailure | null;
}

const idShape = /^[A-Za-z0-9_-]{1,64}$/;

/** The files of one calendar; fails for an id that could lead out of the folder. */
function pathsOf(folder: DataFolder, id: CalendarId): Result<Paths, StoreFailure> {
  if (!idShape.test(id)) {
    return failure({ code: 'not-found', message: 'There is no calendar with this id.' });
  }
  const path = (ending: string) => join(folder.calendars, `${id}.${ending}`);
  return success({
    ics: path('ics'),
    next: path('next.ics'),
    content: path('json'),
    overlay: path('overlay.json'),
  });
}

/** A calendar store that can be waited for. */
export interface CalendarFiles extends CalendarStore {
  /** The file that holds the calendar's bytes with this hash; null where none does. */
  fileOf(id: CalendarId, sha256: string): Promise<string | null>;
  /** Resolves when what was read from the bytes is kept, which nobody waits for else. */
  settled(): Promise<void>;
}

/**
 * Three files for each calendar: the bytes and the overlay are the truth, the content is only there to be fast. A
 * fourth holds the bytes to come, until the plan names them.
 */
export function createCalendarFiles(options: CalendarFilesOptions): CalendarFiles {
  const { folder, version, readCalendar, clock, refusal, report } = options;
  /** Calendars whose bytes in force could not take their place yet. */
  const unsettled = new Set<CalendarId>();
  const hashes = createFileHashes();
  const contents = createKeptContents({ version, hashes, report });

  async function putInPlace(id: CalendarId, { ics, next }: Paths): Promise<void> {
    unsettled.add(id);
    try {
      await rename(next, ics);
    } catch (error) {
      // Somebody who read the calendar meanwhile was faster.
      if (!isMissing(error)) throw error;
    }
    await syncFolder(folder.calendars);
    unsettled.delete(id);
  }

  /** Bytes that cannot take their place now are found where they are. */
  async function tryToPutInPlace(id: CalendarId, paths: Paths): Promise<void> {
    try {
      if (await exists(paths.next)) await putInPlace(id, paths);
    } catch (error) {
      report(toWriteFailure(error, paths.ics));
    }
  }

  /**
   * The file with the expected bytes, also where the plan was written and Mingle ended before they took their place. With
   * `stamp`, one that still looks like that is not read.
   */
  async function findFile(
    id: CalendarId,
    paths: Paths,
    expected: string,
    stamp: string | null = null,
  ): Promise<FoundFile> {
    const isAsItWas = false;
    try {
      if (stamp !== null && stamp === (await stampOf(paths.ics)))
        return { path: paths.ics, hash: expected, isAsItWas: true, problem: null };
      const hash = await hashes.of(paths.ics);
      const found = { path: paths.ics, hash, isAsItWas, problem: hash === null ? missing(paths.ics) : null };
      if (hash === expected || (await hashes.of(paths.next)) !== expected) return found;
      if (!refusal()) await tryToPutInPlace(id, paths);
      const path = (await exists(paths.next)) ? paths.next : paths.ics;
      return { path, hash: expected, isAsItWas, problem: null };
    } catch (error) {
      return { path: paths.ics, hash: null, isAsItWas, problem: toReadFailure(error, paths.ics) };
    }
  }

  /** What was read from these bytes before, or now; null when there are none to read. */
  async function contentOf(paths: Paths, { path, hash }: FoundFile): Promise<CalendarContent | null> {
    if (hash === null) return null;
    const known = await contents.find(paths.content, hash);
    if (known) contents.note(paths.content, hash);
    return known?.content ?? (await readAgain(paths, path, hash));
  }

  async function readAgain(paths: Paths, path: string, sha256: string): Promise<CalendarContent | null> {
    const bytes = await readSharedBytes(path);
    if (!bytes) return null;
    const content = await readCalendar(bytes);
    if (!content) throw new Error('a reading that nobody can stop was stopped');
    contents.forget(paths.content);
    // Nothing found may mean that the reading was given up: that must not be remembered.
    if (!refusal() && content.series.length > 0) contents.keep(paths, sha256, content);
    return content;
  }

  /** A damaged overlay is set aside and said so: the calendar itself is still there. */
  async function readOverlays(path: string): Promise<OverlayFile> {
    const db = openOverlays(path);
    try {
      await db.read();
      return db.data;
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error;
      const kept = refusal() ? path : await moveToQuarantine(path, folder.quarantine, clock.now());
      report({
        code: 'damaged',
        message: `What was left out of or kept in a calendar could not be read: ${error.message}. It is kept as ${kept}.`,
      });
      return [];
    }
  }

  async function writeOverlay(
    path: string,
    overlay: CalendarOverlay,
    hash: string,
    hashBefore: string | null,
  ) {
    const db = openOverlays(path);
    const overlays = await readOverlays(path);
    db.data = [{ sha256: hash, overlay }];
    if (hashBefore !== null && hashBefore !== hash) {
      db.data = [...db.data, { sha256: hashBefore, overlay: overlayFor(overlays, hashBefore) }];
    }
    await db.write();
  }

  async function fileOf(id: CalendarId, expected: string): Promise<string | null> {
    const paths = pathsOf(folder, id);
    if (!paths.ok) return null;
    const { hash, path } = await findFile(id, paths.value, expected);
    return hash === expected ? path : null;
  }

  return {
    overlayOf: async (id, hash) => {
      const paths = pathsOf(folder, id);
      return overlayFor(paths.ok ? await readOverlays(paths.value.overlay) : [], hash);
    },

    settled: contents.settled,

    bytes: async (id, expected) => {
      try {
        const file = await fileOf(id, expected);
        return file === null ? null : await readSharedBytes(file);
      } catch {
        return null;
      }
    },

    fileOf,

    read: async (id, expected) => {
      const paths = pathsOf(folder, id);
      if (!paths.ok) return paths;
      const { ics, content, overlay } = paths.value;
      try {
        const known = await contents.find(content, expected);
        const file = await findFile(id, paths.value, expected, known?.stamp);
        const problem = file.problem ?? changedFile(ics);
        if (known) {
          const stored = {
            sha256: expected,
            content: known.content,
            overlay: overlayFor(await readOverlays(overlay), expected),
          };
          if (file.hash !== expected) return success({ ...stored, damage: problem.message });
          if (file.isAsItWas) contents.note(content, expected);
          // The next time a look from outside is enough.
          else if (!refusal() && file.path === ics) contents.keep(paths.value, expected, known.content);
          return success(stored);
        }
        const found = await contentOf(paths.value, file);
        if (!found || file.hash === null) return failure(problem);
        if (file.hash !== expected && found.series.length === 0) return failure(problem);
        const overlays = await readOverlays(overlay);
        return success({ sha256: file.hash, content: found, overlay: overlayFor(overlays, file.hash) });
      } catch (error) {
        return failure(toReadFailure(error, ics));
      }
    },

    write: async (id, bytes, content, overlay) => {
      const refused = refusal();
      if (refused) return failure(refused);
      const paths = pathsOf(folder, id);
      if (!paths.ok) return paths;
      const { ics, next } = paths.value;
      const hash = sha256(bytes);
      try {
        if (unsettled.has(id)) await putInPlace(id, paths.value);
        const hashBefore = await hashes.of(ics);
        // What an ended Mingle left there must not be taken for these bytes.
        await rm(next, { force: true });
        if (hashBefore !== hash) {
          await writeDurably(next, bytes);
          await hashes.note(next, hash);
        }
        // Where the bytes stay, nothing tells their overlays apart: the new one waits until the plan is written.
        if (hashBefore !== hash) await writeOverlay(paths.value.overlay, overlay, hash, hashBefore);
      } catch (error) {
        return failure(toWriteFailure(error, ics));
      }
      return success({ sha256: hash, content, overlay });
    },

    settle: async (id, { sha256: hash, content, overlay }) => {
      const paths = pathsOf(folder, id);
      if (!paths.ok || refusal()) return;
      await tryToPutInPlace(id, paths.value);
      try {
        await writeOverlay(paths.value.overlay, overlay, hash, null);
      } catch (error) {
        report(toWriteFailure(error, paths.value.overlay));
      }
      contents.keep(paths.value, hash, content);
    },

    drop: async (id) => {
      const paths = pathsOf(folder, id);
      if (!paths.ok || refusal() || unsettled.has(id)) return;
      const { ics, next, overlay } = paths.value;
      try {
        await rm(next, { force: true });
        if (!(await exists(ics))) await rm(overlay, { force: true });
      } catch (error) {
        report(toWriteFailure(error, next));
      }
    },
  };
}

/** What is said of a calendar whose file holds other bytes than were imported. */
export const changedFile = (file: string): StoreFailure => ({
  code: 'damaged',
  message: `The calendar’s file ${file} is not as it was imported. Its marks and preps are kept; import the calendar again.`,
});

const missing = (file: string): StoreFailure => ({
  code: 'not-found',
  message: `The calendar’s file ${file} is missing. Its marks and preps are kept; import the calendar again.`,
});
