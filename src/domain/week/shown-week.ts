import { Temporal } from 'temporal-polyfill';
import type { Day } from '../time/day';
import { addDays, startOfWeek, toDay } from '../time/day';
import type { Instant } from '../time/instant';
import type { ZoneId } from '../time/zone';

/** A moment of each week; from it on, the coming week is what matters (product W10). */
export interface WeekTurn {
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekday: number;
  /** 0 to 23. */
  readonly hour: number;
}

export const defaultWeekTurn: WeekTurn = { weekday: 6, hour: 12 };

export interface ShownWeek {
  /** Its first day. */
  readonly from: Day;
  readonly which: 'this' | 'coming';
}

/**
 * Days at the start of a week on which no turn counts: a week from Saturday on is itself the coming one on Saturday. In a
 * week from Sunday on, Saturday is the last day, and its afternoon already belongs to the week that begins tomorrow.
 */
const freshDays = 3;

/** The week to speak of now: this one, or from the turn on the coming one. `turn: null` never turns. */
export function weekToShow(now: Instant, zone: ZoneId, firstDay: number, turn: WeekTurn | null): ShownWeek {
  const wall = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const from = startOfWeek(toDay(wall.toPlainDate()), firstDay);
  if (turn === null) return { from, which: 'this' };
  const dayOfTurn = (turn.weekday - firstDay + 7) % 7;
  const dayOfNow = (wall.dayOfWeek - firstDay + 7) % 7;
  const isPast = dayOfNow > dayOfTurn || (dayOfNow === dayOfTurn && wall.hour >= turn.hour);
  return dayOfTurn >= freshDays && isPast
    ? { from: addDays(from, 7), which: 'coming' }
    : { from, which: 'this' };
}

/** How a week relates to today; null for any other than this one and the next. */
export function whichWeek(from: Day, today: Day, firstDay: number): ShownWeek['which'] | null {
  const thisWeek = startOfWeek(today, firstDay);
  if (from === thisWeek) return 'this';
  return from === addDays(thisWeek, 7) ? 'coming' : null;
}
