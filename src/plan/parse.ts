import type { z } from 'zod';
import { ImmutableMap } from '../domain/immutable-map';
import type { Result } from '../domain/result';
import { failure, success } from '../domain/result';
import type { PlanChange } from './change';
import type { Plan, SliceName } from './plan';
import { sliceNames, slices, toPlan } from './plan';
import type { AnySlice } from './slice';

/** No UID of a real calendar with its RECURRENCE-ID makes a longer key. */
const keyLimit = 20_000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with an entry, with its path, as in `marks.dinner.kind: …`; null when nothing is. */
function entryProblem(name: SliceName, key: string, value: unknown): string | null {
  if (key.length > keyLimit) return `${name}: a key is longer than ${keyLimit} characters`;
  const schema = schemaOf(slices[name], key);
  if (!schema) return `${name}: Unrecognized key: "${key}"`;
  const parsed = schema.safeParse(value);
  if (parsed.success) return null;
  const [issue] = parsed.error.issues;
  return `${[name, key, ...(issue?.path ?? [])].join('.')}: ${issue?.message ?? 'unreadable'}`;
}

const schemaOf = (slice: AnySlice, key: string): z.ZodType | undefined =>
  slice.shape === 'map'
    ? slice.schema
    : Object.hasOwn(slice.schema.shape, key)
      ? slice.schema.shape[key]
      : undefined;

function sliceProblem(name: SliceName, value: unknown): string | null {
  if (!isObject(value)) return `${name}: is no object`;
  const slice = slices[name];
  if (slice.shape === 'fields') {
    const missing = Object.keys(slice.schema.shape).find((key) => !Object.hasOwn(value, key));
    if (missing !== undefined) return `${name}.${missing}: is missing`;
  }
  for (const [key, entry] of Object.entries(value)) {
    const problem = entryProblem(name, key, entry);
    if (problem !== null) return problem;
  }
  return null;
}

/**
 * Parses the content of a data file, without its version. It is strict: an unknown field is refused, because it would be
 * lost at the next write. The failure names the path of the first problem.
 */
export function parsePlan(value: unknown): Result<Plan, string> {
  if (!isObject(value)) return failure(`the file: Invalid input: expected object, received ${typeof value}`);
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(slices, key));
  if (unknown !== undefined) return failure(`the file: Unrecognized key: "${unknown}"`);
  for (const name of sliceNames) {
    const problem = sliceProblem(name, value[name]);
    if (problem !== null) return failure(problem);
  }
  return success(
    toPlan((name, slice) =>
      slice.shape === 'map'
        ? ImmutableMap.ofObject(value[name] as Readonly<Record<string, unknown>>)
        : value[name],
    ),
  );
}

/** Why the plan could not be parsed again after this change; null when it can. The cost grows with the change only. */
export function changeProblem(change: PlanChange): string | null {
  for (const { slice, key, after } of change) {
    const isRemoval = after === undefined && slices[slice].shape === 'map';
    const problem = isRemoval ? null : entryProblem(slice, key, after);
    if (problem !== null) return problem;
  }
  return null;
}
