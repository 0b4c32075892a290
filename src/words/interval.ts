import type { CountFormat, PluralForms } from './language';

interface IntervalUnit {
  readonly minutes: number;
  readonly forms: PluralForms;
}

const minutes: PluralForms = { one: 'every minute', other: 'every # minutes' };

/** Longest first. */
const units: readonly IntervalUnit[] = [
  { minutes: 10_080, forms: { one: 'every week', other: 'every # weeks' } },
  { minutes: 1440, forms: { one: 'every day', other: 'every # days' } },
  { minutes: 60, forms: { one: 'every hour', other: 'every # hours' } },
];

/** How often a calendar is fetched: `every day`, `every 6 hours`, `only when I ask`. */
export function intervalText(everyMinutes: number | null, { counted }: CountFormat): string {
  if (everyMinutes === null) return 'only when I ask';
  const unit = units.find((one) => everyMinutes % one.minutes === 0);
  return unit ? counted(everyMinutes / unit.minutes, unit.forms) : counted(everyMinutes, minutes);
}
