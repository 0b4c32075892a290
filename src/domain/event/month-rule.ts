/** The day of each month that a rule names (RFC 5545 §3.3.10): a day of the month, or a weekday by its place in it. */
export type MonthDay =
  | { readonly kind: 'day'; readonly day: number }
  /** `place` is 1 to 5 from the start of the month, -1 for the last; `weekday` is 1 (Monday) to 7 (Sunday). */
  | { readonly kind: 'weekday'; readonly place: number; readonly weekday: number };

const weekdays: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const parts = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYSETPOS', 'BYMONTHDAY', 'COUNT', 'UNTIL', 'WKST']);

/** The day of a rule of every month on one day; null for any other rule. */
export function readMonthDay(rule: string): MonthDay | null {
  const named = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const isOnOneDay =
    named.get('FREQ') === 'MONTHLY' &&
    (named.get('INTERVAL') ?? '1') === '1' &&
    [...named.keys()].every((name) => parts.has(name));
  if (!isOnOneDay) return null;
  const [byDay, byPlace, byMonthDay] = ['BYDAY', 'BYSETPOS', 'BYMONTHDAY'].map((name) => named.get(name));
  if (byDay === undefined) return byPlace === undefined ? dayOfMonth(byMonthDay) : null;
  return byMonthDay === undefined ? placedWeekday(byDay, byPlace) : null;
}

function dayOfMonth(text = ''): MonthDay | null {
  const day = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return day >= 1 && day <= 31 ? { kind: 'day', day } : null;
}

function placedWeekday(byDay: string, byPlace: string | undefined): MonthDay | null {
  const [, ownPlace, name] = /^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(byDay) ?? [];
  const place = Number(ownPlace ?? byPlace);
  const isPlace = place === -1 || (place >= 1 && place <= 5);
  if (name === undefined || !isPlace || (ownPlace !== undefined && byPlace !== undefined)) return null;
  return { kind: 'weekday', place, weekday: weekdays.indexOf(name) + 1 };
}
