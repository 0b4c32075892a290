import type { EventTime } from '../../domain/event/series';
import type { Instant } from '../../domain/time/instant';
import { wallOf } from '../zones/clock';
import type { DayNumber } from '../zones/wall';
import { dayMs, dayNumberOf, hourMs, minuteMs, numberToDay, secondMs } from '../zones/wall';
import type { Rule } from './rule';

/** West of Greenwich no day begins later than this (Honolulu); a later midnight is east of it, and begins the next day. */
const latestWestern = 10 * hourMs;

/** The offset of every zone is a multiple of this. */
const quarter = 15 * minuteMs;

/**
 * The day that a time names in a series of whole days. Outlook and Exchange convert such a day to UTC: to its midnight in
 * the writer's zone, which in Berlin or Tokyo is a time of the day before. Others write its last second there. The time of
 * day tells the two sides of Greenwich apart; other times of day are no midnight anywhere, and name the day on which they
 * are.
 */
export function dayNamedBy(time: EventTime): DayNumber {
  if (time.kind !== 'utc') return dayNumberOf(wallOf(time));
  const ending = [secondMs, minuteMs].find((gap) => (time.at + gap) % quarter === 0);
  if (ending !== undefined) return dayBegunAt(time.at + ending) - 1;
  return time.at % quarter === 0 ? dayBegunAt(time.at) : dayNumberOf(time.at);
}

const dayBegunAt = (midnight: Instant): DayNumber =>
  dayNumberOf(midnight) + (midnight - dayNumberOf(midnight) * dayMs > latestWestern ? 1 : 0);

/** The rule of a series of whole days, with an UNTIL that is a day; `start` is the first day. */
export const withLastDay = (rule: Rule, start: EventTime): Rule =>
  rule.until && rule.until.kind !== 'all-day'
    ? { ...rule, until: { kind: 'all-day', day: numberToDay(lastDayOf(rule.until, dayNamedBy(start))) } }
    : rule;

/**
 * The last day of a rule for whole days. An UNTIL less than a day before the first day does not end the series before it
 * begins: its zone is uncertain, and a series that is shown once too often is better than one that is lost.
 */
export function lastDayOf(until: EventTime, first: DayNumber): DayNumber {
  const day = dayNamedBy(until);
  const isNear = until.kind === 'utc' && dayNumberOf(until.at) >= first - 1;
  return isNear ? Math.max(day, first) : day;
}
