import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as yieldThread } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { ImmutableMap } from '../domain/immutable-map';
import { failure, success } from '../domain/result';
import type { Instant } from '../domain/time/instant';
import { countsOf } from '../plan/counts';
import type { Plan } from '../plan/plan';
import { emptyPlan, sliceNames } from '../plan/plan';
import type { Backup, BackupStore, Clock, StoreFailure } from '../planner/ports';
import { datedFiles, expiredBackups } from './backup-age';
import type { BackupFiles } from './backup-files';
import { readBackupHeader } from './backup-header';
import { namesIn } from './data-folder';
import { writeDurably } from './durable-file';
import { writePlanFile } from './plan-file';
import { sha256 } from './sha256';
import { toWriteFailure } from './store-failure';

export interface BackupsOptions {
  readonly folder: string;
  readonly files: BackupFiles;
  readonly clock: Clock;
  /** The plan that is on disk. */
  readonly current: () => Plan;
  /** Why nothing can be written; null when writing is possible. */
  readonly refusal: () => StoreFailure | null;
  readonly report: (trouble: StoreFailure) => void;
}

export interface Backups extends BackupStore {
  /** Once a day, backs up the plan on disk and deletes expired backups. A failure is only reported. */
  keepToday(): Promise<void>;
}

/** A backup is never overwritten: a second one of the same day gets a file of its own. */
export function createBackups(options: BackupsOptions): Backups {
  const { folder, files, clock, current, refusal, report } = options;
  let keptOn: string | null = null;

  async function writeNew(today: string, names: readonly string[]): Promise<Backup> {
    const number = (newestOf(today, names)?.number ?? 0) + 1;
    const file = number === 1 ? `${today}.json` : `${today}-${number}.json`;
    const plan = current();
    const at = clock.now();
    await writeDurably(join(folder, file), writePlanFile({ plan, savedAt: at }));
    return { file, at, counts: countsOf(plan) };
  }

  /** Today's newest backup if it holds the plan on disk: the plan, written with the same `savedAt`, has the same bytes. */
  async function findSame(today: string, names: readonly string[]): Promise<Backup | null> {
    const newest = newestOf(today, names);
    if (!newest) return null;
    const path = join(folder, newest.file);
    const header = await readBackupHeader(path);
    if (!header) return null;
    const { savedAt: at, counts } = header;
    const backupHash = sha256(await readFile(path));
    const planHash = await hashOf(writePlanFile({ plan: current(), savedAt: at }));
    return backupHash === planHash ? { file: newest.file, at, counts } : null;
  }

  return {
    ...files,

    create: async () => {
      const refused = refusal();
      if (refused) return failure(refused);
      const today = dayOf(clock.now());
      try {
        const names = await namesIn(folder);
        return success((await findSame(today, names)) ?? (await writeNew(today, names)));
      } catch (error) {
        return failure(toWriteFailure(error, join(folder, `${today}.json`)));
      }
    },

    keepToday: async () => {
      const today = dayOf(clock.now());
      if (keptOn === today || refusal() || isUntouched(current())) return;
      try {
        const names = await namesIn(folder);
        if (!newestOf(today, names)) await writeNew(today, names);
        for (const file of expiredBackups(names, today)) await rm(join(folder, file), { force: true });
        keptOn = today;
      } catch (error) {
        report(toWriteFailure(error, join(folder, `${today}.json`)));
      }
    },
  };
}

/** SHA-256 of the pieces; yields to the event loop after each. */
async function hashOf(pieces: Iterable<string>): Promise<string> {
  const hash = createHash('sha256');
  for (const piece of pieces) {
    hash.update(piece);
    await yieldThread();
  }
  return hash.digest('hex');
}

const newestOf = (day: string, names: readonly string[]) =>
  datedFiles(names).find((dated) => dated.day === day);

/** A plan in which the user has made nothing yet needs no backup. */
const isUntouched = (plan: Plan): boolean =>
  sliceNames.every((name) => {
    const value: unknown = plan[name];
    return value instanceof ImmutableMap ? value.size === 0 : isDeepStrictEqual(value, emptyPlan[name]);
  });

/** The day in the machine's time zone, `YYYY-MM-DD`. */
function dayOf(instant: Instant): string {
  const date = new Date(instant);
  const twoDigits = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}
