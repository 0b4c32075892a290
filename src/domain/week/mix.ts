import { isNetworking, isSocial } from '../marking/kind';
import type { CountedDays, CountedTime, TimedEvent } from './counted-time';
import { countTime, partOn } from './counted-time';
import type { Stretch } from './gap';
import type { WholeDayHours } from './whole-day';

/** One event for the mix; the caller leaves out what does not take place. */
export interface MixEvent extends TimedEvent {
  /** The ids of the events that it is part of. */
  readonly partOf: readonly string[];
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

/** The mix of a week by kind; a `both` event counts in networking and in social, with half its hours in each. */
export interface WeekMix {
  readonly networking: MixShare;
  readonly social: MixShare;
  readonly other: MixShare;
  readonly unmarked: MixShare;
  /** The number of different people in networking and social together. */
  readonly people: number;
  /** The number of days with a talk: see `talksOf`. */
  readonly talkDays: number;
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

const differentPeople = (events: readonly MixEvent[]): number =>
  new Set(events.flatMap((event) => event.people)).size;

/** The number of events, in which a conference with its sessions is one. */
function eventsIn(events: readonly MixEvent[]): number {
  const ids = new Set(events.map(({ id }) => id));
  return events.filter(({ partOf }) => !partOf.some((id) => ids.has(id))).length;
}

/**
 * By day, the ids of the networking and social events with at least one other person: a day with some is a day with a talk
 * (product W2). A whole-day event is on each of its days; a timed one on the day on which it starts, so that an evening that
 * ends after midnight is one day.
 */
export function talksOf(
  events: readonly MixEvent[],
  days: readonly Stretch[],
): readonly (readonly string[])[] {
  const talks = events.filter(
    ({ kind, people }) => (isNetworking(kind) || isSocial(kind)) && people.length > 0,
  );
  const isOn = (day: Stretch) => (event: MixEvent) =>
    event.wholeDay ? partOn(day, event) !== null : day.start <= event.start && event.start < day.end;
  return days.map((day) => talks.filter(isOn(day)).map(({ id }) => id));
}

/** The mix of a week (product W2). Whole days of events that are neither networking nor social count no hours. */
export function mixOf(events: readonly MixEvent[], { days, wholeDayHours }: MixRules): WeekMix {
  const networking = events.filter(({ kind }) => isNetworking(kind));
  const social = events.filter(({ kind }) => isSocial(kind));
  const other = events.filter(({ kind }) => kind === 'other');
  const unmarked = events.filter(({ kind }) => kind === null);
  const byNetworking = countTime(networking, days, wholeDayHours.networking);
  const bySocial = countTime(social, days, wholeDayHours.social);
  const share = (of: readonly MixEvent[], { minutes }: CountedTime): MixShare => ({
    minutes,
    events: eventsIn(of),
    people: differentPeople(of),
  });
  return {
    networking: share(networking, byNetworking),
    social: share(social, bySocial),
    other: share(other, countTime(other, days, 0)),
    unmarked: share(unmarked, countTime(unmarked, days, 0)),
    people: differentPeople([...networking, ...social]),
    talkDays: talksOf(events, days).filter(({ length }) => length > 0).length,
    wholeDays: { networking: byNetworking.wholeDays, social: bySocial.wholeDays },
  };
}

/** By kind, the days of whole-day events for which their sessions count instead. */
export function sessionDaysOf(events: readonly MixEvent[], { days, wholeDayHours }: MixRules): SessionDays {
  const daysOf = (of: readonly MixEvent[], hours: number) => countTime(of, days, hours).bySessions;
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

/** What one event adds to the mix, in minutes. */
export interface Contribution {
  readonly id: string;
  readonly networking: number;
  readonly social: number;
}

/**
 * What each networking or social event adds to the mix, by start; the minutes of a kind sum to those of the mix. An event that
 * runs beside another of its kind, or is a session of a whole day that counts more, adds nothing.
 */
export function contributionsOf(
  events: readonly MixEvent[],
  { days, wholeDayHours }: MixRules,
): readonly Contribution[] {
  const minutesOf = (of: readonly MixEvent[], hours: number) => {
    const { byEvent } = countTime(of, days, hours);
    return new Map(of.map((event, index) => [event, byEvent[index] ?? 0]));
  };
  const networking = minutesOf(
    events.filter(({ kind }) => isNetworking(kind)),
    wholeDayHours.networking,
  );
  const social = minutesOf(
    events.filter(({ kind }) => isSocial(kind)),
    wholeDayHours.social,
  );
  return events
    .filter((event) => networking.has(event) || social.has(event))
    .toSorted((one, other) => one.start - other.start)
    .map((event) => ({
      id: event.id,
      networking: networking.get(event) ?? 0,
      social: social.get(event) ?? 0,
    }));
}
