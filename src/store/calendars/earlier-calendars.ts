import { copyFile, link, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarId } from '../../domain/calendars/calendar';
import type { ImportId } from '../../domain/calendars/import-record';
import type { Result } from '../../domain/result';
import { failure, success } from '../../domain/result';
import type { CalendarOverlay, EarlierCalendars, ImportSide, StoreFailure } from '../../planner/ports';
import type { DataFolder } from '../data-folder';
import { makeFolder, namesIn } from '../data-folder';
import { syncFile, syncFolder, writeDurably } from '../durable-file';
import { readObject } from '../json-file';
import { sha256 } from '../sha256';
import { isMissing, toReadFailure, toWriteFailure } from '../store-failure';
import { isOverlay } from './calendar-overlay';
import { isSafeId } from './calendar-paths';

export interface EarlierCalendarsOptions {
  readonly folder: DataFolder;
  /** The path of the file that holds the calendar's bytes with this hash; null when there is none. */
  readonly fileOf: (id: CalendarId, sha256: string) => Promise<string | null>;
  /** The calendar's current overlay for the bytes with this hash. */
  readonly overlayOf: (id: CalendarId, sha256: string) => Promise<CalendarOverlay>;
  /** Why nothing can be written; null when writing is possible. */
  readonly refusal: () => StoreFailure | null;
  /** The same, after a look at the folder. */
  readonly mayWrite: () => Promise<StoreFailure | null>;
  readonly report: (trouble: StoreFailure) => void;
}

/** `calendars/earlier/<calendar>.<import>.<side>`: the bytes as imported, and their overlay at that time. */
export function createEarlierCalendars(options: EarlierCalendarsOptions): EarlierCalendars {
  const { folder, fileOf, overlayOf, refusal, mayWrite, report } = options;

  function pathOf(id: CalendarId, importId: ImportId, side: ImportSide): Result<string, StoreFailure> {
    if (isSafeId(id) && isSafeId(importId)) {
      return success(join(folder.earlier, `${id}.${importId}.${side}`));
    }
    return failure({ code: 'not-found', message: 'There is no import with this id.' });
  }

  return {
    keep: async (id, importId, side, expected) => {
      const path = pathOf(id, importId, side);
      if (!path.ok) return path;
      try {
        const refused = await mayWrite();
        if (refused) return failure(refused);
        const file = await fileOf(id, expected);
        if (file === null) return failure(notAsImported(join(folder.calendars, `${id}.ics`)));
        const overlay = await overlayOf(id, expected);
        await makeFolder(folder.earlier);
        await writeDurably(`${path.value}.json`, `${JSON.stringify({ sha256: expected, overlay })}\n`);
        await keepFile(file, `${path.value}.ics`);
        await syncFolder(folder.earlier);
        return success(null);
      } catch (error) {
        return failure(toWriteFailure(error, path.value));
      }
    },

    read: async (id, importId, side) => {
      const path = pathOf(id, importId, side);
      if (!path.ok) return path;
      try {
        const [bytes, text] = [await readFile(`${path.value}.ics`), await readFile(`${path.value}.json`)];
        const json = readObject(text);
        const { overlay, sha256: expected } = json.ok ? json.value : {};
        if (!isOverlay(overlay) || sha256(bytes) !== expected) return failure(unusable(path.value));
        return success({ bytes, overlay });
      } catch (error) {
        if (isMissing(error)) return failure(gone);
        return failure(toReadFailure(error, path.value));
      }
    },

    dropAllBut: async (id, kept) => {
      if (refusal()) return;
      const keep = new Set<string>(kept);
      try {
        for (const name of await namesIn(folder.earlier)) {
          const [calendar, importId = ''] = name.split('.');
          if (calendar === id && !keep.has(importId)) await rm(join(folder.earlier, name), { force: true });
        }
      } catch (error) {
        report(toWriteFailure(error, folder.earlier));
      }
    },
  };
}

/**
 * Hard-links a file, so that no byte is copied. That is safe because a calendar's file is never written in place, only
 * replaced. Copies it where the file system has no hard links.
 */
async function keepFile(from: string, to: string): Promise<void> {
  await rm(to, { force: true });
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to);
    await syncFile(to);
  }
}

const notAsImported = (ics: string): StoreFailure => ({
  code: 'damaged',
  message: `${ics} is missing or not as it was imported, so how the calendar stands cannot be kept. Nothing was changed.`,
});

const gone: StoreFailure = {
  code: 'not-found',
  message: 'How the calendar stood then is no longer kept. Nothing was changed.',
};

const unusable = (path: string): StoreFailure => ({
  code: 'damaged',
  message: `${path} cannot be read. It was left as it is, and so was the calendar.`,
});
