import { fetchIntervals } from '../../domain/calendars/subscription';

/** The intervals to choose from, in minutes, with the current one if it is another; null fetches only when asked. */
export function intervalChoices(current: number | null): readonly (number | null)[] {
  const minutes = new Set<number>([...fetchIntervals, ...(current === null ? [] : [current])]);
  return [...[...minutes].toSorted((a, b) => a - b), null];
}
