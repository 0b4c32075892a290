import { Temporal } from 'temporal-polyfill';
import type { Day } from '../../time/day';
import { addDays, weekdayOf } from '../../time/day';
import type { Instant } from '../../time/instant';
import type { ZoneId } from '../../time/zone';
import { dayOfInstant, startOfDay } from '../../time/zoned-day';
import type { Stretch } from '../gap';
import { freeWithin } from '../gap';
import type { IdeaKind } from './candidate';
import type { Meeting } from './idea';
import type { IdeaLessons } from './lessons';
import { isUnwanted } from './lessons';
import type { MyHours } from './my-hours';
import { hoursOn, sleepAround } from './my-hours';

/** An event in whose time nothing else fits. */
export interface Busy extends Stretch {
  /** The user has to go there. */
  readonly hasPlace: boolean;
}

/** What decides when the user is free. */
export interface FreeTime {
  /** The first day of the week. */
  readonly from: Day;
  readonly zone: ZoneId;
  readonly now: Instant;
  readonly hours: MyHours;
  readonly lessons: IdeaLessons;
  readonly busy: readonly Busy[];
}

/** The first fitting stretch of a day; null if there is none. */
export type FindSlot = (day: Day, kind: IdeaKind, meeting: Omit<Meeting, 'form'>) => Stretch | null;

const minute = 60_000;
const quarter = 15 * minute;
/** What begins sooner can hardly be arranged. */
const notice = 30 * minute;

/** When dinner begins, in minutes since midnight, both ends included. */
const [firstDinner, lastDinner] = [17 * 60 + 30, 20 * 60 + 30];

const isDinnerTime = (minutes: number): boolean => firstDinner <= minutes && minutes <= lastDinner;

/** Finds free stretches inside the user's hours; those of a day are computed once. */
export function createFindSlot(time: FreeTime): FindSlot {
  const { zone, hours, lessons, now } = time;
  const today = dayOfInstant(now, zone);
  const sorted = time.busy.toSorted((one, other) => one.start - other.start);
  const cache = new Map<string, readonly Stretch[]>();
  const freeOn = (day: Day, kind: IdeaKind, inPerson: boolean): readonly Stretch[] => {
    const name = `${day} ${kind} ${inPerson}`;
    const known = cache.get(name);
    if (known) return known;
    const within = hoursOn(day, kind === 'social' ? hours.personal : hours.work, zone);
    const found = within ? freeWithin(within, takenAround(day, sorted, time, inPerson)) : [];
    cache.set(name, found);
    return found;
  };
  const isWanted = (start: Instant, isDinner: boolean): boolean => {
    const wall = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
    if (isDinner && !isDinnerTime(wall.hour * 60 + wall.minute)) return false;
    return !isUnwanted(lessons, wall.dayOfWeek, wall.hour, today);
  };
  return (day, kind, { minutes, inPerson, isDinner }) => {
    const length = minutes * minute;
    for (const { start, end } of freeOn(day, kind, inPerson)) {
      const first = Math.ceil(Math.max(start, now + notice) / quarter) * quarter;
      for (let at = first; at + length <= end; at += quarter) {
        if (isWanted(at, isDinner === true)) return { start: at, end: at + length };
      }
    }
    return null;
  };
}

/** Sleep, and the events that reach into the day with what stays free around them. */
function takenAround(
  day: Day,
  sorted: readonly Busy[],
  { hours, zone }: FreeTime,
  inPerson: boolean,
): readonly Stretch[] {
  const [first, last] = [startOfDay(day, zone), startOfDay(addDays(day, 1), zone)];
  const taken: Stretch[] = [...sleepAround(day, hours.sleep, zone)];
  for (const { start, end, hasPlace } of sorted) {
    const around = (hours.bufferMinutes + (hasPlace || inPerson ? hours.wayMinutes : 0)) * minute;
    if (start - around < last && end + around > first) {
      taken.push({ start: start - around, end: end + around });
    }
  }
  return taken;
}

/** The days of the week that are not over, in order. */
export function daysLeft({ from, zone, now }: Pick<FreeTime, 'from' | 'zone' | 'now'>): readonly Day[] {
  return Array.from({ length: 7 }, (_, index) => addDays(from, index)).filter(
    (day) => startOfDay(addDays(day, 1), zone) > now,
  );
}

export const weekdayAndHour = (start: Instant, zone: ZoneId) => {
  const wall = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
  return { weekday: weekdayOf(dayOfInstant(start, zone)), hour: wall.hour };
};
