import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../domain/time/instant';
import type { Plan } from '../plan/plan';
import { toPlainPlan } from '../plan/plan';
import type { DataFolder } from './data-folder';
import { makeFolder } from './data-folder';
import { exists, writeDurably } from './durable-file';
import { readPlanOnDisk } from './journal/read';
import { toPlanFailure, writePlanFile } from './plan-file';
import { copyToQuarantine, freeName, stampOf } from './quarantine';
import { Refused } from './store-failure';

/** Where something was kept that would else be lost. */
export interface KeptPlan {
  /** The name of a backup, which can be restored; else the path of a file in quarantine. */
  readonly kept: string;
  readonly canRestore: boolean;
}

/** Keeps a plan among the backups, as `NAME-2026-11-22T10-15-30Z.json`, a name that is never thinned out. */
export async function keepPlan(
  { backups }: DataFolder,
  name: string,
  plan: Plan,
  now: Instant,
): Promise<KeptPlan> {
  await makeFolder(backups);
  const kept = await freeName(backups, `${name}-${stampOf(now)}.json`);
  await writeDurably(join(backups, kept), writePlanFile({ plan, savedAt: now }));
  return { kept, canRestore: true };
}

/** True when the plan that the folder's files hold has the same entries as this one. */
export async function isOnDisk(folder: DataFolder, plan: Plan): Promise<boolean> {
  const found = await readPlanOnDisk(folder);
  return found.ok && found.value !== null && isSame(found.value.plan, plan);
}

/**
 * Keeps what another program wrote into the plan's files, of which these have changed; null when nothing has to be kept.
 * Throws `Refused` when it is from a newer Mingle, and the system's error.
 */
export async function keepOther(
  folder: DataFolder,
  changed: readonly string[],
  mine: Plan,
  now: Instant,
): Promise<KeptPlan | null> {
  const found = await readPlanOnDisk(folder);
  if (found.ok) {
    if (!found.value || isSame(found.value.plan, mine)) return null;
    return keepPlan(folder, 'from-outside', found.value.plan, now);
  }
  const { file, problem, readable } = found.error;
  if (problem.kind === 'altered' && readable) return keepPlan(folder, 'from-outside', readable.plan, now);
  if (problem.kind === 'newer-version') throw new Refused(toPlanFailure(file, problem));
  const copies: string[] = [];
  for (const path of changed) {
    if (await exists(path)) copies.push(await copyToQuarantine(path, folder.quarantine, now));
  }
  const [kept] = copies;
  return kept === undefined ? null : { kept, canRestore: false };
}

/** Compares what JSON keeps of both. */
const isSame = (one: Plan, other: Plan): boolean => isDeepStrictEqual(plainOf(one), plainOf(other));

const plainOf = (plan: Plan): unknown => JSON.parse(JSON.stringify(toPlainPlan(plan)));
