import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../domain/time/instant';
import { isMissing } from './store-failure';

/** The paths within the data folder. */
export interface DataFolder {
  readonly root: string;
  /** Everything the user made. */
  readonly plan: string;
  /** The edits since `plan` was written; only used when the plan is too large to be written at each edit. */
  readonly journal: string;
  readonly lock: string;
  readonly calendars: string;
  /** Earlier states of calendars, so that an import can be taken back. */
  readonly earlier: string;
  /** Photos of contacts, if the user keeps them. */
  readonly photos: string;
  /** Programmes of conferences, named by the hash of their bytes. */
  readonly programmes: string;
  readonly backups: string;
  readonly quarantine: string;
  /** What went wrong, without the user's data. It is also written while another Mingle holds the lock. */
  readonly log: string;
}

export const toDataFolder = (root: string): DataFolder => ({
  root,
  plan: join(root, 'mingle.json'),
  journal: join(root, 'mingle.journal'),
  lock: join(root, 'lock'),
  calendars: join(root, 'calendars'),
  earlier: join(root, 'calendars', 'earlier'),
  photos: join(root, 'photos'),
  programmes: join(root, 'programmes'),
  backups: join(root, 'backups'),
  quarantine: join(root, 'quarantine'),
  log: join(root, 'log'),
});

/** Creates a folder that only its owner can enter; an existing folder stays unchanged. */
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

/** Removes temporary files of writes that were killed. Only for the holder of the lock. */
export async function removeTemporaryFiles(folder: DataFolder): Promise<void> {
  await removeMatching(folder.root, /^mingle\.(json|journal)\.\d{1,10}$/);
  await removeMatching(folder.calendars, /\.(ics|json)\.\d{1,10}$/);
  await removeMatching(folder.programmes, /\.(programme|json)\.\d{1,10}$/);
  // Mingle works without the earlier states, so a failure here is ignored until one of them is read.
  await removeMatching(folder.earlier, /\.json\.\d{1,10}$/).catch(() => {});
}

/** The same for the backups. */
export const removeTemporaryBackups = (backups: string): Promise<void> =>
  removeMatching(backups, /\.json\.\d{1,10}$/);

const monthMs = 30 * 86_400_000;

/**
 * Removes the files of new calendars whose import was killed before the plan named them. They stay for a month, in case
 * a plan that names them is restored. Only for the holder of the lock.
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

/**
 * Removes versions of programmes that the plan does not name. Only at a start: until the end of a run, undo can bring them back.
 * Only for the holder of the lock.
 */
export async function removeUnnamedProgrammes(
  { programmes }: DataFolder,
  isNamed: (sha256: string) => boolean,
): Promise<void> {
  for (const name of await namesIn(programmes)) {
    const hash = /^([0-9a-f]{64})\.(programme|sessions\.json)$/.exec(name)?.[1];
    if (hash !== undefined && !isNamed(hash)) await rm(join(programmes, name), { force: true });
  }
}

async function removeMatching(path: string, shape: RegExp): Promise<void> {
  for (const name of await namesIn(path)) {
    if (shape.test(name)) await rm(join(path, name), { force: true });
  }
}
