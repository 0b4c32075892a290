import type { Kind } from '../marking/kind';
import { isNetworking, isSocial } from '../marking/kind';
import type { Stretch } from './gap';
import type { WholeDayHours } from './whole-day';

/** One event for the mix; the caller leaves out what does not take place. */
export interface MixEvent extends Stretch {
  readonly id: string;
  /** The ids of the events that it is part of. */
  readonly partOf: readonly string[];
  readonly kind: Kind | null;
  /** An all-day event from midnight to midnight, or one of 24 hours or more. */
  readonly wholeDay: boolean;
  /** The other people, by a name or address that is the same in all their events. */
  readonly people: readonly string[];
}

export interface MixShare {
  /** Overlapping time counts once; a day of a whole-day event counts as `WholeDayHours` says. */
  readonly minutes: number;
  /** A part counts with its whole, unless that is of another kind or not in the week. */
  readonly events: number;
  /** The number of different people. */
  readonly people: number;
}

/** A number of whole days that count these minutes each. */
export interface CountedDays {
  readonly days: number;
  readonly minutes: number;
}

/** The mix of a week by kind; a `both` event counts in networking and in social, with half its hours in each. */
export interface WeekMix {
  readonly networking: MixShare;
  readonly social: MixShare;
  readonly other: MixShare;
  readonly unmarked: MixShare;
  /** The number of different people in networking and social together. */
  readonly people: number;
  /** The days whose minutes come from whole-day events rather than from timed ones; most minutes first. */
  readonly wholeDays: {
    readonly networking: readonly CountedDays[];
    readonly social: readonly CountedDays[];
  };
}

export interface SessionDays {
  readonly networking: number;
  readonly social: number;
}

/** The days of a week, and what a whole day counts. */
export interface MixRules {
  /** Each day from its first instant to that of the next day. */
  readonly days: readonly Stretch[];
  readonly wholeDayHours: WholeDayHours;
}

const minute = 60_000;
const hour = 60 * minute;

const weightOf = ({ kind }: MixEvent): number => (kind === 'both' ? 0.5 : 1);

/** The part of an event on a day; null if it has none. */
function partOn(day: Stretch, event: Stretch): Stretch | null {
  const [start, end] = [Math.max(day.start, event.start), Math.min(day.end, event.end)];
  return start < end ? { start, end } : null;
}

/**
 * The milliseconds that timed events cover on a day, each counted once: as a whole if an event of weight 1 covers it, as half
 * if only `both` events do.
 */
function covered(events: readonly MixEvent[], day: Stretch): number {
  const edges = events.flatMap((event) => {
    const part = partOn(day, event);
    const weight = weightOf(event);
    return part
      ? [
          { at: part.start, weight, step: 1 },
          { at: part.end, weight, step: -1 },
        ]
      : [];
  });
  edges.sort((a, b) => a.at - b.at);
  let total = 0;
  let since = 0;
  let whole = 0;
  let half = 0;
  for (const edge of edges) {
    const weight = whole > 0 ? 1 : half > 0 ? 0.5 : 0;
    total += weight * (edge.at - since);
    since = edge.at;
    if (edge.weight === 1) whole += edge.step;
    else half += edge.step;
  }
  return total;
}

/** The milliseconds that whole-day events count on a day: those of the one that counts most, never more than it lasts. */
function allowed(events: readonly MixEvent[], day: Stretch, hours: number): number {
  return events.reduce((most, event) => {
    const part = partOn(day, event);
    const counts = part ? Math.min(hours * hour, part.end - part.start) * weightOf(event) : 0;
    return Math.max(most, counts);
  }, 0);
}

interface Counted {
  readonly minutes: number;
  readonly wholeDays: readonly CountedDays[];
  /** The whole days whose minutes come from timed events, as these are more. */
  readonly bySessions: number;
}

/**
 * The minutes of some events, day by day. On each day the whole-day events or the timed ones count, whichever are more, so
 * that the sessions of a conference are not added to it; never more than 24 hours.
 */
function count(events: readonly MixEvent[], days: readonly Stretch[], hours: number): Counted {
  const [timed, whole] = [
    events.filter((event) => !event.wholeDay),
    events.filter((event) => event.wholeDay),
  ];
  const wholeDays = new Map<number, number>();
  let total = 0;
  let bySessions = 0;
  for (const day of days) {
    const byTime = Math.min(covered(timed, day), 24 * hour);
    const byDay = allowed(whole, day, hours);
    total += Math.max(byTime, byDay);
    const minutes = Math.round(byDay / minute);
    if (byDay > byTime) wholeDays.set(minutes, (wholeDays.get(minutes) ?? 0) + 1);
    else if (byDay > 0) bySessions += 1;
  }
  return {
    minutes: Math.round(total / minute),
    wholeDays: [...wholeDays]
      .map(([minutes, counted]) => ({ days: counted, minutes }))
      .toSorted((one, other) => other.minutes - one.minutes),
    bySessions,
  };
}

const differentPeople = (events: readonly MixEvent[]): number =>
  new Set(events.flatMap((event) => event.people)).size;

/** The number of events, in which a conference with its sessions is one. */
function eventsIn(events: readonly MixEvent[]): number {
  const ids = new Set(events.map(({ id }) => id));
  return events.filter(({ partOf }) => !partOf.some((id) => ids.has(id))).length;
}

/** The mix of a week (product W2). Whole days of events that are neither networking nor social count no hours. */
export function mixOf(events: readonly MixEvent[], { days, wholeDayHours }: MixRules): WeekMix {
  const networking = events.filter(({ kind }) => isNetworking(kind));
  const social = events.filter(({ kind }) => isSocial(kind));
  const other = events.filter(({ kind }) => kind === 'other');
  const unmarked = events.filter(({ kind }) => kind === null);
  const byNetworking = count(networking, days, wholeDayHours.networking);
  const bySocial = count(social, days, wholeDayHours.social);
  const share = (of: readonly MixEvent[], { minutes }: Counted): MixShare => ({
    minutes,
    events: eventsIn(of),
    people: differentPeople(of),
  });
  return {
    networking: share(networking, byNetworking),
    social: share(social, bySocial),
    other: share(other, count(other, days, 0)),
    unmarked: share(unmarked, count(unmarked, days, 0)),
    people: differentPeople([...networking, ...social]),
    wholeDays: { networking: byNetworking.wholeDays, social: bySocial.wholeDays },
  };
}

/** By kind, the days of whole-day events for which their sessions count instead. */
export function sessionDaysOf(events: readonly MixEvent[], { days, wholeDayHours }: MixRules): SessionDays {
  const daysOf = (of: readonly MixEvent[], hours: number) => count(of, days, hours).bySessions;
  return {
    networking: daysOf(
      events.filter(({ kind }) => isNetworking(kind)),
      wholeDayHours.networking,
    ),
    social: daysOf(
      events.filter(({ kind }) => isSocial(kind)),
      wholeDayHours.social,
    ),
  };
}
