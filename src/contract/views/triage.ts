import type { CalendarId } from '../../domain/calendars/calendar';
import type { EventKey } from '../../domain/event/key';
import type { Span } from '../../domain/event/occurrence';
import type { GroupBond } from '../../domain/marking/group';
import type { Suggestion } from '../../domain/marking/suggestion';

/** Unmarked events that one decision can mark (product M3). */
export interface TriageGroup {
  readonly id: string;
  readonly bond: GroupBond;
  /** The title of its next event, else of its last. */
  readonly title: string;
  /** The location of all its events; empty when they differ. */
  readonly location: string;
  /** The organiser's name; empty when the events differ. */
  readonly organizer: string;
  readonly calendarIds: readonly CalendarId[];
  /** The series that the mark is written for. */
  readonly keys: readonly EventKey[];
  /** The number of its unmarked occurrences in the two years around today. */
  readonly occurrences: number;
  readonly past: number;
  /** Some occurrences, the next ones first; one of each series precedes a second one of any. */
  readonly examples: readonly { readonly key: EventKey; readonly title: string; readonly span: Span }[];
  /** The number of different people who are invited. */
  readonly people: number;
  /** null when Mingle is not sure; without a form when the suggested forms differ. */
  readonly suggestion: Suggestion | null;
}

export interface TriageView {
  /** Groups with an upcoming occurrence first, then by number of occurrences, most first. */
  readonly groups: readonly TriageGroup[];
  /** The number of unmarked occurrences in all of them. */
  readonly occurrences: number;
}
