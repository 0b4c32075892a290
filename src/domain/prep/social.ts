import type { PersonRef } from '../people/directory';
import type { Answer } from '../people/guest';

/** Reasons to go; they have no targets and no grades (product section 1). */
export const socialAims = [
  'enjoy',
  'belong',
  'confide',
  'feel-safe',
  'less-alone',
  'build-something-together',
] as const;
export type SocialAim = (typeof socialAims)[number];

/** What is agreed on among friends besides who comes and who brings what; which of it fits, the form says. */
export const socialDetails = ['doing', 'turn', 'reach', 'cook', 'driver', 'route', 'costs', 'gift'] as const;
export type SocialDetail = (typeof socialDetails)[number];

/** What is planned for a social event (product S1, S2, S3). Texts are plain, and empty until the user writes them. */
export interface SocialPrep {
  readonly purpose: SocialPurpose;
  /** Guests added by hand. */
  readonly guests: readonly HandGuest[];
  /** The user's corrections of invited guests' answers, by e-mail; they take precedence over the calendar. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly brings: readonly Bring[];
  readonly topics: readonly CatchUpTopic[];
  /** What the user wrote of each; it stays when the form changes. */
  readonly details?: { readonly [Detail in SocialDetail]?: string | undefined } | undefined;
  /** Light questions that the user put away, by `questionKey`. */
  readonly questionsAway?: readonly string[] | undefined;
  /** Nothing is prepared, asked or reminded of (S5). */
  readonly justEnjoy?: boolean | undefined;
}

/** "I go for `goFor`". */
export interface SocialPurpose {
  readonly goFor: string;
  readonly aims: readonly SocialAim[];
}

export interface HandGuest {
  readonly id: string;
  readonly name: string;
  /** Whom the name means, once that was chosen or nobody else has the name. */
  readonly person?: PersonRef | undefined;
  readonly answer: Answer;
}

/** Who brings what; `who` is a guest's name, `me`, or empty while it is unassigned. */
export interface Bring {
  readonly id: string;
  readonly what: string;
  readonly who: string;
  /** Whom the name means, once that was chosen or nobody else has the name. */
  readonly person?: PersonRef | undefined;
  readonly packed: boolean;
}

/** Something to catch up on: what happened in my life, in theirs, or an open thread. */
export interface CatchUpTopic {
  readonly id: string;
  readonly text: string;
  readonly about: 'mine' | 'theirs' | 'open-thread';
  readonly talkedAbout: boolean;
  /** Not carried on to the next event with the same people, as the user said. */
  readonly isLeft?: boolean | undefined;
}

export const emptySocialPrep: SocialPrep = {
  purpose: { goFor: '', aims: [] },
  guests: [],
  answers: {},
  brings: [],
  topics: [],
};
