import { join } from 'node:path';
import type { DataFolder } from './data-folder';
import { namesIn } from './data-folder';

/** What Mingle itself calls its files in the folder of the calendars: `<id>.ics`, `<id>.overlay.json`. */
const calendarForm = /^[A-Za-z0-9_-]{1,64}(\.next\.ics|\.ics|\.overlay\.json|\.json)$/;

/**
 * The files that a program which syncs folders put beside Mingle's own when two computers wrote one folder, by their paths:
 * `mingle (conflicted copy 2026-11-22).json`, `mingle.sync-conflict-20261122-101530-ABCDEFG.json`. Their names differ by
 * program and language, so any other file of this kind counts. Throws the system's error.
 */
export async function syncCopiesIn(folder: DataFolder): Promise<readonly string[]> {
  const own = [folder.plan, folder.journal];
  const plans = (await namesIn(folder.root))
    .filter((name) => /^mingle\b.*\.(json|journal)$/i.test(name))
    .map((name) => join(folder.root, name))
    .filter((path) => !own.includes(path));
  const calendars = (await namesIn(folder.calendars))
    .filter((name) => /\.(ics|json)$/i.test(name) && !calendarForm.test(name))
    .map((name) => join(folder.calendars, name));
  return [...plans, ...calendars];
}
