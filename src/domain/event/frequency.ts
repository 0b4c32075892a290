import type { Series } from './series';

/** A rule that ends after fewer occurrences is one event of several days or evenings, not a habit. */
const fewest = 4;

const partOf = (rule: string, name: string): string | undefined =>
  rule
    .split(';')
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);

function isWeekly(rule: string): boolean {
  const [frequency, interval, count] = ['FREQ', 'INTERVAL', 'COUNT'].map((name) => partOf(rule, name));
  const every = Number(interval ?? 1);
  if (count !== undefined && Number(count) < fewest) return false;
  return (frequency === 'WEEKLY' && every === 1) || (frequency === 'DAILY' && every <= 7);
}

/** True when the series repeats at least once a week (RFC 5545 §3.3.10). */
export const repeatsWeekly = ({ recurrence }: Pick<Series, 'recurrence'>): boolean =>
  recurrence?.rules.some(isWeekly) ?? false;
