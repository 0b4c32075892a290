import type { CalendarId } from '../../domain/calendars/calendar';
import type { EventKey } from '../../domain/event/key';
import type { Span } from '../../domain/event/occurrence';
import type { GroupBond } from '../../domain/marking/group';
import type { Suggestion } from '../../domain/marking/suggestion';

/** Unmarked events that one decision fits (product M3). */
export interface TriageGroup {
  readonly id: string;
  readonly bond: GroupBond;
  /** Of its events, the one to look at: the next, else the last. */
  readonly title: string;
  /** Of all its events; empty where they differ. */
  readonly location: string;
  /** The same; by name. */
  readonly organizer: string;
  readonly calendarIds: readonly CalendarId[];
  /** What the mark will be written for. */
  readonly keys: readonly EventKey[];
  /** Occurrences in the two years around today that it will mark. */
  readonly occurrences: number;
  readonly past: number;
  /** Some of them, the next ones first; of several series one of each before a second of any. */
  readonly examples: readonly { readonly key: EventKey; readonly title: string; readonly span: Span }[];
  /** How many different people are invited. */
  readonly people: number;
  /** null when Mingle is not sure. Without a form where its events differ in that. */
  readonly suggestion: Suggestion | null;
}

export interface TriageView {
  /** Those with something to come first, and of these those with the most occurrences. */
  readonly groups: readonly TriageGroup[];
  /** Unmarked occurrences in all of them. */
  readonly occurrences: number;
}
