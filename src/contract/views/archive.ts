import type { Instant } from '../../domain/time/instant';
import type { EventRow } from './event';

/** One occurrence of an event in the archive, with what is planned for it. */
export interface ArchivedRow extends Omit<EventRow, 'suggestion'> {
  readonly hasPrep: boolean;
  /** The number of its follow-ups, in any state. */
  readonly followUps: number;
}

/**
 * An event that left its calendar (product I14): a single occurrence that its series lost, or a whole series. The row of a
 * recurring series has the key and the time of its representative occurrence, and `recurrenceId` null; what is planned
 * is that of the series.
 */
export interface ArchivedEvent extends ArchivedRow {
  readonly calendarName: string;
  readonly goneAt: Instant;
  /** The occurrences of a whole series for which something of their own is planned, by start. */
  readonly dates: readonly ArchivedRow[];
}
