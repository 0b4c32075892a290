import type { Day } from '../../domain/time/day';

/** Someone met in the calendars. */
export interface PersonView {
  /** E-mail, else the name. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Different events with this person. */
  readonly events: number;
  readonly lastMet: Day | null;
  readonly next: Day | null;
}
