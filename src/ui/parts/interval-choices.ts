import { fetchIntervals } from '../../domain/calendars/subscription';

/** What can be chosen, and what is in force where that is something else. */
export function intervalChoices(inForce: number | null): readonly (number | null)[] {
  const minutes = new Set<number>([...fetchIntervals, ...(inForce === null ? [] : [inForce])]);
  return [...[...minutes].toSorted((a, b) => a - b), null];
}
