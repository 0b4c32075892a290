import { Temporal } from 'temporal-polyfill';
import type { WallTime } from '../event/series';
import { wallAt } from '../event/wall-clock';
import type { Day } from '../time/day';
import { addDays, daysBetween } from '../time/day';
import type { ZoneId } from '../time/zone';
import { nextWeekday } from '../typed-day/reading';
import type { ClockValue, FoundClock } from './clock';
import type { DayDoubtCode, DayPart } from './day-found';
import type { FoundDay } from './find-day';
import type { QuickRepeat } from './repeat';

/** When the event takes place; times are those of the clock in `zone`. */
export type QuickTime =
  | { readonly kind: 'none' }
  /** On these days, without a time of day. */
  | { readonly kind: 'day'; readonly day: Day; readonly days: number }
  | { readonly kind: 'timed'; readonly start: WallTime; readonly zone: ZoneId };

export type WhenDoubt =
  | DayDoubtCode
  /** Only a part of the day is said, and its usual hour is proposed. */
  | { readonly code: 'part-of-day'; readonly part: DayPart }
  /** Taken as one half of the day; `other` in minutes since midnight is the other. */
  | { readonly code: 'half-of-day'; readonly minute: number; readonly other: number }
  /** The clock is put forward over this time, or shows it twice. */
  | { readonly code: 'skipped-time' | 'repeated-time' };

export interface SaidWhen {
  readonly day: FoundDay | null;
  readonly endDay: FoundDay | null;
  readonly part: DayPart | null;
  readonly clock: FoundClock | null;
  readonly endClock: FoundClock | null;
  readonly minutes: number | null;
  /** From now. */
  readonly inMinutes: number | null;
  readonly repeat: QuickRepeat | null;
  readonly isPast: boolean;
  /** The half of the day that goes with what is done: dinner in the evening, breakfast in the morning. */
  readonly leans: 'morning' | 'evening' | null;
}

/** The moment of typing. */
export interface TypedAt {
  readonly today: Day;
  /** Since midnight on the clock of the zone. */
  readonly minute: number;
  readonly zone: ZoneId;
}

const partMinutes: Readonly<Record<DayPart, number>> = {
  morning: 9 * 60,
  noon: 12 * 60,
  afternoon: 15 * 60,
  evening: 19 * 60,
  night: 20 * 60,
};

const [noon, wholeDay] = [12 * 60, 24 * 60];

export interface ResolvedWhen {
  readonly time: QuickTime;
  /** The length that the line says, or null. */
  readonly minutes: number | null;
  readonly doubts: readonly WhenDoubt[];
}

/** When a line means, with what may be otherwise. Nothing is added in silence: a usual hour is always a doubt. */
export function resolveWhen(said: SaidWhen, at: TypedAt): ResolvedWhen {
  const { minutes } = said;
  const doubts: WhenDoubt[] = said.day?.doubt ? [said.day.doubt] : [];
  if (said.inMinutes !== null && said.clock === null)
    return { time: fromNow(said.inMinutes, at), minutes, doubts };
  const part = said.part ?? said.day?.part ?? null;
  if (said.day !== null && said.day.day === null) return { time: { kind: 'none' }, minutes, doubts };
  const clock = clockOf(said, part, at);
  if (clock === null) {
    const day = dayWithout(said, at);
    return {
      time: day === null ? { kind: 'none' } : { kind: 'day', day, days: daysOf(said, day) },
      minutes,
      doubts,
    };
  }
  if (clock.doubt) doubts.push(clock.doubt);
  const day = dayWith(said, clock.minute, at);
  const timed = inZone(wallAt(day, clock.minute), at.zone);
  if (timed.doubt) doubts.push({ code: timed.doubt });
  return {
    time: { kind: 'timed', start: timed.start, zone: at.zone },
    minutes: lengthOf(said, day, clock.minute),
    doubts,
  };
}

function fromNow(inMinutes: number, { today, minute, zone }: TypedAt): QuickTime {
  const total = minute + inMinutes;
  const start = wallAt(addDays(today, Math.floor(total / wholeDay)), total % wholeDay);
  return { kind: 'timed', start, zone };
}

const daysOf = ({ day, endDay }: SaidWhen, start: Day): number => {
  const last = endDay?.day ?? null;
  return last !== null && last > start ? Math.min(60, daysBetween(start, last) + 1) : (day?.days ?? 1);
};

interface Chosen {
  readonly minute: number;
  readonly doubt: WhenDoubt | null;
}

function clockOf(said: SaidWhen, part: DayPart | null, at: TypedAt): Chosen | null {
  const { clock } = said;
  if (clock === null) {
    if (part === null) return null;
    return { minute: partMinutes[part], doubt: { code: 'part-of-day', part } };
  }
  const minute = halfOf(clock, said, part, at) % wholeDay;
  const isOpen = clock.half === 'open' && part === null && clock.minute >= 60 && clock.minute < 13 * 60 - 1;
  const other = (minute + noon) % wholeDay;
  return { minute, doubt: isOpen ? { code: 'half-of-day', minute, other } : null };
}

/** Open hours up to this one are of the afternoon; later ones of the morning. */
const lastOfAfternoon = 8 * 60;
/** Of what is done in the evening, hours from this one on. */
const firstOfEvening = 4 * 60 + 30;

/** A time of day in the half that is meant. */
function halfOf(clock: ClockValue, said: SaidWhen, part: DayPart | null, at: TypedAt): number {
  const { minute, half } = clock;
  if (minute >= noon) return minute;
  if (part !== null) {
    if (part === 'morning') return minute;
    if (half !== 'said' || minute < firstOfEvening)
      return part === 'noon' && minute > 10 * 60 ? minute : minute + noon;
    return minute;
  }
  if (half === 'said') return minute;
  if (said.leans === 'evening' && minute >= firstOfEvening) return minute + noon;
  if (half === 'likely' || (said.leans === 'morning' && minute >= firstOfEvening)) return minute;
  const later = minute + noon;
  const isToday = said.day === null || said.day.day === at.today;
  if (said.isPast && isToday) return later <= at.minute ? later : minute;
  if (isToday && said.repeat === null && minute <= at.minute && later > at.minute) return later;
  return minute < lastOfAfternoon ? later : minute;
}

/** The day without a time; today's weekday alone means the next one. */
function dayWithout({ day, repeat, isPast }: SaidWhen, { today }: TypedAt): Day | null {
  if (day?.day) return day.weekday !== null && day.day === today && !isPast ? addDays(today, 7) : day.day;
  return repeat ? firstOf(repeat, today) : null;
}

const firstOf = ({ weekday }: QuickRepeat, today: Day): Day =>
  weekday === null ? today : nextWeekday(weekday, today);

function dayWith({ day, repeat, isPast }: SaidWhen, minute: number, at: TypedAt): Day {
  const isOver = minute <= at.minute;
  if (day?.day) {
    const isThisWeekday = day.weekday !== null && day.day === at.today;
    return isThisWeekday && isOver && !isPast ? addDays(at.today, 7) : day.day;
  }
  if (repeat) {
    const first = firstOf(repeat, at.today);
    if (first !== at.today || !isOver) return first;
    return addDays(first, repeat.weekday === null ? 1 : 7);
  }
  if (isPast) return isOver ? at.today : addDays(at.today, -1);
  return isOver ? addDays(at.today, 1) : at.today;
}

function lengthOf(said: SaidWhen, day: Day, start: number): number | null {
  const { clock, endDay, endClock, minutes } = said;
  if (endDay?.day && endClock && endDay.day > day) {
    return daysBetween(day, endDay.day) * wholeDay + endClock.minute - start;
  }
  const end = clock?.end ?? null;
  if (end === null || clock === null) return minutes;
  const shift = start - clock.minute;
  const last = end.minute + (end.half === 'said' || end.minute >= noon ? 0 : shift);
  const length = last - start;
  return length > 0 ? length : length + wholeDay;
}

/** The wall time as the zone has it: put forward where the clock leaves it out (Temporal's `compatible`). */
function inZone(
  wall: WallTime,
  zone: ZoneId,
): { start: WallTime; doubt: 'skipped-time' | 'repeated-time' | null } {
  const plain = Temporal.PlainDateTime.from(wall);
  const [earlier, later] = [
    plain.toZonedDateTime(zone, { disambiguation: 'earlier' }),
    plain.toZonedDateTime(zone, { disambiguation: 'later' }),
  ];
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { start: wall, doubt: null };
  if (earlier.toPlainDateTime().equals(plain)) return { start: wall, doubt: 'repeated-time' };
  return { start: later.toPlainDateTime().toString({ smallestUnit: 'second' }), doubt: 'skipped-time' };
}
