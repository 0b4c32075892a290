export const worths = ['no', 'so-so', 'yes'] as const;
export type Worth = (typeof worths)[number];

export const agains = ['no', 'maybe', 'yes'] as const;
export type Again = (typeof agains)[number];

export const felts = ['good', 'fine', 'tiring', 'not-for-me'] as const;
/** How an event among friends felt. It is for the user's own eyes: it is shown at the event, and never counted or added up. */
export type Felt = (typeof felts)[number];

/**
 * What came of an event, besides the goals that were reached, which their preparation says (product F5). Texts are plain, and
 * empty until they are written.
 */
export interface Outcome {
  /** The verdict: was it worth it, and would the user go again. */
  readonly worthIt: Worth | null;
  readonly again: Again | null;
  /** The time that it really took, in minutes, with the way there. */
  readonly minutes: number | null;
  /** What it cost, in the user's words: `180 EUR and a train`. */
  readonly cost: string;
  readonly learning: string;
  /** Absent in what was written before there was the question. */
  readonly felt?: Felt | null | undefined;
  /** The user does not want to be asked about this event again. */
  readonly isPutAway: boolean;
}

/** True if the user has said anything of the event besides how it felt, which nothing is computed from. */
export const isSaid = ({ worthIt, again, minutes, cost, learning }: Outcome): boolean =>
  worthIt !== null || again !== null || minutes !== null || `${cost}${learning}`.trim() !== '';

export const emptyOutcome: Outcome = {
  worthIt: null,
  again: null,
  minutes: null,
  cost: '',
  learning: '',
  felt: null,
  isPutAway: false,
};

/** What the user thought of an event: worth it, again, and what was learnt. */
export type Verdict = Pick<Outcome, 'worthIt' | 'again' | 'learning'>;

/** Null if the user wrote none. */
export function verdictOf({ worthIt, again, learning }: Outcome): Verdict | null {
  const verdict = { worthIt, again, learning: learning.trim() };
  return worthIt === null && again === null && verdict.learning === '' ? null : verdict;
}
