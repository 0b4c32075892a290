import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { Result } from '../domain/result';
import { failure, success } from '../domain/result';
import { countsOf } from '../plan/counts';
import type { Backup, BackupStore, StoreFailure } from '../planner/ports';
import { readBackupHeader } from './backup-header';
import { backupsAmong } from './backup-order';
import { namesIn } from './data-folder';
import type { FileProblem } from './json-file';
import type { PlanFile } from './plan-file';
import { readPlanFile, toPlanFailure } from './plan-file';
import { toReadFailure } from './store-failure';

export interface BackupFiles extends Pick<BackupStore, 'list' | 'read'> {
  /** What a backup holds, in numbers. */
  countsIn(file: string, asItIs?: boolean): Promise<Result<Backup['counts'], StoreFailure>>;
}

/** Far above any plan, in bytes. More would be held in memory several times over while it is parsed. */
const largestBackup = 256 * 1024 * 1024;

/** To open a pipe or a device could wait for ever, and to read it could never end. */
function refusalOf(
  stats: Pick<Awaited<ReturnType<typeof stat>>, 'isFile' | 'size'>,
  path: string,
): StoreFailure | null {
  if (!stats.isFile()) return { code: 'not-found', message: `${path} is not a file. Nothing was changed.` };
  return stats.size <= largestBackup
    ? null
    : { code: 'not-found', message: `${path} is too large for a backup of Mingle. Nothing was changed.` };
}

/** Reads the backups in `folder`, also those of earlier versions of Mingle. */
export function createBackupFiles(folder: string): BackupFiles {
  /** `toFailure` words a problem of the content. */
  async function readAt(
    path: string,
    asItIs: boolean,
    toFailure = toPlanFailure,
  ): Promise<Result<PlanFile, StoreFailure>> {
    try {
      const refusal = refusalOf(await stat(path), path);
      if (refusal) return failure(refusal);
      const read = readPlanFile(await readFile(path));
      if (!read.ok) return failure(toFailure(path, read.error));
      return read.value.isAltered && !asItIs ? failure(toFailure(path, { kind: 'altered' })) : read;
    } catch (error) {
      return failure(toReadFailure(error, path));
    }
  }

  async function describe(file: string): Promise<Backup | null> {
    const path = join(folder, file);
    if (refusalOf(await stat(path), path)) return null;
    // If the file cannot be opened, the full read below fails as well.
    const header = await readBackupHeader(path).catch(() => null);
    if (header) return { file, at: header.savedAt, counts: header.counts };
    const read = await readAt(path, false);
    if (!read.ok) return null;
    const { plan, savedAt } = read.value;
    return { file, at: savedAt ?? Math.floor((await stat(path)).mtimeMs), counts: countsOf(plan) };
  }

  const describeAll = async (files: readonly string[]) =>
    (await Promise.all(files.map(describe))).filter((backup) => backup !== null);

  const files: BackupFiles = {
    list: async () => {
      try {
        const names = await namesIn(folder);
        const made = backupsAmong(names).map(({ file }) => file);
        const others = names.filter((name) => name.endsWith('.json') && !made.includes(name));
        return success([...(await describeAll(made)), ...(await describeAll(others)).sort(byAge)]);
      } catch (error) {
        return failure(toReadFailure(error, folder));
      }
    },

    read: async (file, asItIs = false) => {
      if (!isAbsolute(file) && (basename(file) !== file || !file.endsWith('.json'))) {
        return failure({ code: 'not-found', message: `There is no backup called ${file}.` });
      }
      const isElsewhere = isAbsolute(file) && dirname(file) !== folder;
      const path = isAbsolute(file) ? file : join(folder, file);
      const read = await readAt(path, asItIs, isElsewhere ? toChosenFailure : toPlanFailure);
      return read.ok ? success(read.value.plan) : read;
    },

    countsIn: async (file, asItIs) => {
      const plan = await files.read(file, asItIs);
      return plan.ok ? success(countsOf(plan.value)) : plan;
    },
  };
  return files;
}

/** The user may choose any file, so one that is no backup is reported as not found and not as damaged data. */
const toChosenFailure = (path: string, problem: FileProblem): StoreFailure =>
  problem.kind === 'damaged'
    ? { code: 'not-found', message: `${path} is not a backup of Mingle. Nothing was changed.` }
    : toPlanFailure(path, problem);

/** For files that the user named: their number is unknown, and only their clocks order them. */
const byAge = (one: Backup, other: Backup): number => other.at - one.at;
