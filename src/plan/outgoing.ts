import { ImmutableMap } from '../domain/immutable-map';
import type { Plan } from './plan';
import { sliceNames, slices } from './plan';
import type { Outgoing } from './slice';

/** What of the plan leaves Mingle: everything but secrets, or what is safe to share. A slice of which nothing leaves is left out. */
export function outgoingPlan(plan: Plan, as: keyof Outgoing<unknown>): Readonly<Record<string, unknown>> {
  const leaving = sliceNames.flatMap((name) => {
    const { outgoing } = slices[name];
    const entries = [...entriesOf(plan[name])]
      .map(([key, entry]): readonly [string, unknown] => [key, outgoing[as](entry, key)])
      .filter(([, entry]) => entry !== undefined);
    const isKeptBack = entries.length === 0 && as === 'shareSafe';
    return isKeptBack ? [] : [[name, Object.fromEntries(entries)] as const];
  });
  return Object.fromEntries(leaving);
}

const entriesOf = (value: unknown): Iterable<readonly [string, unknown]> =>
  value instanceof ImmutableMap ? value : Object.entries(value as object);
