import type { MonthDay } from '../../domain/event/month-rule';
import { readMonthDay } from '../../domain/event/month-rule';
import type { PlainRule, RuleReading } from '../../domain/event/plain-rule';
import type { EventEnd, EventTime } from '../../domain/event/series';
import type { Day } from '../../domain/time/day';
import { addDays, weekdayOf } from '../../domain/time/day';
import type { Format } from '../format';
import type { PluralForms } from '../language';
import { listed, ordinal } from '../language';

/** When an event is: its first start, and how it goes on. */
export interface WhenOutlined {
  /** In the user's zone, unless that would be another day than the rules name. */
  readonly start: EventTime;
  readonly end: EventEnd;
  readonly recurring: boolean;
  readonly rules: readonly RuleReading[];
}

interface Company {
  readonly names: readonly string[];
  readonly people: number;
  readonly place: string;
}

const moreForms: PluralForms = { one: '# more', other: '# more' };

const every: Readonly<Record<PlainRule['unit'], PluralForms>> = {
  day: { one: 'every day', other: 'every # days' },
  week: { one: 'every week', other: 'every # weeks' },
  month: { one: 'every month', other: 'every # months' },
  year: { one: 'every year', other: 'every # years' },
};

/** For rules that no short sentence says, by FREQ (RFC 5545 §3.3.10). */
const often: Readonly<Record<string, string>> = {
  DAILY: 'on certain days',
  WEEKLY: 'in certain weeks',
  MONTHLY: 'on certain days of the month',
  YEARLY: 'on certain days of the year',
};

const places: Readonly<Record<number, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  [-1]: 'last',
};

/** `every Mon 10:00`, `every month on the second Tue 18:30`, `Fri 27 Nov, 00:00`, `6–9 October`. */
export function whenText(when: WhenOutlined, format: Format, today: Day): string {
  const { start, end, recurring, rules } = when;
  const day = dayOf(start, format);
  if (!recurring) return onceText(start, end, format, today);
  if (rules.length === 0) return `several dates from ${format.eventTime(start, today)}`;
  const repeats = rules.map((rule) => repeatText(rule, day, format)).join('; ');
  const text = [repeats, clockOf(start, format), zoneOf(start)].filter((part) => part !== '').join(' ');
  const last = lastDay(rules);
  if (last !== null && last < today) return `${text}, until ${format.datedDay(last, today)}`;
  return day > today ? `${text}, from ${format.datedDay(day, today)}` : text;
}

/** With whom and where: `Ana Ruiz, Jonas Weber, 3 more · Room 5`; empty if neither is known. */
export function companyText({ names, people, place }: Company, format: Format): string {
  const more = people - names.length;
  const who = listed([...names, ...(more > 0 ? [format.counted(more, moreForms)] : [])]);
  return [who, placeText(place)].filter((part) => part !== '').join(' · ');
}

/** A place in one line; of an address on the web, its host. */
export function placeText(place: string): string {
  const host = /^https?:\/\/(?:[^/\s@]*@)?(?:www\.)?([^/\s:?#]+)\S*$/i.exec(place.trim())?.[1];
  return host ?? place.trim().replace(/\s*[\r\n]+\s*/g, ', ');
}

function onceText(start: EventTime, end: EventEnd, format: Format, today: Day): string {
  if (start.kind === 'all-day' && end.kind === 'at' && end.time.kind === 'all-day') {
    const last = addDays(end.time.day, -1);
    if (last > start.day) {
      const isThisYear = [start.day, last].every((day) => day.slice(0, 4) === today.slice(0, 4));
      return format.days(start.day, last, isThisYear ? 'month' : 'full-month');
    }
  }
  const zone = zoneOf(start);
  return zone === '' ? format.eventTime(start, today) : `${format.eventTime(start, today)} ${zone}`;
}

function repeatText(reading: RuleReading, start: Day, format: Format): string {
  if (reading.kind === 'as-written') return writtenText(reading.text, format);
  const { unit, interval, weekdays } = reading.rule;
  const frequency = format.counted(interval, every[unit]);
  switch (unit) {
    case 'day':
      return weekdays.length === 0 ? frequency : `every ${daysText(weekdays, format)}`;
    case 'week': {
      const days = daysText(weekdays.length > 0 ? weekdays : [weekdayOf(start)], format);
      return interval === 1 ? `every ${days}` : `${frequency}, ${days}`;
    }
    case 'month':
      return weekdays.length > 0
        ? `${frequency}, every ${daysText(weekdays, format)}`
        : `${frequency} on the ${ordinal(Number(start.slice(8)))}`;
    case 'year':
      return weekdays.length > 0
        ? `${frequency}, every ${daysText(weekdays, format)}`
        : `${frequency} on ${format.day(start, 'month')}`;
  }
}

function daysText(weekdays: readonly number[], format: Format): string {
  const sorted = [...new Set(weekdays)].toSorted((one, other) => one - other);
  if (sorted.join('') === '12345') return 'weekday';
  if (sorted.length === 7) return 'day';
  return listed(sorted.map((weekday) => format.weekday(weekday, 'short-weekday')));
}

/** The days of a rule that no short sentence says: of every month on one day, that day; else how often. */
export function writtenText(rule: string, format: Pick<Format, 'weekday'>): string {
  const monthDay = readMonthDay(rule);
  if (monthDay) return `every month on the ${monthDayText(monthDay, format)}`;
  return often[/(?:^|;)FREQ=(\w+)/.exec(rule)?.[1] ?? ''] ?? 'on certain days';
}

const monthDayText = (on: MonthDay, format: Pick<Format, 'weekday'>): string =>
  on.kind === 'day'
    ? ordinal(on.day)
    : `${places[on.place] ?? ''} ${format.weekday(on.weekday, 'short-weekday')}`;

/** The last day of rules that all end on a day; null if one goes on, or ends by count. */
function lastDay(rules: readonly RuleReading[]): Day | null {
  let last: Day | null = null;
  for (const reading of rules) {
    if (reading.kind !== 'plain' || reading.rule.end.kind !== 'until') return null;
    const { day } = reading.rule.end;
    if (last === null || day > last) last = day;
  }
  return last;
}

function dayOf(time: EventTime, format: Format): Day {
  switch (time.kind) {
    case 'all-day':
      return time.day;
    case 'utc':
      return format.dayOf(time.at);
    case 'zoned':
    case 'floating':
      return time.wall.slice(0, 10) as Day;
  }
}

function clockOf(time: EventTime, format: Format): string {
  switch (time.kind) {
    case 'all-day':
      return '';
    case 'utc':
      return format.time(time.at);
    case 'zoned':
    case 'floating':
      return format.clock(Number(time.wall.slice(11, 13)) * 60 + Number(time.wall.slice(14, 16)));
  }
}

const zoneOf = (time: EventTime): string => (time.kind === 'zoned' ? `(${time.zone})` : '');
