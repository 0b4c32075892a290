import { ImmutableMap } from '../domain/immutable-map';
import type { Result } from '../domain/result';
import { failure, success } from '../domain/result';
import type { Instant } from '../domain/time/instant';
import { countsOf } from '../plan/counts';
import { parsePlan } from '../plan/parse';
import type { Plan } from '../plan/plan';
import { sliceNames } from '../plan/plan';
import type { StoreFailure } from '../planner/ports';
import { headerText } from './backup-header';
import type { FileProblem, JsonObject } from './json-file';
import { damaged, readObject } from './json-file';
import { migrate, planMigrations } from './migrations';
import { sealed, unseal } from './seal';

/** The content of `mingle.json` or a backup; `savedAt` is set for backups only. */
export interface PlanFile {
  readonly plan: Plan;
  readonly savedAt: Instant | null;
}

/** A file with more entries than this has one line per entry: that is shorter, and still reads well in a diff. */
const mostPretty = 500;
const pieceLength = 64 * 1024;

/**
 * The text of `mingle.json` or, with `savedAt`, of a backup, with its seal, which `onSeal` is told. In pieces, so that a
 * large plan does not block the thread.
 */
export const writePlanFile = (file: PlanFile, onSeal?: (seal: string) => void): Generator<string> =>
  sealed(piecesOf(file), onSeal);

function* piecesOf(file: PlanFile): Generator<string> {
  let piece = '';
  for (const part of partsOf(file)) {
    piece += part;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function* partsOf({ plan, savedAt }: PlanFile): Generator<string> {
  const isPretty = sliceNames.reduce((sum, name) => sum + sizeOf(plan[name]), 0) <= mostPretty;
  // JSON escapes line breaks within strings, so every line break here belongs to the layout.
  const textOf = (value: unknown): string =>
    isPretty ? JSON.stringify(value, null, 2).replaceAll('\n', '\n    ') : JSON.stringify(value);
  yield `{\n  "schemaVersion": ${planMigrations.version}`;
  if (savedAt !== null) yield headerText({ savedAt, counts: countsOf(plan) });
  for (const name of sliceNames) {
    yield `,\n  ${JSON.stringify(name)}: {`;
    let count = 0;
    for (const [key, entry] of entriesOf(plan[name])) {
      if (entry === undefined) continue;
      yield `${count === 0 ? '' : ','}\n    ${JSON.stringify(key)}: ${textOf(entry)}`;
      count += 1;
    }
    yield count === 0 ? '}' : '\n  }';
  }
  yield '\n}\n';
}

const entriesOf = (slice: unknown): Iterable<readonly [string, unknown]> =>
  slice instanceof ImmutableMap ? slice : Object.entries(slice as object);

const sizeOf = (slice: unknown): number => (slice instanceof ImmutableMap ? slice.size : 0);

/** What is in the bytes of such a file, of this or an earlier version. */
export interface ReadPlanFile extends PlanFile {
  /** Its seal is broken. */
  readonly isAltered: boolean;
}

export function readPlanFile(bytes: Uint8Array): Result<ReadPlanFile, FileProblem> {
  const { json, state } = unseal(bytes);
  const read = readObject(json);
  const file = read.ok ? parsePlanFile(read.value) : read;
  return file.ok ? success({ ...file.value, isAltered: state === 'broken' }) : file;
}

/** The plan in such a file's JSON, of this or an earlier version. */
export function parsePlanFile(json: JsonObject): Result<PlanFile, FileProblem> {
  const current = migrate(json, planMigrations);
  if (!current.ok) return current;
  const { schemaVersion: _, savedAt, counts: __, ...slices } = current.value;
  const plan = parsePlan(slices);
  if (!plan.ok) return failure(damaged(plan.error));
  return success({ plan: plan.value, savedAt: typeof savedAt === 'number' ? savedAt : null });
}

/** Why the plan in `file` cannot be used. */
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
    case 'altered':
      return {
        code: 'damaged',
        message: `${file} is not as Mingle wrote it: its checksum does not fit, so it was damaged or edited by hand. It was left as it is.`,
      };
  }
}
