import type { Plan } from '../domain/plan';
import type { Result } from '../domain/result';
import { failure, success } from '../domain/result';
import type { Instant } from '../domain/time/instant';
import type { StoreFailure } from '../planner/ports';
import type { Codec } from './durable-file';
import type { FileProblem } from './json-file';
import { damaged, readObject, UnusableFile } from './json-file';
import { migrate, planMigrations } from './migrations';

/** Reads what a data file holds; the failure names the first place that is wrong. */
export type ParsePlan = (value: unknown) => Result<Plan, string>;

/** What a file with a plan holds; backups also say when they were made. */
export interface PlanFile {
  readonly plan: Plan;
  readonly savedAt: Instant | null;
}

/** The text of `mingle.json` or of a backup. */
export function writePlanFile({ plan, savedAt }: PlanFile): string {
  const head = { schemaVersion: planMigrations.version, ...(savedAt === null ? {} : { savedAt }) };
  return `${JSON.stringify({ ...head, ...plan }, null, 2)}\n`;
}

/** Reads such a file, of this or an earlier version, whatever its bytes. */
export function readPlanFile(bytes: Uint8Array, parsePlan: ParsePlan): Result<PlanFile, FileProblem> {
  const json = readObject(bytes);
  if (!json.ok) return json;
  const current = migrate(json.value, planMigrations);
  if (!current.ok) return current;
  const plan = parsePlan(current.value);
  if (!plan.ok) return failure(damaged(plan.error));
  const { savedAt } = current.value;
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

export const createPlanCodec = (parsePlan: ParsePlan): Codec<Plan> => ({
  encode: (plan) => writePlanFile({ plan, savedAt: null }),
  decode: (bytes) => {
    const read = readPlanFile(bytes, parsePlan);
    if (!read.ok) throw new UnusableFile(read.error);
    return read.value.plan;
  },
});
