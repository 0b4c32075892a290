import { basename } from 'node:path';
import { Low } from 'lowdb';
import type { Result } from '../domain/result';
import { failure, success } from '../domain/result';
import { countsOf } from '../plan/counts';
import type { Plan } from '../plan/plan';
import { emptyPlan } from '../plan/plan';
import type { Backup, Clock, StoreFailure } from '../planner/ports';
import type { BackupFiles } from './backup-files';
import { fittedToFiles } from './calendars/fitted-plan';
import type { DataFolder } from './data-folder';
import { namesIn } from './data-folder';
import { exists } from './durable-file';
import type { PlanDisk, PlanDiskOptions } from './journal/plan-disk';
import { createPlanDisk, UnusablePlan } from './journal/plan-disk';
import type { PlanProblem } from './journal/read';
import type { OpenFailure, ReadablePlan } from './open-failure';
import { toPlanFailure } from './plan-file';
import { moveToQuarantine } from './quarantine';
import { toReadFailure, toWriteFailure } from './store-failure';

/**
 * What replaces a damaged plan; the damaged files go to quarantine. `backup`: what the failure calls `readable`; `file`: what
 * the plan's own files still hold.
 */
export type Recovery =
  | 'backup'
  | 'file'
  | 'nothing'
  /** A backup by its name, or any file by its path; with `asItIs` also when its checksum does not fit. */
  | { readonly backup: string; readonly asItIs: boolean };

export interface OpenPlanOptions {
  readonly folder: DataFolder;
  readonly backups: BackupFiles;
  readonly clock: Clock;
  /** The size of `mingle.json`, in bytes, from which on edits go to the journal. */
  readonly journalBeyond: number;
  /** Why nothing can be written; null when writing is possible. */
  readonly refusal: StoreFailure | null;
  /** null leaves damaged data as it is. */
  readonly recovery: Recovery | null;
  readonly report: (trouble: StoreFailure) => void;
  readonly onOther: PlanDiskOptions['onOther'];
  /** Called for each damaged file that was moved to quarantine, with its path there. */
  readonly onPutAside: (path: string) => void;
}

/** The plan that is on disk, and the adapter that writes it. */
export interface OpenPlan {
  readonly db: Low<Plan>;
  readonly disk: PlanDisk;
}

type Opened = Result<OpenPlan, OpenFailure>;

/** Opens `mingle.json` with its journal. A folder that was never used starts with an empty plan. */
export async function openPlan(options: OpenPlanOptions): Promise<Opened> {
  const { folder, refusal } = options;
  const disk = createPlanDisk(options);
  const open = { db: new Low(disk, emptyPlan), disk };
  try {
    const problem = await read(open.db);
    if (problem) {
      const { message } = toPlanFailure(problem.file, problem.problem);
      if (problem.problem.kind === 'newer-version') return failure({ kind: 'newer-version', message });
      return await recover(open, message, problem, options);
    }
    if (await exists(folder.plan)) {
      if (refusal) disk.reportForeign();
      else await disk.repair();
      return success(open);
    }
    return (await wasUsed(folder))
      ? await recover(open, `${folder.plan} is missing, although this folder has been used.`, null, options)
      : await startEmpty(open, options);
  } catch (error) {
    return failure({ kind: 'unreadable', message: toReadFailure(error, folder.plan).message });
  }
}

async function read(db: Low<Plan>): Promise<PlanProblem | null> {
  try {
    await db.read();
    return null;
  } catch (error) {
    if (error instanceof UnusablePlan) return error.problem;
    throw error;
  }
}

/** Other files in the folder show that there must have been a plan. */
async function wasUsed({ calendars, backups, quarantine }: DataFolder): Promise<boolean> {
  const names = await Promise.all([calendars, backups, quarantine].map(namesIn));
  return names.flat().length > 0;
}

async function startEmpty(open: OpenPlan, { folder, refusal }: OpenPlanOptions): Promise<Opened> {
  try {
    if (!refusal) await open.db.write();
    return success(open);
  } catch (error) {
    return failure({ kind: 'unreadable', message: toWriteFailure(error, folder.plan).message });
  }
}

/** Replaces a damaged plan by the chosen one. The damaged files are moved to quarantine first, so nothing is lost. */
async function recover(
  open: OpenPlan,
  message: string,
  problem: PlanProblem | null,
  { folder, backups, clock, refusal, recovery, onPutAside }: OpenPlanOptions,
): Promise<Opened> {
  const { best, own, others } = await recoverables(problem, folder, backups);
  const stillDamaged = (why: string) =>
    failure({ kind: 'damaged', message: why, readable: best?.shown ?? null, others } satisfies OpenFailure);
  if (recovery === null) return stillDamaged(message);
  if (refusal) return stillDamaged(refusal.message);
  const chosen = await planFor(recovery, best, own, backups);
  if (!chosen.ok)
    return stillDamaged(chosen.error?.message ?? `${message} There is no backup that can be read.`);
  try {
    // The snapshot is moved first: if a crash follows, a journal without its snapshot still counts as damaged.
    for (const file of [folder.plan, folder.journal]) {
      if (await exists(file)) onPutAside(await moveToQuarantine(file, folder.quarantine, clock.now()));
    }
    open.db.data = await fittedToFiles(chosen.value, folder);
    await open.db.write();
    return success(open);
  } catch (error) {
    return stillDamaged(toWriteFailure(error, folder.plan).message);
  }
}

/** The plan that the user chose; the failure is null where there is none of this kind. */
async function planFor(
  recovery: Recovery,
  best: Recoverable | null,
  own: Recoverable | null,
  backups: BackupFiles,
): Promise<Result<Plan, StoreFailure | null>> {
  if (recovery === 'nothing') return success(emptyPlan);
  if (typeof recovery === 'object') return backups.read(recovery.backup, recovery.asItIs);
  const plan = (recovery === 'file' ? own : best)?.plan;
  return plan ? success(plan) : failure(null);
}

/** A plan to continue with, and what the user is shown of it before choosing. */
interface Recoverable {
  readonly plan: Plan;
  readonly shown: ReadablePlan;
}

interface Recoverables {
  /** What loses the least. */
  readonly best: Recoverable | null;
  /** What the plan's own files still hold. */
  readonly own: Recoverable | null;
  readonly others: readonly ReadablePlan[];
}

/**
 * When only the journal is damaged, the edits before the damage are newer than any backup. An altered snapshot can hold
 * anything, so a backup is safer.
 */
async function recoverables(
  problem: PlanProblem | null,
  folder: DataFolder,
  backups: BackupFiles,
): Promise<Recoverables> {
  const list = await backups.list();
  // Where the backups cannot be read, the user can still go on without them.
  const all = list.ok ? list.value : [];
  const own = problem && ownOf(problem, folder);
  const newest = await newestOf(all, backups);
  const best = own?.shown.from === 'plan' ? own : (newest ?? own);
  const rest = all
    .filter(({ file }) => best?.shown.from !== 'backup' || file !== best.shown.file)
    .map((backup): ReadablePlan => ({ from: 'backup', ...backup }));
  return { best, own, others: own && own !== best ? [own.shown, ...rest] : rest };
}

function ownOf({ problem, readable }: PlanProblem, folder: DataFolder): Recoverable | null {
  if (!readable) return null;
  const { plan, at } = readable;
  const from = problem.kind === 'altered' ? 'altered' : 'plan';
  return { plan, shown: { from, file: basename(folder.plan), at, counts: countsOf(plan) } };
}

/** The first backup that can be read as a whole; null when there is none. */
async function newestOf(all: readonly Backup[], backups: BackupFiles): Promise<Recoverable | null> {
  for (const backup of all) {
    const plan = await backups.read(backup.file);
    if (plan.ok) return { plan: plan.value, shown: { from: 'backup', ...backup } };
  }
  return null;
}
