import type { Result } from '../domain/result';
import { failure, success } from '../domain/result';
import type { Instant } from '../domain/time/instant';
import { parsePlan } from '../plan/parse';
import type { Plan } from '../plan/plan';
import { toPlainPlan } from '../plan/plan';
import type { StoreFailure } from '../planner/ports';
import type { Codec } from './durable-file';
import type { FileProblem } from './json-file';
import { damaged, readObject, UnusableFile } from './json-file';
import { migrate, planMigrations } from './migrations';

/** What a file with a plan holds; backups also say when they were made. */
export interface PlanFile {
  readonly plan: Plan;
  readonly savedAt: Instant | null;
}

/** The text of `mingle.json` or of a backup. */
export function writePlanFile({ plan, savedAt }: PlanFile): string {
  const head = { schemaVersion: planMigrations.version, ...(savedAt === null ? {} : { savedAt }) };
  return `${JSON.stringify({ ...head, ...toPlainPlan(plan) }, null, 2)}\n`;
}

/** Reads such a file, of this or an earlier version, whatever its bytes. */
export function readPlanFile(bytes: Uint8Array): Result<PlanFile, FileProblem> {
  const json = readObject(bytes);
  if (!json.ok) return json;
  const current = migrate(json.value, planMigrations);
  if (!current.ok) return current;
  const { schemaVersion: _, savedAt, ...slices } = current.value;
  const plan = parsePlan(slices);
  if (!plan.ok) return failure(damaged(plan.error));
  return success({ plan: plan.value, savedAt: typeof savedAt === 'number' ? savedAt : null });
}

/** Why the plan in `file` cannot be used, and what that means for the file. */
export function toPlanFailure(file: string, problem: FileProblem): StoreFailure {
  switch (problem.kind) {
    case 'newer-version':
      return {
        code: 'newer-version',
        message: `${file} was written by a newer Mingle (its version is ${problem.version}, this Mingle knows ${planMigrations.version}). It was left as it is.`,
      };
    case 'damaged':
      return {
        code: 'damaged',
        message: `${file} cannot be read: ${problem.message}. It was left as it is.`,
      };
  }
}

export const planCodec: Codec<Plan> = {
  encode: (plan) => writePlanFile({ plan, savedAt: null }),
  decode: (bytes) => {
    const read = readPlanFile(bytes);
    if (!read.ok) throw new UnusableFile(read.error);
    return read.value.plan;
  },
};
