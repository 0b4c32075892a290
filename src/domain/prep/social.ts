import type { Answer } from '../people/guest';

/** What one may go for; no targets, no grades (product section 1). */
export const socialAims = [
  'enjoy',
  'belong',
  'confide',
  'feel-safe',
  'less-alone',
  'build-something-together',
] as const;
export type SocialAim = (typeof socialAims)[number];

/** What is planned for a social event (product S1, S2, S3). Texts are plain; empty while unwritten. */
export interface SocialPrep {
  readonly purpose: SocialPurpose;
  /** Guests added by hand. */
  readonly guests: readonly HandGuest[];
  /** The user's word on invited guests, by e-mail; it wins over what the calendar says. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly brings: readonly Bring[];
  readonly topics: readonly CatchUpTopic[];
}

/** "I go for `goFor`". */
export interface SocialPurpose {
  readonly goFor: string;
  readonly aims: readonly SocialAim[];
}

export interface HandGuest {
  readonly id: string;
  readonly name: string;
  readonly answer: Answer;
}

/** Who brings what; `who` is a guest's name, `me`, or empty while nobody has taken it. */
export interface Bring {
  readonly id: string;
  readonly what: string;
  readonly who: string;
  readonly packed: boolean;
}

/** Something to catch up on: what happened in my life, in theirs, or an open thread. */
export interface CatchUpTopic {
  readonly id: string;
  readonly text: string;
  readonly about: 'mine' | 'theirs' | 'open-thread';
  readonly talkedAbout: boolean;
}

export const emptySocialPrep: SocialPrep = {
  purpose: { goFor: '', aims: [] },
  guests: [],
  answers: {},
  brings: [],
  topics: [],
};

const aimWords: Readonly<Record<SocialAim, string>> = {
  enjoy: 'to enjoy it',
  belong: 'to belong',
  confide: 'to confide',
  'feel-safe': 'to feel safe',
  'less-alone': 'to be less alone',
  'build-something-together': 'to build something together',
};

/** The purpose as one sentence; empty while nothing is written or chosen. */
export function socialPurposeSentence(purpose: SocialPurpose): string {
  const goFor = purpose.goFor.trim();
  if (goFor) return `I go for ${goFor}`;
  return purpose.aims.length > 0 ? `I go ${purpose.aims.map((aim) => aimWords[aim]).join(', ')}` : '';
}
