import { append } from '../../domain/append';
import type { EventTime } from '../../domain/event/series';
import { readTime } from '../read/event-time';
import { msToWall } from '../zones/wall';

export type Frequency = 'SECONDLY' | 'MINUTELY' | 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** One BYDAY value: `weekday` 1 is Monday; `nth` 0 is every such day, -1 the last one of the month or year. */
export interface RuleDay {
  readonly weekday: number;
  readonly nth: number;
}

/** A recurrence rule (RFC 5545 §3.3.10); a missing part is an empty list. */
export interface Rule {
  readonly frequency: Frequency;
  /** 1 or more. */
  readonly interval: number;
  readonly count: number | null;
  /** Inclusive. */
  readonly until: EventTime | null;
  /** WKST; 1 is Monday. */
  readonly weekStart: number;
  readonly bySecond: readonly number[];
  readonly byMinute: readonly number[];
  readonly byHour: readonly number[];
  readonly byDay: readonly RuleDay[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNumber: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPosition: readonly number[];
}

export interface RuleReading {
  /** null if the rule cannot be used at all. */
  readonly rule: Rule | null;
  /** The parts that were left out because they are unknown or malformed, as in the text. */
  readonly faults: readonly string[];
}

const frequencies: readonly Frequency[] = [
  'SECONDLY',
  'MINUTELY',
  'HOURLY',
  'DAILY',
  'WEEKLY',
  'MONTHLY',
  'YEARLY',
];
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

type NumberPart = Exclude<keyof Rule, 'frequency' | 'interval' | 'count' | 'until' | 'weekStart' | 'byDay'>;

interface NumberRange {
  readonly part: NumberPart;
  readonly least: number;
  readonly most: number;
}

const numberParts: Readonly<Record<string, NumberRange>> = {
  BYSECOND: { part: 'bySecond', least: 0, most: 60 },
  BYMINUTE: { part: 'byMinute', least: 0, most: 59 },
  BYHOUR: { part: 'byHour', least: 0, most: 23 },
  BYMONTHDAY: { part: 'byMonthDay', least: -31, most: 31 },
  BYYEARDAY: { part: 'byYearDay', least: -366, most: 366 },
  BYWEEKNO: { part: 'byWeekNumber', least: -53, most: 53 },
  BYMONTH: { part: 'byMonth', least: 1, most: 12 },
  BYSETPOS: { part: 'bySetPosition', least: -366, most: 366 },
};

/** Enough for every number of every part; a longer rule is an attack. */
const longestRule = 20_000;

const knownParts: ReadonlySet<string> = new Set([
  ...['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYDAY', 'RSCALE', 'SKIP'],
  ...Object.keys(numberParts),
]);

/**
 * Parses the text of an RRULE. Malformed parts are left out and listed in `faults`. There is no rule without a frequency,
 * or in another calendar scale than the Gregorian (RFC 7529). Days that a month does not have are left out, also if SKIP
 * asks for others.
 */
export function readRule(text: string): RuleReading {
  if (text.length > longestRule) return { rule: null, faults: [`a rule of ${text.length} characters`] };
  const parts = splitParts(text);
  const faults: string[] = [];
  const frequency = frequencies.find((one) => one === parts.get('FREQ'));
  if (!frequency) return { rule: null, faults: [`FREQ=${parts.get('FREQ') ?? ''}`] };
  const scale = parts.get('RSCALE') ?? 'GREGORIAN';
  if (scale !== 'GREGORIAN') return { rule: null, faults: [`RSCALE=${scale}`] };
  const skip = parts.get('SKIP') ?? 'OMIT';
  if (skip !== 'OMIT') faults.push(`SKIP=${skip}`);
  const until = parts.get('UNTIL');
  const untilTime = until === undefined ? null : readTime(until, '', false);
  if (until !== undefined && !untilTime) faults.push(`UNTIL=${until}`);
  const numbers = readNumberParts(parts, faults);
  const unknown = [...parts].filter(([name]) => !knownParts.has(name) && !name.startsWith('X-'));
  append(
    faults,
    unknown.map(([name, value]) => `${name}=${value}`),
  );
  return {
    rule: {
      frequency,
      interval: readPositive(parts, 'INTERVAL', faults) ?? 1,
      count: readPositive(parts, 'COUNT', faults),
      until: untilTime,
      weekStart: readWeekStart(parts, faults),
      byDay: readDays(parts, faults),
      ...numbers,
    },
    faults,
  };
}

/** Parses a rule text, memoised; faults are ignored. `null` if it is not a usable rule. */
export function parseRule(text: string): Rule | null {
  const cached = parsed.get(text);
  if (cached !== undefined) return cached;
  const { rule } = readRule(text);
  remember(text, rule);
  return rule;
}

/** The rule as text, which is also put into the cache of `parseRule`. */
export function keptRuleText(rule: Rule): string {
  const text = toRuleText(rule);
  remember(text, rule);
  return text;
}

function remember(text: string, rule: Rule | null): void {
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(text, rule);
}

// The cache of `parseRule`: the same few rules are parsed for every week that is shown.
const parsed = new Map<string, Rule | null>();
const mostParsed = 5000;

/** The rule as RFC 5545 text, its parts always in the same order. */
export function toRuleText(rule: Rule): string {
  const parts = [`FREQ=${rule.frequency}`];
  if (rule.until) parts.push(`UNTIL=${toBasicText(rule.until)}`);
  if (rule.count !== null) parts.push(`COUNT=${rule.count}`);
  if (rule.interval !== 1) parts.push(`INTERVAL=${rule.interval}`);
  for (const [name, { part }] of Object.entries(numberParts)) {
    if (rule[part].length > 0) parts.push(`${name}=${rule[part].join(',')}`);
    if (name === 'BYHOUR' && rule.byDay.length > 0)
      parts.push(`BYDAY=${rule.byDay.map(toDayText).join(',')}`);
  }
  if (rule.weekStart !== 1) parts.push(`WKST=${weekdays[rule.weekStart - 1]}`);
  return parts.join(';');
}

const toDayText = ({ nth, weekday }: RuleDay): string => `${nth === 0 ? '' : nth}${weekdays[weekday - 1]}`;

/** `20260302`, `20260302T090000` or `20260302T090000Z`. */
export function toBasicText(time: EventTime): string {
  if (time.kind === 'all-day') return withoutHyphens(time.day);
  const wall = time.kind === 'utc' ? `${msToWall(time.at)}Z` : time.wall;
  return withoutHyphens(wall.slice(0, 10)) + wall.slice(10, 13) + wall.slice(14, 16) + wall.slice(17);
}

/** Slices, because `replaceAll` takes several times as long, and an export does this for each time. */
const withoutHyphens = (day: string): string => day.slice(0, 4) + day.slice(5, 7) + day.slice(8);

/** Names in upper case, values without white space; of parts with the same name the first counts. */
function splitParts(text: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().split(';')) {
    const equals = part.indexOf('=');
    if (equals < 0) continue;
    const name = part.slice(0, equals).trim();
    if (!parts.has(name)) parts.set(name, part.slice(equals + 1).replaceAll(/\s/g, ''));
  }
  return parts;
}

function readPositive(parts: ReadonlyMap<string, string>, name: string, faults: string[]): number | null {
  const text = parts.get(name);
  if (text === undefined) return null;
  const value = Number(text);
  if (/^\+?\d+$/.test(text) && value >= 1) return Math.min(value, Number.MAX_SAFE_INTEGER);
  faults.push(`${name}=${text}`);
  return null;
}

function readWeekStart(parts: ReadonlyMap<string, string>, faults: string[]): number {
  const text = parts.get('WKST') ?? 'MO';
  const index = weekdays.indexOf(text);
  if (index >= 0) return index + 1;
  faults.push(`WKST=${text}`);
  return 1;
}

function readNumberParts(parts: ReadonlyMap<string, string>, faults: string[]): Pick<Rule, NumberPart> {
  const lists: Record<NumberPart, readonly number[]> = {
    bySecond: [],
    byMinute: [],
    byHour: [],
    byMonthDay: [],
    byYearDay: [],
    byWeekNumber: [],
    byMonth: [],
    bySetPosition: [],
  };
  for (const [name, range] of Object.entries(numberParts)) {
    lists[range.part] = readList(parts, name, faults, (text) => readNumber(text, range));
  }
  return lists;
}

function readNumber(text: string, { least, most }: NumberRange): number | null {
  if (!/^[+-]?\d+$/.test(text)) return null;
  const value = Number(text);
  const counts = value !== 0 || least === 0;
  return counts && value >= least && value <= most ? value : null;
}

function readDays(parts: ReadonlyMap<string, string>, faults: string[]): readonly RuleDay[] {
  const days = readList(parts, 'BYDAY', faults, (text) => {
    const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text);
    const nth = Number(match?.[1] ?? 0);
    if (!match || Math.abs(nth) > 53) return null;
    // As text, so that the set in `readList` drops repeated days.
    return `${nth}${match[2]}`;
  });
  return days.map((text) => ({
    nth: Number(text.slice(0, -2)),
    weekday: weekdays.indexOf(text.slice(-2)) + 1,
  }));
}

function readList<Value>(
  parts: ReadonlyMap<string, string>,
  name: string,
  faults: string[],
  read: (text: string) => Value | null,
): readonly Value[] {
  const values = new Set<Value>();
  for (const text of (parts.get(name) ?? '').split(',')) {
    const value = text === '' ? null : read(text);
    if (value !== null) values.add(value);
    else if (text !== '') faults.push(`${name}=${text}`);
  }
  return [...values];
}
