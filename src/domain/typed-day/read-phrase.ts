import type { Day } from '../time/day';
import { addDays, startOfMonth, weekdayOf } from '../time/day';
import { nextMonday, readByChrono, readWeekday } from './by-chrono';
import type { DayWords } from './day-words';
import type { NumericOrder } from './numeric-day';
import { readNumericDay } from './numeric-day';
import type { PatternName, Phrases } from './phrases';
import type { Reading } from './reading';
import {
  dayOf,
  dayOfSomeMonth,
  dayOfSomeYear,
  dayReading,
  lastOfMonth,
  nextWeekday,
  problemReading,
  shiftDay,
} from './reading';

/** One language and the day of reading. */
export interface PhraseContext extends NumericOrder {
  readonly words: DayWords;
  readonly phrases: Phrases;
}

/** Texts may hold texts, such as "a week from Friday", at most this deep. */
const maxDepth = 3;

type Rule = (text: string, context: PhraseContext, depth: number) => Reading;

/** Reads a whole text in one language; null if it is none of its phrases for days. */
export function readPhrase(text: string, context: PhraseContext, depth = 0): Reading {
  if (text === '' || depth > maxDepth) return null;
  for (const rule of rules) {
    const reading = rule(text, context, depth);
    if (reading !== null) return reading;
  }
  return null;
}

const readNear: Rule = (text, { phrases, today }) => {
  const found = phrases.near(text);
  return found ? dayReading(shiftDay(today, found.count, found.unit), 'relative') : null;
};

const readAmount =
  (name: 'ahead' | 'ago', sign: 1 | -1): Rule =>
  (text, { phrases, today }) => {
    const groups = phrases.match(name, text);
    const amount = groups && phrases.amountOf(groups);
    return amount ? dayReading(shiftDay(today, sign * amount.count, amount.unit), 'relative') : null;
  };

const saturday = 6;

/** Saturday; on the weekend itself, today. */
const readWeekend: Rule = (text, { phrases, today }) => {
  const coming = weekdayOf(today) >= saturday ? today : nextWeekday(saturday, today);
  if (phrases.match('nextWeekend', text)) return dayReading(addDays(nextMonday(today), 5), 'relative');
  return phrases.match('weekend', text) ? dayReading(coming, 'relative') : null;
};

/** The end of a week is its Friday to some, and its Sunday to others. */
const readEndOfWeek: Rule = (text, { phrases, today }) => {
  if (!phrases.match('endOfWeek', text)) return null;
  const sunday = nextWeekday(7, today);
  return problemReading({ code: 'several', days: [addDays(sunday, -2), sunday] });
};

const readEndOfYear: Rule = (text, { phrases, today }) =>
  phrases.match('endOfYear', text) ? dayReading(`${today.slice(0, 4)}-12-31` as Day, 'relative') : null;

/** A day of a month by its position, such as the end of October; the middle is the 15th. */
const readEdge =
  (name: PatternName, toEdge: (first: Day) => Day): Rule =>
  (text, context) => {
    const of = context.phrases.match(name, text)?.of;
    const first = of === undefined ? null : firstOfMonth(of, context);
    if (first === null) return null;
    const edge = toEdge(first.day);
    const isPast = first.shape === 'year-day' && context.lean === 'ahead' && edge < context.today;
    return dayReading(isPast ? toEdge(shiftDay(first.day, 1, 'years')) : edge, 'relative');
  };

function firstOfMonth(text: string, context: PhraseContext) {
  const { phrases, words, today } = context;
  if (phrases.match('thisMonth', text)) return { day: startOfMonth(today), shape: 'relative' } as const;
  if (phrases.match('nextMonth', text)) return { day: startOfMonth(today, 1), shape: 'relative' } as const;
  const reading = readByChrono(`1 ${text}`, words, { today, lean: 'this-year' });
  return reading?.kind === 'day' ? reading : null;
}

const readMonthDay: Rule = (text, { phrases, ...when }) => {
  const number = phrases.match('monthDay', text)?.day;
  if (number === undefined) return null;
  const day = dayOfSomeMonth(Number(number), when);
  return day === null ? problemReading({ code: 'no-such-day' }) : dayReading(day, 'month-day');
};

const readWeeksAfter: Rule = (text, context, depth) => {
  const { phrases } = context;
  const groups = phrases.match('weeksAfter', text);
  const base = groups?.base === undefined ? null : readPhrase(groups.base, context, depth + 1);
  if (!groups || base?.kind !== 'day') return null;
  const weeks = groups.fortnight === undefined ? phrases.countOf(groups) : 2;
  return dayReading(shiftDay(base.day, weeks, 'weeks'), 'relative');
};

/** A rule for a phrase around the name of a weekday. */
const withWeekday =
  (name: 'inNextWeek' | 'comingWeekday' | 'lastWeekday', toDay: (weekday: number, today: Day) => Day): Rule =>
  (text, context) => {
    const base = context.phrases.match(name, text)?.base;
    const weekday = base === undefined ? null : readWeekday(base, context.words, context);
    return weekday === null ? null : dayReading(toDay(weekday, context.today), 'relative');
  };

/** A month without a day, such as March, also where another language knows the word as a weekday. */
const readMonth: Rule = (text, { words, ...when }) => {
  if (!/^\p{L}+\.?(?: \d{4})?$/u.test(text)) return null;
  const first = readByChrono(`1 ${text}`, words, when);
  const isMonth = first?.kind === 'day' && first.shape !== 'relative';
  return isMonth ? problemReading({ code: 'only-month' }) : null;
};

/** 29 February, and days that no month has: chrono passes over them. */
const readRareDay: Rule = (text, { words, ...when }) => {
  const number = /(?<!\d)(?:29|[3-9]\d)(?!\d)/.exec(text);
  if (!number) return null;
  const first = readByChrono(text.replace(number[0], '1'), words, { ...when, lean: 'this-year' });
  if (first?.kind !== 'day' || (first.shape !== 'date' && first.shape !== 'year-day')) return null;
  const [year, month, day] = [first.day.slice(0, 4), first.day.slice(5, 7), number[0]].map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const found = first.shape === 'date' ? dayOf(year, month, day) : dayOfSomeYear(month, day, when);
  return found === null ? problemReading({ code: 'no-such-day' }) : dayReading(found, first.shape);
};

const readNames: Rule = (text, { words, ...when }) => {
  const reading = readByChrono(text, words, when);
  return reading?.kind === 'problem' && reading.problem.code === 'only-month' ? null : reading;
};

/** `So, 25.10.`, `Friday the 13th`, `16 Oct (Fri)`. */
const readWithWeekday: Rule = (text, context, depth) => {
  const [, first = '', rest = ''] = /^(\p{L}+)[.,]* (.+)$/u.exec(text) ?? [];
  const [, start = '', last = ''] = /^(.+?),? \(?(\p{L}+)\.?\)?$/u.exec(text) ?? [];
  for (const [word, date] of [
    [first, rest],
    [last, start],
  ] as const) {
    const said = date === '' ? null : readWeekday(word, context.words, context);
    if (said === null) continue;
    const reading = readPhrase(date, context, depth + 1);
    if (reading !== null) return onWeekday(reading, said, date, context);
    if (/^\d{1,2}$/.test(date)) return onNumber(Number(date), said, context);
  }
  return null;
};

/** `Friday 16` is a day only if the weekday agrees; else the number may be an hour. */
function onNumber(number: number, said: number, context: PhraseContext): Reading {
  const day = dayOfSomeMonth(number, context);
  return day === null || weekdayOf(day) !== said ? null : dayReading(day, 'month-day');
}

function onWeekday(
  reading: NonNullable<Reading>,
  said: number,
  date: string,
  context: PhraseContext,
): Reading {
  if (reading.kind === 'problem') return reading;
  const { day, shape } = reading;
  if (shape === 'weekday' || shape === 'relative') return null;
  if (weekdayOf(day) === said) return reading;
  const number = shape === 'month-day' ? Number(/\d+/.exec(date)?.[0]) : null;
  const other = number === null ? null : dayOfSomeMonth(number, context, said);
  return other === null ? problemReading({ code: 'other-weekday', day, said }) : dayReading(other, shape);
}

const readAfterLead: Rule = (text, context, depth) => {
  const rest = text.replace(context.words.lead, '');
  return rest === text ? null : readPhrase(rest, context, depth + 1);
};

const rules: readonly Rule[] = [
  readNumericDay,
  readNear,
  readWeekend,
  readEndOfYear,
  readEndOfWeek,
  readAmount('ahead', 1),
  readAmount('ago', -1),
  readMonthDay,
  readEdge('start', (first) => first),
  readEdge('middle', (first) => addDays(first, 14)),
  readEdge('end', lastOfMonth),
  readWeeksAfter,
  withWeekday('inNextWeek', (weekday, today) => addDays(nextMonday(today), weekday - 1)),
  withWeekday('comingWeekday', nextWeekday),
  withWeekday('lastWeekday', (weekday, today) => addDays(nextWeekday(weekday, today), -7)),
  readMonth,
  readAfterLead,
  readWithWeekday,
  readNames,
  readRareDay,
];
