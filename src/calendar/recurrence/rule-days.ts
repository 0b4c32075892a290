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
  if (rule.byMonth.length > 0) tests.push((_, { month }) => rule.byMonth.includes(month));
  if (rule.byMonthDay.length > 0) tests.push((_, civil) => isMonthDay(civil, rule.byMonthDay));
  if (rule.byYearDay.length > 0) tests.push((_, civil) => isYearDay(civil, rule.byYearDay));
  if (rule.byWeekNumber.length > 0) tests.push((number) => isInWeek(number, rule));
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

const isMonthDay = ({ year, month, day }: Civil, wanted: readonly number[]): boolean =>
  wanted.includes(day) || wanted.includes(day - daysInMonth(year, month) - 1);

function isYearDay(civil: Civil, wanted: readonly number[]): boolean {
  const day = dayOfYear(civil);
  return wanted.includes(day) || wanted.includes(day - daysInYear(civil.year) - 1);
}

/** Week 1 is the first with at least four days in the year, so a week belongs to the year of its fourth day. */
function isInWeek(number: DayNumber, { byWeekNumber, weekStart }: Rule): boolean {
  const intoWeek = (weekdayOfNumber(number) - weekStart + 7) % 7;
  const fourth = toCivil(number - intoWeek + 3);
  const day = dayOfYear(fourth);
  const after = Math.floor((daysInYear(fourth.year) - day) / 7);
  return byWeekNumber.includes(Math.floor((day - 1) / 7) + 1) || byWeekNumber.includes(-after - 1);
}

/** "The third Monday" counts within the month, or within the year if a YEARLY rule has neither BYMONTH nor BYWEEKNO. */
function createWeekdayTest({ frequency, byDay, byMonth, byWeekNumber }: Rule): DayTest {
  const every = new Set(byDay.filter((day) => day.nth === 0).map((day) => day.weekday));
  const nths = byDay.filter((day) => day.nth !== 0);
  const ofYear = frequency === 'YEARLY' && byMonth.length === 0;
  const countable = frequency === 'MONTHLY' || (frequency === 'YEARLY' && byWeekNumber.length === 0);
  if (nths.length === 0 || !countable) {
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
    return nths.some((one) => one.weekday === weekday && (one.nth === nth || one.nth === fromEnd));
  };
}

/** The allowed days of one period, for DAILY and longer rules; period 0 contains the start. */
export type DaysOfPeriod = (period: number) => readonly DayNumber[];

/** `indexOf` is the period of a day; a fraction if the day is in a period that the interval skips. */
export interface Periods {
  readonly days: DaysOfPeriod;
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
    days: (period) => daysBetween(first(period), first(period) + length, test),
    indexOf: (day) => (day - base) / (interval * length),
  };
}

function createMonthPeriods(rule: Rule, test: DayTest, start: DayNumber, months: number): Periods {
  const { year, month } = toCivil(start);
  const base = months === 12 ? year * 12 : year * 12 + month - 1;
  const step = rule.interval * months;
  const firstOf = (index: number): DayNumber => toDayNumber(Math.floor(index / 12), (index % 12) + 1, 1);
  return {
    first: (period) => firstOf(base + period * step),
    days: (period) => {
      const days: DayNumber[] = [];
      for (let index = base + period * step; index < base + period * step + months; index += 1) {
        if (rule.byMonth.length > 0 && !rule.byMonth.includes((index % 12) + 1)) continue;
        append(days, daysBetween(firstOf(index), firstOf(index + 1), test));
      }
      return days;
    },
    indexOf: (day) => {
      const civil = toCivil(day);
      return (civil.year * 12 + civil.month - 1 - base) / step;
    },
  };
}

function daysBetween(from: DayNumber, to: DayNumber, test: DayTest): readonly DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = from; day < to; day += 1) {
    if (test(day, toCivil(day))) days.push(day);
  }
  return days;
}
