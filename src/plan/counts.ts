import type { CountedSlice, PlanCounts } from '../contract/views/data';
import { countedSlices } from '../contract/views/data';
import { ImmutableMap } from '../domain/immutable-map';
import type { Plan } from './plan';
import { slices } from './plan';

export const countsOf = (plan: Plan): PlanCounts =>
  Object.fromEntries(countedSlices.map((name) => [name, countIn(plan, name)])) as PlanCounts;

function countIn(plan: Plan, name: CountedSlice): number {
  const { counts } = slices[name];
  const value: unknown = plan[name];
  if (counts === null || !(value instanceof ImmutableMap)) return 0;
  let count = 0;
  for (const entry of value.values()) if (counts(entry)) count += 1;
  return count;
}

export const isPlanCounts = (value: unknown): value is PlanCounts =>
  typeof value === 'object' &&
  value !== null &&
  countedSlices.every((name) => Number.isSafeInteger((value as Record<string, unknown>)[name]));
