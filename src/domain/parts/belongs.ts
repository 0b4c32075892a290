import { createLeadsToWhole } from './event-links';
import { createIsAtPlace } from './meeting-place';
import { createNamesWhole } from './title-names';
import type { PartCandidate, PartFacts, Whole } from './whole';

/** What tells that an event is part of another; the surest first. */
export const ties = ['title', 'programme', 'organizer', 'link', 'place'] as const;
export type Tie = (typeof ties)[number];

export interface Belonging {
  readonly whole: Whole;
  readonly why: Tie;
}

/** Finds the whole that an event is part of; null if it is part of none. */
export type Belongs = (candidate: PartCandidate) => Belonging | null;

/** Tells what ties an event to one whole; null for nothing. */
type FindTie = (candidate: PartFacts) => Tie | null;

function createFindTie(whole: Whole): FindTie {
  const namesWhole = createNamesWhole(whole.title, whole.place);
  const isAtPlace = createIsAtPlace(whole.place);
  const leadsToWhole = createLeadsToWhole(whole.links);
  const holds: Readonly<Record<Tie, (candidate: PartFacts) => boolean>> = {
    title: ({ title }) => namesWhole(title),
    programme: ({ calendar }) => whole.programmes.has(calendar),
    organizer: ({ organizer }) => organizer !== '' && organizer === whole.organizer,
    link: ({ links }) => leadsToWhole(links),
    place: ({ place }) => isAtPlace(place),
  };
  return (candidate) => ties.find((tie) => holds[tie](candidate)) ?? null;
}

const isWithin = (candidate: PartFacts, whole: PartFacts): boolean =>
  candidate.first >= whole.first && candidate.last <= whole.last;

const inOrder = (one: Whole, other: Whole): number =>
  one.length - other.length ||
  (one.first < other.first ? -1 : one.first > other.first ? 1 : 0) ||
  byKey(one, other);

const byKey = (one: Whole, other: Whole): number => (one.key < other.key ? -1 : 1);

/**
 * Prepares the rule for some wholes. A part lies within the days of the whole, is shorter, is no whole itself and no weekly
 * habit, and something ties it to the whole: that both are on the same days is not enough, as a dentist's appointment may be.
 * Of several wholes the shortest counts, then the first.
 */
export function createBelongs(wholes: readonly Whole[]): Belongs {
  const prepared = wholes.toSorted(inOrder).map((whole) => ({ whole, findTie: createFindTie(whole) }));
  return (candidate) => {
    if (candidate.isWhole || candidate.repeatsWeekly) return null;
    for (const { whole, findTie } of prepared) {
      if (candidate.length >= whole.length || !isWithin(candidate, whole)) continue;
      const why = findTie(candidate);
      if (why !== null) return { whole, why };
    }
    return null;
  };
}
