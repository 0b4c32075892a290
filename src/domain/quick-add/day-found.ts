import type { Day } from '../time/day';
import { addDays, daysBetween, weekdayOf } from '../time/day';
import type { DayLanguage } from '../typed-day/day-words';
import {
  dayOf,
  dayOfSomeMonth,
  dayOfSomeYear,
  lastOfMonth,
  nextWeekday,
  shiftDay,
  type Unit,
} from '../typed-day/reading';
import { readTypedDay } from '../typed-day/typed-day';
import { monthOfName, weekdayOfName } from './day-names';
import type { DayPatternName } from './day-patterns';
import { numberOf } from './numbers';

/** A part of a day, when no time is said: `morning`. */
export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

/** Why a day may not be the one that is meant. `text` is in the words of the line. */
export type DayDoubtCode =
  | { readonly code: 'no-such-day' }
  | { readonly code: 'other-weekday'; readonly day: Day; readonly said: number }
  | { readonly code: 'day-order'; readonly day: Day; readonly other: Day }
  | { readonly code: 'other-week'; readonly day: Day; readonly other: Day };

export interface DayReadingFound {
  /** Null for a day that no calendar has. */
  readonly day: Day | null;
  /** How many days it lasts. */
  readonly days: number;
  readonly part: DayPart | null;
  /** The weekday that is named without more, so that today or next week may be meant. */
  readonly weekday: number | null;
  readonly doubt: DayDoubtCode | null;
}

export interface DayFoundContext {
  readonly today: Day;
  readonly monthFirst: boolean;
  readonly languages: readonly DayLanguage[];
  /** The line tells of something that is over. */
  readonly isPast: boolean;
}

export type DayGroups = Readonly<Record<string, string | undefined>>;

const found = (day: Day | null, more: Partial<DayReadingFound> = {}): DayReadingFound => ({
  day,
  days: 1,
  part: null,
  weekday: null,
  doubt: day === null ? { code: 'no-such-day' } : null,
  ...more,
});

type Reader = (groups: DayGroups, context: DayFoundContext, text: string) => DayReadingFound | null;

const lean = ({ isPast }: DayFoundContext) => (isPast ? 'this-year' : 'ahead');

/** A date of this year, or of the next if it is over; told of what is over, of the year before if it is still to come. */
function yearDay(month: number, day: number, year: string | undefined, context: DayFoundContext): Day | null {
  if (year !== undefined) return dayOf(Number(year.length === 2 ? `20${year}` : year), month, day);
  const near = dayOfSomeYear(month, day, { today: context.today, lean: lean(context) });
  return near !== null && context.isPast && near > context.today ? shiftDay(near, -1, 'years') : near;
}

/** A weekday beside a date has to agree with it. */
function checked(day: Day | null, name: string | undefined): DayReadingFound {
  const said = name === undefined ? null : weekdayOfName(name);
  if (day === null || said === null || weekdayOf(day) === said) return found(day);
  return found(day, { doubt: { code: 'other-weekday', day, said } });
}

const readDays: Reader = (groups, context) => {
  const last = Number(groups.m2 ?? monthOfName(groups.month ?? '') ?? 0);
  const first = Number(groups.m ?? monthOfName(groups.firstMonth ?? '') ?? last);
  const [start, end] = [
    yearDay(first, Number(groups.d), groups.y, context),
    yearDay(last, Number(groups.d2), groups.y, context),
  ];
  if (start === null || end === null) return found(null);
  const length = daysBetween(start, end) + 1;
  return length < 1 || length > 60 ? found(start) : found(start, { days: length });
};

const readDate: Reader = ({ month = '', d, first, y, wd }, context) => {
  const number = monthOfName(month);
  return number === null
    ? null
    : checked(yearDay(number, first === undefined ? Number(d) : 1, y, context), wd);
};

const readNumeric: Reader = ({ iso, numbers = '', wd, wd2 }, context) => {
  const name = wd ?? wd2;
  if (iso !== undefined) return checked(typedDay(iso, context), name);
  const [first = 0, second = 0] = numbers.split(/\D+/).map(Number);
  const isPoint = numbers.includes('.');
  const text = isPoint && /^\d+\.\s?\d+$/.test(numbers) ? `${numbers}.` : numbers.replace(/\s/g, '');
  const day = pastDay(typedDay(text, context), numbers, context);
  // `24/7` is a date only if that day exists.
  if (day === null)
    return isPoint || second <= 12 ? (first > 31 || first === 0 || second === 0 ? null : found(null)) : null;
  const reading = checked(day, name);
  if (isPoint || reading.doubt || first > 12 || second > 12 || first === second) return reading;
  const other = typedDay(text, { ...context, monthFirst: !context.monthFirst });
  return other === null ? reading : found(day, { doubt: { code: 'day-order', day, other } });
};

const pastDay = (day: Day | null, numbers: string, { isPast, today }: DayFoundContext): Day | null =>
  day !== null && isPast && day > today && numbers.split(/\D+/).filter((part) => part !== '').length < 3
    ? shiftDay(day, -1, 'years')
    : day;

function typedDay(text: string, context: DayFoundContext): Day | null {
  const { today, monthFirst, languages } = context;
  const typed = readTypedDay(text, { today, monthFirst, languages, lean: lean(context) });
  return typed.kind === 'day' ? typed.day : null;
}

const positions: readonly (readonly [RegExp, number])[] = [
  [/^(?:first|erst|prem|primer)/, 0],
  [/^(?:second|zweit|deux|segundo)/, 1],
  [/^(?:third|dritt|trois|tercer)/, 2],
  [/^(?:fourth|viert|quat|cuarto)/, 3],
];

const readWeekdayOfMonth: Reader = ({ which = '', wd = '', month, following }, context) => {
  const weekday = weekdayOfName(wd);
  if (weekday === null) return null;
  const number = month === undefined ? null : monthOfName(month);
  const next = `${shiftDay(context.today, 1, 'months').slice(0, 7)}-01` as Day;
  const of = (first: Day): Day => {
    const position = positions.find(([pattern]) => pattern.test(which))?.[1];
    if (position === undefined) return addDays(nextWeekday(weekday, addDays(lastOfMonth(first), -6)), 0);
    return addDays(nextWeekday(weekday, first), position * 7);
  };
  if (following !== undefined) return found(of(next));
  const first = number === null ? null : dayOf(Number(context.today.slice(0, 4)), number, 1);
  if (first === null) return null;
  return found(of(first) < context.today ? of(shiftDay(first, 1, 'years')) : of(first));
};

/** `Thu 22`: a day of the month only if it falls on that weekday, or is written as one. */
const readWeekdayNumber: Reader = ({ wd = '', d, suffix, lead = '' }, context, text) => {
  const weekday = weekdayOfName(wd);
  const number = Number(d);
  if (weekday === null) return null;
  const isSaid =
    suffix !== undefined || /\b(?:the|den|le|el|dem) \d/.test(text) || (lead !== '' && number > 12);
  if (!isSaid && number <= 24 && number <= 12) return null;
  const day = dayOfSomeMonth(number, { today: context.today, lean: 'ahead' });
  if (day !== null && weekdayOf(day) === weekday) return found(day);
  if (!isSaid) return null;
  const other = dayOfSomeMonth(number, { today: context.today, lean: 'ahead' }, weekday);
  return day === null
    ? found(null)
    : found(other ?? day, { doubt: { code: 'other-weekday', day, said: weekday } });
};

const readOrdinal: Reader = ({ d }, context) => {
  if (Number(d) > 31) return found(null);
  const ahead = dayOfSomeMonth(Number(d), { today: context.today, lean: 'ahead' });
  if (ahead === null || !context.isPast || ahead === context.today) return found(ahead);
  const before = shiftDay(ahead, -1, 'months');
  return found(before.slice(8) === ahead.slice(8) ? before : ahead);
};

const mondayAfter = (today: Day): Day => addDays(today, 8 - weekdayOf(today));
const inNextWeek = (weekday: number, today: Day): Day => addDays(mondayAfter(today), weekday - 1);

const readNextWeek: Reader = ({ wd = '' }, { today }) => {
  const weekday = weekdayOfName(wd);
  return weekday === null ? null : found(inNextWeek(weekday, today));
};

const readWeekdayLater: Reader = ({ wd, wd2, ahead, count, week }, { today }) => {
  const weekday = weekdayOfName(wd ?? wd2 ?? '');
  const weeks = week === undefined ? numberOf(ahead ?? count ?? '') : 1;
  return weekday === null || weeks === null ? null : found(addDays(nextWeekday(weekday, today), weeks * 7));
};

const units: readonly (readonly [RegExp, Unit, number])[] = [
  [/^fortnight/, 'weeks', 2],
  [/^(?:day|tag|jour|d[ií]a)/, 'days', 1],
  [/^(?:week|woche|sem)/, 'weeks', 1],
  [/^(?:month|monat|mois|mes)/, 'months', 1],
  [/^(?:year|jahr|an|añ)/, 'years', 1],
];

const readAmount: Reader = ({ count = '', unit = '', ago, today, ahead = '' }, context) => {
  const kind = units.find(([pattern]) => pattern.test(unit));
  const some = /^(?:a couple|ein paar|quelques|unos)/.test(count) ? 2 : numberOf(count);
  if (!kind || some === null || !Number.isInteger(some)) return null;
  // In German, French and Spanish a week from today is said as eight days.
  const isToday = today !== undefined || /hoy|heute|aujourd/.test(ahead);
  const isWeek = isToday && kind[1] === 'days' && (some === 8 || some === 15);
  const total = isWeek ? Math.floor(some / 7) * 7 : some * kind[2];
  return found(shiftDay(context.today, ago === undefined ? total : -total, kind[1]));
};

const readPhrase: Reader = (_, context, text) => {
  if (/weekend after next|übernächstes wochenende/.test(text))
    return found(addDays(mondayAfter(context.today), 12));
  const plain = text.replace(/^(?:on|at|over|by|à|en|para|le|el|la|am) (?:the |el )?/u, '');
  const all = [...context.languages];
  for (const one of [text, plain, plain.replace(/^(?:à la|la|le|el) /u, '')]) {
    const day = typedDay(one, { ...context, languages: all });
    if (day !== null) return found(day);
  }
  return null;
};

const near: readonly (readonly [RegExp, number, DayPart | null])[] = [
  [/^(?:the )?day after tomorrow|bermorgen|^après-?demain|^apres|^pasado/, 2, null],
  [/^(?:the )?day before yesterday|vorgestern|^avant-hier|^anteayer|^antes/, -2, null],
  [/^(?:tonight|tonite|to-?night|esta noche|cette nuit)/, 0, 'night'],
  [/^(?:last night|anoche)/, -1, 'night'],
  [/^(?:this morning|ce matin|esta ma)/, 0, 'morning'],
  [/^(?:this afternoon|cet a|esta tarde)/, 0, 'afternoon'],
  [/^(?:this evening|ce soir)/, 0, 'evening'],
  [/^(?:ce midi|al mediod)/, 0, 'noon'],
  [/^(?:today|earlier today|heute?|aujourd|hoy)/, 0, null],
  [/^(?:yest|gestern|hier|ayer)/, -1, null],
  [/^(?:tom|tm|2moro|morgen|demain|ma[ñn]ana)/, 1, null],
];

const germanParts: Readonly<Record<string, DayPart>> = {
  früh: 'morning',
  morgen: 'morning',
  vormittag: 'morning',
  mittag: 'noon',
  nachmittag: 'afternoon',
  abend: 'evening',
  nacht: 'night',
};

const readNear: Reader = ({ near: phrase = '', part }, { today }) => {
  const one = near.find(([pattern]) => pattern.test(phrase));
  return one
    ? found(addDays(today, one[1]), { part: part === undefined ? one[2] : (germanParts[part] ?? null) })
    : null;
};

const readWeekday: Reader = ({ wd = '', mod = '', after = '', part }, { today, isPast }) => {
  const weekday = weekdayOfName(wd);
  if (weekday === null) return null;
  const dayPart = part === undefined ? null : (germanParts[part] ?? null);
  const coming = nextWeekday(weekday, today);
  const isOver = /last|past|letzt|vorig|vergangen|ltimo|pasado|dernier|dernière|passé/.test(mod + after);
  if (isOver || isPast)
    return found(coming === today && isPast && !isOver ? today : addDays(coming, -7), { part: dayPart });
  if (/übernächste/.test(mod)) return found(addDays(inNextWeek(weekday, today), 7), { part: dayPart });
  if (/next|n(?:ä|ae)chste|prochain/.test(mod + after)) {
    const later = inNextWeek(weekday, today);
    const first = coming === today ? addDays(today, 7) : coming;
    const doubt = later === first ? null : ({ code: 'other-week', day: later, other: first } as const);
    return found(later, { part: dayPart, doubt });
  }
  const isComing = /que viene|pr[óo]xim|kommende/.test(mod + after);
  return found(isComing && coming === today ? addDays(today, 7) : coming, {
    part: dayPart,
    weekday: isComing ? null : weekday,
  });
};

const readFeast: Reader = ({ eve, newyear, xmaseve }, context) => {
  const [month, day] = eve ? [12, 31] : newyear ? [1, 1] : [12, xmaseve ? 24 : 25];
  return found(yearDay(month, day, undefined, context));
};

/** What each pattern of `day-patterns.ts` means; null if it is no day after all. */
export const dayReaders: Readonly<Record<DayPatternName, Reader>> = {
  days: readDays,
  date: readDate,
  numeric: readNumeric,
  'weekday-of-month': readWeekdayOfMonth,
  'weekday-number': readWeekdayNumber,
  ordinal: readOrdinal,
  'next-week': readNextWeek,
  'weekday-later': readWeekdayLater,
  amount: readAmount,
  phrase: readPhrase,
  near: readNear,
  weekday: readWeekday,
  feast: readFeast,
};
