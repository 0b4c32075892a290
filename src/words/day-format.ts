import type { Day } from '../domain/time/day';
import { addDays, daysBetween } from '../domain/time/day';
import type { CountFormat, PluralForms } from './language';
import { onDemand } from './on-demand';

/**
 * `short` Mon 23 Nov · `long` Monday 23 November · `full` Mon 23 Nov 2026 · `date` 23 Nov 2026 · `month` 23 November ·
 * `weekday` Monday.
 */
export type DayStyle = 'short' | 'long' | 'full' | 'date' | 'month' | 'weekday';

/** Formats days, which have no zone. */
export interface DayFormat {
  day(day: Day, style?: DayStyle): string;
  /** 1 is `Monday`, 7 is `Sunday`; short `Mon`. */
  weekday(number: number, style?: 'weekday' | 'short-weekday'): string;
  /** `Mon 23 Nov`, with the year unless it is that of `today`. */
  datedDay(day: Day, today: Day): string;
  /** `Today`, `Tomorrow`, `Yesterday`, `Wednesday` (within the next week), else as `datedDay`. */
  relativeDay(day: Day, today: Day): string;
  /** `November 2026`. */
  monthOf(day: Day): string;
  /** `in 3 days`, `3 days ago`, `today`. */
  distance(day: Day, today: Day): string;
  /** `23–25 November`, `30 November – 2 December`; `full-month` adds the year. `to` is inclusive. */
  days(from: Day, to: Day, style?: 'month' | 'full-month'): string;
}

const options = {
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  full: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { day: 'numeric', month: 'long' },
  weekday: { weekday: 'long' },
  'short-weekday': { weekday: 'short' },
  'month-year': { month: 'long', year: 'numeric' },
  'full-month': { day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

type Style = keyof typeof options;

const noonOf = (day: Day): number => Date.parse(`${day}T12:00:00Z`);
const someSunday = '2026-03-01' as Day;

const daysAhead: PluralForms = { one: 'in # day', other: 'in # days' };
const daysAgo: PluralForms = { one: '# day ago', other: '# days ago' };
const weeksAhead: PluralForms = { one: 'in # week', other: 'in # weeks' };
const weeksAgo: PluralForms = { one: '# week ago', other: '# weeks ago' };

function distanceText(days: number, { counted }: CountFormat): string {
  if (days === 0) return 'today';
  const length = Math.abs(days);
  return length < 21
    ? counted(length, days > 0 ? daysAhead : daysAgo)
    : counted(Math.round(length / 7), days > 0 ? weeksAhead : weeksAgo);
}

export function createDayFormat(english: string, numbers: CountFormat): DayFormat {
  const formatOf = onDemand(
    (style: Style) => new Intl.DateTimeFormat(english, { ...options[style], timeZone: 'UTC' }),
  );
  // Intl writes a comma after the weekday ("Mon, 23 Nov"), which the design leaves out.
  const write = (day: Day, style: Style = 'short') => formatOf(style).format(noonOf(day)).replace(',', '');
  const datedDay = (day: Day, today: Day) =>
    write(day, day.slice(0, 4) === today.slice(0, 4) ? 'short' : 'full');
  return {
    day: write,
    weekday: (number, style = 'weekday') => write(addDays(someSunday, number), style),
    datedDay,
    relativeDay: (day, today) => {
      const distance = daysBetween(today, day);
      if (distance === 0) return 'Today';
      if (distance === 1) return 'Tomorrow';
      if (distance === -1) return 'Yesterday';
      return distance > 1 && distance < 7 ? write(day, 'weekday') : datedDay(day, today);
    },
    monthOf: (day) => write(day, 'month-year'),
    distance: (day, today) => distanceText(daysBetween(today, day), numbers),
    days: (from, to, style = 'month') => {
      if (from === to) return formatOf(style).format(noonOf(from));
      const dash = from.slice(0, 7) === to.slice(0, 7) ? '–' : ' – ';
      const range = formatOf(style).formatRange(noonOf(from), noonOf(to));
      return range.replace(/\s*–\s*/, dash);
    },
  };
}

/** Lower-cases `Today` and the like for use inside a sentence; weekdays keep their capital. */
export const lowered = (text: string): string =>
  text.replace(/^(Today|Tomorrow|Yesterday)/, (word) => word.toLowerCase());
