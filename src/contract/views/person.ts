import type { Day } from '../../domain/time/day';

/** A person found in the calendars. */
export interface PersonView {
  /** The e-mail address, else the name in lower case. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The number of different events with this person; a series counts once. */
  readonly events: number;
  readonly lastMet: Day | null;
  readonly next: Day | null;
}
