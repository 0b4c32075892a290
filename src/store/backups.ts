import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as yieldThread } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { ImmutableMap } from '../domain/immutable-map';
import { createMutex } from '../domain/mutex';
import { failure, success } from '../domain/result';
import type { Instant } from '../domain/time/instant';
import { countsOf } from '../plan/counts';
import type { Plan } from '../plan/plan';
import { emptyPlan, sliceNames } from '../plan/plan';
import type { Backup, BackupStore, Clock, StoreFailure } from '../planner/ports';
import type { BackupFiles } from './backup-files';
import { readBackupHeader } from './backup-header';
import type { NamedBackup } from './backup-order';
import { backupsAmong, nextBackupName, surplusBackups } from './backup-order';
import { makeFolder, namesIn } from './data-folder';
import { writeDurably } from './durable-file';
import type { Notices } from './notices';
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
  /** The same, after a look at the folder. */
  readonly mayWrite: () => Promise<StoreFailure | null>;
  readonly report: (trouble: StoreFailure) => void;
  readonly notices: Notices;
}

export interface Backups extends BackupStore {
  /**
   * Called before each edit: backs up the plan on disk where the newest backup is of another day, or where many edits
   * followed it. A failure is only reported.
   */
  keepUp(): Promise<void>;
}

/** After this number of edits a backup is made even if the date has not changed. */
const mostEdits = 500;

/** A backup is never overwritten. Their order is that of their numbers: a wrong clock only gives one a wrong day. */
export function createBackups(options: BackupsOptions): Backups {
  const { folder, files, clock, current, refusal, mayWrite, report, notices } = options;
  const exclusively = createMutex();
  let keptOn: string | null = null;
  let edits = 0;

  async function writeNew(backups: readonly NamedBackup[]): Promise<Backup> {
    const at = clock.now();
    const file = nextBackupName(dayOf(at), backups);
    const plan = current();
    await makeFolder(folder);
    await writeDurably(join(folder, file), writePlanFile({ plan, savedAt: at }));
    edits = 0;
    notices.clear('no-backup');
    await dropSurplus();
    return { file, at, counts: countsOf(plan) };
  }

  /** A backup that cannot be deleted takes space but does no harm. */
  async function dropSurplus(): Promise<void> {
    try {
      for (const file of surplusBackups(backupsAmong(await namesIn(folder)))) {
        await rm(join(folder, file), { force: true });
      }
    } catch (error) {
      report(toWriteFailure(error, folder));
    }
  }

  /** The newest backup if it holds the plan on disk: the plan, written with the same `savedAt`, has the same bytes. */
  async function findSame([newest]: readonly NamedBackup[]): Promise<Backup | null> {
    if (!newest) return null;
    const path = join(folder, newest.file);
    const header = await readBackupHeader(path);
    if (!header) return null;
    const { savedAt: at, counts } = header;
    const backupHash = sha256(await readFile(path));
    const planHash = await hashOf(writePlanFile({ plan: current(), savedAt: at }));
    return backupHash === planHash ? { file: newest.file, at, counts } : null;
  }

  async function keepOf(today: string): Promise<void> {
    try {
      const backups = backupsAmong(await namesIn(folder));
      if (backups[0]?.day !== today || edits >= mostEdits) await writeNew(backups);
      keptOn = today;
    } catch (error) {
      const trouble = toWriteFailure(error, folder);
      const { code } = trouble;
      const isNew = notices.add({
        code: 'no-backup',
        folder,
        why: code === 'read-only' || code === 'disk-full' ? code : 'other',
      });
      // Each further edit tries again, and is not worth a sentence of its own.
      if (isNew) report(trouble);
    }
  }

  return {
    ...files,
    create: () =>
      exclusively(async () => {
        try {
          const refused = await mayWrite();
          if (refused) return failure(refused);
          const backups = backupsAmong(await namesIn(folder));
          return success((await findSame(backups)) ?? (await writeNew(backups)));
        } catch (error) {
          return failure(toWriteFailure(error, folder));
        }
      }),
    keepUp: async () => {
      const today = dayOf(clock.now());
      edits += 1;
      const isKept = keptOn === today && edits < mostEdits;
      if (!isKept && !refusal() && !isUntouched(current())) await exclusively(() => keepOf(today));
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
