import type { Kind } from '../../domain/marking/kind';
import type { Day } from '../../domain/time/day';
import type { EventLink } from './event-link';

/** An event with the minutes that it adds to the mix. */
export interface CountedEvent extends EventLink {
  readonly kind: Kind | null;
  readonly networking: number;
  readonly social: number;
}

/** Somebody who is counted, and where. */
export interface CountedPerson {
  readonly name: string;
  /** Empty where only the name is known. */
  readonly email: string;
  readonly events: readonly EventLink[];
}

export interface TalkDay {
  readonly day: Day;
  readonly events: readonly EventLink[];
}

/** What is behind the numbers of a mix. */
export interface BehindMix {
  /** The networking and social events, by start; the minutes of a kind sum to those of the mix. */
  readonly counted: readonly CountedEvent[];
  /** The different people, by name. */
  readonly people: readonly CountedPerson[];
  /** The days with a talk. */
  readonly talks: readonly TalkDay[];
  /** The events of the week that the user says did not happen. */
  readonly notHappened: readonly EventLink[];
}
