import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../domain/time/instant';
import { isMissing } from './store-failure';

/** Where everything lies. */
export interface DataFolder {
  readonly root: string;
  /** What the user made. */
  readonly plan: string;
  /** The edits since `plan` was written, where it is too large to be written at each. */
  readonly journal: string;
  readonly lock: string;
  readonly calendars: string;
  /** How calendars stood before imports. */
  readonly earlier: string;
  readonly backups: string;
  readonly quarantine: string;
  /** What went wrong, without the user's data. Also written beside another Mingle that holds the lock. */
  readonly log: string;
}

export const toDataFolder = (root: string): DataFolder => ({
  root,
  plan: join(root, 'mingle.json'),
  journal: join(root, 'mingle.journal'),
  lock: join(root, 'lock'),
  calendars: join(root, 'calendars'),
  earlier: join(root, 'calendars', 'earlier'),
  backups: join(root, 'backups'),
  quarantine: join(root, 'quarantine'),
  log: join(root, 'log'),
});

/** Makes a folder that only its owner can enter; one that is there stays as it is. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
}

/** The names in a folder, sorted; none when there is no such folder. */
export async function namesIn(path: string): Promise<readonly string[]> {
  try {
    return (await readdir(path)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Removes what a write that was killed has left behind. Only for the holder of the lock. */
export async function removeTemporaryFiles(folder: DataFolder): Promise<void> {
  await removeMatching(folder.root, /^mingle\.(json|journal)\.\d{1,10}$/);
  await removeMatching(folder.calendars, /\.(ics|json)\.\d{1,10}$/);
  await removeMatching(folder.backups, /\.json\.\d{1,10}$/);
  // Without earlier versions Mingle works as well, so what is wrong there waits until one is wanted.
  await removeMatching(folder.earlier, /\.json\.\d{1,10}$/).catch(() => {});
}

const monthMs = 30 * 86_400_000;

/**
 * Removes what an import has left behind that was to bring a new calendar and was killed before it came into force: the
 * plan does not know it. It stays for a month, in case an earlier plan that knows it comes back. Only for the holder of
 * the lock.
 */
export async function removeUnknownImports(
  folder: DataFolder,
  isKnown: (id: string) => boolean,
  now: Instant,
): Promise<void> {
  const names = await namesIn(folder.calendars);
  for (const name of names) {
    const id = /^([A-Za-z0-9_-]+)\.next\.ics$/.exec(name)?.[1];
    if (id === undefined || isKnown(id) || names.includes(`${id}.ics`)) continue;
    if ((await stat(join(folder.calendars, name))).mtimeMs > now - monthMs) continue;
    await rm(join(folder.calendars, name), { force: true });
    await rm(join(folder.calendars, `${id}.overlay.json`), { force: true });
  }
}

async function removeMatching(path: string, shape: RegExp): Promise<void> {
  for (const name of await namesIn(path)) {
    if (shape.test(name)) await rm(join(path, name), { force: true });
  }
}
