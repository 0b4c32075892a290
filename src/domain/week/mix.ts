import type { Kind } from '../marking/kind';
import { isNetworking, isSocial } from '../marking/kind';
import type { Instant } from '../time/instant';

/** One event for the mix, cut to the week; the caller leaves out cancelled and declined events. */
export interface MixEvent {
  readonly kind: Kind | null;
  /** null for events of a day or longer (a trip, an all-day fair): they and their people count, but not their nights. */
  readonly hours: { readonly start: Instant; readonly end: Instant } | null;
  /** The other people, by a name or address that is the same in all their events. */
  readonly people: readonly string[];
}

export interface MixShare {
  /** Overlapping time counts once. */
  readonly minutes: number;
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
}

/**
 * The minutes that `events` cover, each counted once: as a whole minute if an event of weight 1 covers it, as half if only
 * `both` events do.
 */
function coveredMinutes(events: readonly MixEvent[]): number {
  const weightOf = (kind: Kind | null) => (kind === 'both' ? 0.5 : 1);
  const edges = events.flatMap((event) =>
    event.hours
      ? [
          { at: event.hours.start, weight: weightOf(event.kind), step: 1 },
          { at: event.hours.end, weight: weightOf(event.kind), step: -1 },
        ]
      : [],
  );
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
  return total / 60_000;
}

const differentPeople = (events: readonly MixEvent[]): number =>
  new Set(events.flatMap((event) => event.people)).size;

function share(events: readonly MixEvent[]): MixShare {
  return {
    minutes: Math.round(coveredMinutes(events)),
    events: events.length,
    people: differentPeople(events),
  };
}

/** The mix of a week (product W2). */
export function mixOf(events: readonly MixEvent[]): WeekMix {
  return {
    networking: share(events.filter((event) => isNetworking(event.kind))),
    social: share(events.filter((event) => isSocial(event.kind))),
    other: share(events.filter((event) => event.kind === 'other')),
    unmarked: share(events.filter((event) => event.kind === null)),
    people: differentPeople(events.filter((event) => isNetworking(event.kind) || isSocial(event.kind))),
  };
}
