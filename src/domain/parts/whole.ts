import type { EventKey } from '../event/key';
import type { Form, Kind } from '../marking/kind';
import { isNetworking } from '../marking/kind';
import type { Day } from '../time/day';

/** What the rule on parts uses of an event, whether it is a whole or may be a part (product N7). */
export interface PartFacts {
  readonly title: string;
  /** The organiser's address; empty if there is none, or it is the user's. */
  readonly organizer: string;
  readonly place: string;
  /** The addresses of its page and of the place to join it online; empty ones are ignored. */
  readonly links: readonly string[];
  /** The calendar that holds it. */
  readonly calendar: string;
  /** On the clock of the place where it is; both inclusive. A night belongs to the day on which it began. */
  readonly first: Day;
  readonly last: Day;
  /** Milliseconds. */
  readonly length: number;
}

/** An event that others can be parts of, as a conference has sessions. */
export interface Whole extends PartFacts {
  readonly key: EventKey;
  /** The calendars that hold nothing but this event's programme. */
  readonly programmes: ReadonlySet<string>;
}

export interface PartCandidate extends PartFacts {
  /** Marked as a whole itself. */
  readonly isWhole: boolean;
  readonly repeatsWeekly: boolean;
}

const formsOfWholes: ReadonlySet<Form | null> = new Set<Form | null>([
  'conference',
  'career-fair',
  'workshop',
  null,
]);

/** True for the marks of an event that has parts if it lasts whole days. */
export const isMarkOfWhole = (mark: { readonly kind: Kind; readonly form: Form | null } | null): boolean =>
  mark !== null && isNetworking(mark.kind) && formsOfWholes.has(mark.form);

/** Something longer, as a semester, is no event that one attends as a whole. */
export const mostDays = 31;
