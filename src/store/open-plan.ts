import { Low } from 'lowdb';
import type { Result } from '../domain/result';
import { failure, success } from '../domain/result';
import type { Plan } from '../plan/plan';
import { emptyPlan } from '../plan/plan';
import type { Backup, Clock, StoreFailure } from '../planner/ports';
import type { BackupFiles } from './backup-files';
import type { DataFolder } from './data-folder';
import { namesIn } from './data-folder';
import { createDurableFile, exists } from './durable-file';
import type { FileProblem } from './json-file';
import { UnusableFile } from './json-file';
import type { OpenFailure } from './open-failure';
import { planCodec, toPlanFailure } from './plan-file';
import { moveToQuarantine } from './quarantine';
import { toReadFailure, toWriteFailure } from './store-failure';

/** How to go on where `mingle.json` is damaged; what was damaged goes to quarantine. */
export type Recovery = 'backup' | 'nothing';

export interface OpenPlanOptions {
  readonly folder: DataFolder;
  readonly backups: BackupFiles;
  readonly clock: Clock;
  /** Why nothing can be written; null when it can. */
  readonly refusal: StoreFailure | null;
  /** null leaves damaged data as it is. */
  readonly recovery: Recovery | null;
}

/** Opens `mingle.json`; what answers holds the plan that is on disk. A folder that was never used starts empty. */
export async function openPlan(options: OpenPlanOptions): Promise<Result<Low<Plan>, OpenFailure>> {
  const { folder } = options;
  const db = new Low(createDurableFile(folder.plan, planCodec), emptyPlan);
  try {
    const problem = await read(db);
    if (problem) {
      const { message } = toPlanFailure(folder.plan, problem);
      if (problem.kind === 'newer-version') return failure({ kind: 'newer-version', message });
      return await recover(db, message, options);
    }
    if (await exists(folder.plan)) return success(db);
    return (await wasUsed(folder))
      ? await recover(db, `${folder.plan} is missing, although this folder has been used.`, options)
      : await startEmpty(db, options);
  } catch (error) {
    return failure({ kind: 'unreadable', message: toReadFailure(error, folder.plan).message });
  }
}

async function read(db: Low<Plan>): Promise<FileProblem | null> {
  try {
    await db.read();
    return null;
  } catch (error) {
    if (error instanceof UnusableFile) return error.problem;
    throw error;
  }
}

/** What else lies in the folder tells of a plan that must have been there. */
async function wasUsed({ calendars, backups, quarantine }: DataFolder): Promise<boolean> {
  const names = await Promise.all([calendars, backups, quarantine].map(namesIn));
  return names.flat().length > 0;
}

async function startEmpty(
  db: Low<Plan>,
  { folder, refusal }: OpenPlanOptions,
): Promise<Result<Low<Plan>, OpenFailure>> {
  try {
    if (!refusal) await db.write();
    return success(db);
  } catch (error) {
    return failure({ kind: 'unreadable', message: toWriteFailure(error, folder.plan).message });
  }
}

/** Puts the chosen plan in the place of a damaged one, which is moved away first and never lost. */
async function recover(
  db: Low<Plan>,
  message: string,
  { folder, backups, clock, refusal, recovery }: OpenPlanOptions,
): Promise<Result<Low<Plan>, OpenFailure>> {
  const all = await backups.list();
  if (!all.ok) return failure({ kind: 'unreadable', message: all.error.message });
  const newest = all.value[0] ?? null;
  const stillDamaged = (why: string) =>
    failure({ kind: 'damaged', message: why, backup: newest } satisfies OpenFailure);
  if (recovery === null) return stillDamaged(message);
  if (refusal) return stillDamaged(refusal.message);
  const plan = await toChosenPlan(recovery, newest, backups);
  if (!plan.ok) return stillDamaged(`${message} ${plan.error}`);
  try {
    if (await exists(folder.plan)) await moveToQuarantine(folder.plan, folder.quarantine, clock.now());
    db.data = plan.value;
    await db.write();
    return success(db);
  } catch (error) {
    return stillDamaged(toWriteFailure(error, folder.plan).message);
  }
}

async function toChosenPlan(
  recovery: Recovery,
  newest: Backup | null,
  backups: BackupFiles,
): Promise<Result<Plan, string>> {
  if (recovery === 'nothing') return success(emptyPlan);
  if (!newest) return failure('There is no backup that can be read.');
  const plan = await backups.read(newest.file);
  return plan.ok ? plan : failure(plan.error.message);
}
