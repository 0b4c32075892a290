import type { EventKey } from '../../event/key';
import type { Form } from '../../marking/kind';
import type { Day } from '../../time/day';
import type { Stretch } from '../gap';
import type { Company, IdeaKind } from './candidate';

/** Why an idea is made; the words for it are elsewhere. */
export type Why =
  | { readonly code: 'birthday'; readonly day: Day }
  | { readonly code: 'last-met'; readonly day: Day }
  | { readonly code: 'never-met' | 'free-time' }
  | { readonly code: 'circle-due'; readonly people: number }
  | { readonly code: 'promise'; readonly text: string }
  | { readonly code: 'threads'; readonly count: number }
  /** By so many minutes the week is under the floor, or over the ceiling. */
  | { readonly code: 'short' | 'over'; readonly kind: IdeaKind; readonly minutes: number };

/**
 * What could be done in a free stretch of the week (product W5, W8): meet somebody, go to a club that is in the calendar, or
 * rest.
 */
export interface Idea extends Stretch {
  readonly what: 'meet' | 'club' | 'rest';
  readonly kind: IdeaKind | 'other';
  /** null for rest. */
  readonly form: Form | null;
  readonly day: Day;
  /** null for a club and for rest. */
  readonly who: Company | null;
  /** The event of a club. */
  readonly event: { readonly key: EventKey; readonly title: string } | null;
  /** The strongest reason first. */
  readonly why: readonly Why[];
  /** How much speaks for it, in points. */
  readonly score: number;
}

/** Why there are fewer ideas than usual. `resting`: the user wants none for this week. */
export type IdeaNote = 'resting' | 'nobody-due' | 'no-time';

export interface WeekIdeas {
  /** At most three, by day, with different people and on different days. */
  readonly list: readonly Idea[];
  readonly note: IdeaNote | null;
}

/** One way to meet, with its usual length in minutes. */
export interface Meeting {
  readonly form: Form;
  readonly minutes: number;
  /** Whether the user has to go somewhere. */
  readonly inPerson: boolean;
  /** It begins at dinner time. */
  readonly isDinner?: true;
}

export const call: Meeting = { form: 'call', minutes: 20, inPerson: false };

/** The shortest first. */
export const meetings: Readonly<Record<IdeaKind, readonly Meeting[]>> = {
  social: [
    call,
    { form: 'hanging-out', minutes: 60, inPerson: true },
    { form: 'meal', minutes: 120, inPerson: true, isDinner: true },
  ],
  networking: [{ form: 'one-on-one', minutes: 45, inPerson: true }],
};
