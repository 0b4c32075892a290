import { append } from '../../domain/append';
import type { Civil, DayNumber } from '../zones/wall';
import { dayOfYear, daysInMonth, daysInYear, toCivil, toDayNumber, weekdayOfNumber } from '../zones/wall';
import type { Rule } from './rule';

/** Tests whether a rule allows a day. */
export type DayTest = (number: DayNumber, civil: Civil) => boolean;

/**
 * The BYxxx parts about days, combined in one test. They limit frequencies up to DAILY and expand longer ones, for which
 * every day of the period is tested.
 */
export function createDayTest(rule: Rule): DayTest {
  const tests: DayTest[] = [];
  // Sets, so that a test takes the same time for a list of hundreds of numbers.
  const months = new Set(rule.byMonth);
  const monthDays = new Set(rule.byMonthDay);
  const yearDays = new Set(rule.byYearDay);
  const weeks = new Set(rule.byWeekNumber);
  if (months.size > 0) tests.push((_, { month }) => months.has(month));
  if (monthDays.size > 0) tests.push((_, civil) => isMonthDay(civil, monthDays));
  if (yearDays.size > 0) tests.push((_, civil) => isYearDay(civil, yearDays));
  if (weeks.size > 0) tests.push((number) => isInWeek(number, weeks, rule.weekStart));
  if (rule.byDay.length > 0) tests.push(createWeekdayTest(rule));
  return (number, civil) => tests.every((test) => test(number, civil));
}

/** Adds missing day parts from the start of the rule (RFC 5545 §3.3.10, the last paragraphs). */
function withDefaults(rule: Rule, start: DayNumber): Rule {
  const { frequency } = rule;
  const { month, day } = toCivil(start);
  const weekday = { weekday: weekdayOfNumber(start), nth: 0 };
  if (rule.byDay.length + rule.byMonthDay.length + rule.byYearDay.length > 0) return rule;
  if (frequency === 'WEEKLY') return { ...rule, byDay: [weekday] };
  if (frequency === 'MONTHLY') return { ...rule, byMonthDay: [day] };
  if (frequency !== 'YEARLY') return rule;
  if (rule.byWeekNumber.length > 0) return { ...rule, byDay: [weekday] };
  return { ...rule, byMonthDay: [day], byMonth: rule.byMonth.length > 0 ? rule.byMonth : [month] };
}

const isMonthDay = ({ year, month, day }: Civil, wanted: ReadonlySet<number>): boolean =>
  wanted.has(day) || wanted.has(day - daysInMonth(year, month) - 1);

function isYearDay(civil: Civil, wanted: ReadonlySet<number>): boolean {
  const day = dayOfYear(civil);
  return wanted.has(day) || wanted.has(day - daysInYear(civil.year) - 1);
}

/** Week 1 is the first with at least four days in the year, so a week belongs to the year of its fourth day. */
function isInWeek(number: DayNumber, wanted: ReadonlySet<number>, weekStart: number): boolean {
  const intoWeek = (weekdayOfNumber(number) - weekStart + 7) % 7;
  const fourth = toCivil(number - intoWeek + 3);
  const day = dayOfYear(fourth);
  const after = Math.floor((daysInYear(fourth.year) - day) / 7);
  return wanted.has(Math.floor((day - 1) / 7) + 1) || wanted.has(-after - 1);
}

/** "The third Monday" counts within the month, or within the year if a YEARLY rule has neither BYMONTH nor BYWEEKNO. */
function createWeekdayTest({ frequency, byDay, byMonth, byWeekNumber }: Rule): DayTest {
  const every = new Set(byDay.filter((day) => day.nth === 0).map((day) => day.weekday));
  const nths = new Set(byDay.filter((day) => day.nth !== 0).map((day) => day.nth * 8 + day.weekday));
  const ofYear = frequency === 'YEARLY' && byMonth.length === 0;
  const countable = frequency === 'MONTHLY' || (frequency === 'YEARLY' && byWeekNumber.length === 0);
  if (nths.size === 0 || !countable) {
    const all = new Set(byDay.map((day) => day.weekday));
    return (number) => all.has(weekdayOfNumber(number));
  }
  return (number, civil) => {
    const weekday = weekdayOfNumber(number);
    if (every.has(weekday)) return true;
    const day = ofYear ? dayOfYear(civil) : civil.day;
    const length = ofYear ? daysInYear(civil.year) : daysInMonth(civil.year, civil.month);
    const nth = Math.floor((day - 1) / 7) + 1;
    const fromEnd = -Math.floor((length - day) / 7) - 1;
    return nths.has(nth * 8 + weekday) || nths.has(fromEnd * 8 + weekday);
  };
}

/** The allowed days of one period, for DAILY and longer rules; period 0 contains the start. */
export type DaysOfPeriod = (period: number) => readonly DayNumber[];

/** `indexOf` is the period of a day; a fraction if the day is in a period that the interval skips. */
export interface Periods {
  readonly days: DaysOfPeriod;
  /** The most days that are tested to find those of a period. */
  readonly cost: number;
  readonly first: (period: number) => DayNumber;
  readonly indexOf: (day: DayNumber) => number;
}

/** Divides the days into the periods of a DAILY, WEEKLY, MONTHLY or YEARLY rule. */
export function createPeriods(rule: Rule, start: DayNumber): Periods {
  const full = withDefaults(rule, start);
  const test = createDayTest(full);
  const { frequency, interval } = rule;
  if (frequency === 'YEARLY') return createMonthPeriods(full, test, start, 12);
  if (frequency === 'MONTHLY') return createMonthPeriods(full, test, start, 1);
  const length = frequency === 'WEEKLY' ? 7 : 1;
  const base = length === 7 ? start - ((weekdayOfNumber(start) - rule.weekStart + 7) % 7) : start;
  const first = (period: number): DayNumber => base + period * interval * length;
  return {
    first,
    cost: length,
    days: (period) => daysBetween(first(period), first(period) + length, test),
    indexOf: (day) => (day - base) / (interval * length),
  };
}

function createMonthPeriods(rule: Rule, test: DayTest, start: DayNumber, months: number): Periods {
  const { year, month } = toCivil(start);
  const base = months === 12 ? year * 12 : year * 12 + month - 1;
  const step = rule.interval * months;
  const firstOf = (index: number): DayNumber => toDayNumber(Math.floor(index / 12), (index % 12) + 1, 1);
  const monthsTested = rule.byMonth.length > 0 ? Math.min(months, rule.byMonth.length) : months;
  return {
    first: (period) => firstOf(base + period * step),
    cost: monthsTested * 31,
    days: (period) => {
      const days: DayNumber[] = [];
      for (let index = base + period * step; index < base + period * step + months; index += 1) {
        if (rule.byMonth.length > 0 && !rule.byMonth.includes((index % 12) + 1)) continue;
        append(days, daysOfMonth(Math.floor(index / 12), (index % 12) + 1, test));
      }
      return days;
    },
    indexOf: (day) => {
      const civil = toCivil(day);
      return (civil.year * 12 + civil.month - 1 - base) / step;
    },
  };
}

function daysOfMonth(year: number, month: number, test: DayTest): readonly DayNumber[] {
  const first = toDayNumber(year, month, 1);
  const days: DayNumber[] = [];
  for (let day = 1; day <= daysInMonth(year, month); day += 1) {
    if (test(first + day - 1, { year, month, day })) days.push(first + day - 1);
  }
  return days;
}

function daysBetween(from: DayNumber, to: DayNumber, test: DayTest): readonly DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = from; day < to; day += 1) {
    if (test(day, toCivil(day))) days.push(day);
  }
  return days;
}
