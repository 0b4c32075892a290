import { fetchIntervals } from '../../domain/calendars/subscription';

const units = [
  { minutes: 10_080, one: 'week', more: 'weeks' },
  { minutes: 1440, one: 'day', more: 'days' },
  { minutes: 60, one: 'hour', more: 'hours' },
  { minutes: 1, one: 'minute', more: 'minutes' },
] as const;

/** How often a calendar is fetched: `every day`, `every 6 hours`, `only when I ask`. */
export function intervalText(everyMinutes: number | null): string {
  if (everyMinutes === null) return 'only when I ask';
  const unit = units.find(({ minutes }) => everyMinutes % minutes === 0);
  if (!unit) return `every ${everyMinutes} minutes`;
  const count = everyMinutes / unit.minutes;
  return count === 1 ? `every ${unit.one}` : `every ${count} ${unit.more}`;
}

/** What can be chosen, and what is in force where that is something else. */
export function intervalChoices(inForce: number | null): readonly (number | null)[] {
  const minutes = new Set<number>([...fetchIntervals, ...(inForce === null ? [] : [inForce])]);
  return [...[...minutes].toSorted((a, b) => a - b), null];
}
