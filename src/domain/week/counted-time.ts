import type { Kind } from '../marking/kind';
import type { Stretch } from './gap';

/** What counting time needs to know of an event. */
export interface TimedEvent extends Stretch {
  readonly id: string;
  readonly kind: Kind | null;
  /** An all-day event from midnight to midnight, or one of 24 hours or more. */
  readonly wholeDay: boolean;
}

/** A number of whole days that count these minutes each. */
export interface CountedDays {
  readonly days: number;
  readonly minutes: number;
}

export interface CountedTime {
  readonly minutes: number;
  readonly wholeDays: readonly CountedDays[];
  /** The whole days whose minutes come from timed events, as these are more. */
  readonly bySessions: number;
  /** The minutes that each event adds, in the order of the events; together they are `minutes`. */
  readonly byEvent: readonly number[];
}

const minute = 60_000;
const hour = 60 * minute;

const isHalf = ({ kind }: Pick<TimedEvent, 'kind'>): boolean => kind === 'both';
const weightOf = (event: Pick<TimedEvent, 'kind'>): number => (isHalf(event) ? 0.5 : 1);

/** The part of an event on a day; null if it has none. */
export function partOn(day: Stretch, event: Stretch): Stretch | null {
  const [start, end] = [Math.max(day.start, event.start), Math.min(day.end, event.end)];
  return start < end ? { start, end } : null;
}

/** The part of an event that it adds to those before it. */
interface Piece extends Stretch {
  /** The index of the event. */
  readonly of: number;
}

/** Cuts from each piece what pieces before it cover. The pieces that are left do not overlap, and come by start. */
function apart(pieces: readonly Piece[]): readonly Piece[] {
  let until = Number.NEGATIVE_INFINITY;
  return pieces
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .flatMap(({ of, start, end }) => {
      const from = Math.max(start, until);
      until = Math.max(until, end);
      return from < end ? [{ of, start: from, end }] : [];
    });
}

/** The length of a piece without what `taken` covers; both lists come by start and do not overlap. */
function lengthsBeside(pieces: readonly Piece[], taken: readonly Stretch[]): readonly number[] {
  let next = 0;
  return pieces.map(({ start, end }) => {
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    let length = end - start;
    for (let at = next; (taken[at]?.start ?? Number.POSITIVE_INFINITY) < end; at += 1) {
      const { start: from = 0, end: to = 0 } = taken[at] ?? {};
      length -= Math.min(to, end) - Math.max(from, start);
    }
    return length;
  });
}

interface Part {
  /** The index of the event. */
  readonly of: number;
  readonly length: number;
}

/**
 * The milliseconds that timed events add on a day. Time where several run at once counts once, for the one that began
 * first. A `both` event counts half, and nothing while one of another kind runs.
 */
function covered(events: readonly TimedEvent[], day: Stretch): readonly Part[] {
  const pieces = events.flatMap((event, of) => {
    const part = event.wholeDay ? null : partOn(day, event);
    return part ? [{ of, ...part, half: isHalf(event) }] : [];
  });
  const whole = apart(pieces.filter(({ half }) => !half));
  const half = apart(pieces.filter((piece) => piece.half));
  const beside = lengthsBeside(half, whole);
  return [
    ...whole.map(({ of, start, end }) => ({ of, length: end - start })),
    ...half.map(({ of }, index) => ({ of, length: (beside[index] ?? 0) / 2 })),
  ];
}

/** The whole-day event that counts most on a day, with its milliseconds: never more than it lasts. */
function allowed(events: readonly TimedEvent[], day: Stretch, hours: number): Part | null {
  return events.reduce<Part | null>((most, event, of) => {
    const part = event.wholeDay ? partOn(day, event) : null;
    const length = part ? Math.min(hours * hour, part.end - part.start) * weightOf(event) : 0;
    return length > (most?.length ?? 0) ? { of, length } : most;
  }, null);
}

/** Whole minutes whose sum is the rounded sum of the milliseconds: each takes what rounding left of those before it. */
function toMinutes(lengths: readonly number[]): readonly number[] {
  let total = 0;
  return lengths.map((length) => {
    const before = Math.round(total / minute);
    total += length;
    return Math.round(total / minute) - before;
  });
}

/**
 * The minutes of some events, day by day. On each day the whole-day events or the timed ones count, whichever are more, so
 * that the sessions of a conference are not added to it; never more than 24 hours.
 */
export function countTime(
  events: readonly TimedEvent[],
  days: readonly Stretch[],
  hours: number,
): CountedTime {
  const lengths = events.map(() => 0);
  const wholeDays = new Map<number, number>();
  let bySessions = 0;
  const add = ({ of, length }: Part) => {
    lengths[of] = (lengths[of] ?? 0) + length;
  };
  for (const day of days) {
    const parts = covered(events, day);
    const byTime = parts.reduce((sum, { length }) => sum + length, 0);
    const byDay = allowed(events, day, hours);
    if (byDay && byDay.length > Math.min(byTime, 24 * hour)) {
      add(byDay);
      const minutes = Math.round(byDay.length / minute);
      wholeDays.set(minutes, (wholeDays.get(minutes) ?? 0) + 1);
      continue;
    }
    if (byDay) bySessions += 1;
    // On the day on which clocks are set back the last ones give way to the 25th hour.
    let left = 24 * hour;
    for (const { of, length } of parts) {
      add({ of, length: Math.min(length, left) });
      left -= Math.min(length, left);
    }
  }
  const byEvent = toMinutes(lengths);
  return {
    minutes: byEvent.reduce((sum, minutes) => sum + minutes, 0),
    wholeDays: [...wholeDays]
      .map(([minutes, counted]) => ({ days: counted, minutes }))
      .toSorted((one, other) => other.minutes - one.minutes),
    bySessions,
    byEvent,
  };
}
