import type { Brand } from '../brand';
import type { EventKey } from '../event/key';
import type { PersonId } from '../people/person';
import type { Day } from '../time/day';
import type { Instant } from '../time/instant';

export type SaidId = Brand<string, 'SaidId'>;

/**
 * What the user wrote of an event afterwards, one entry for each line and person. The line is kept as it was typed, so that
 * what was not understood of it is not lost (product F1).
 */
export interface Said {
  readonly id: SaidId;
  /** The event it was written of; null for a line about none. */
  readonly eventKey: EventKey | null;
  /** The day that the line is about. */
  readonly day: Day;
  /** null for a line without a name. */
  readonly personId: PersonId | null;
  readonly line: string;
  readonly howMet: string;
  readonly facts: readonly string[];
  readonly createdAt: Instant;
}
