import type { LeadKind, LeadState } from '../domain/outcomes/lead';
import type { Again, Felt, Verdict, Worth } from '../domain/outcomes/outcome';

export const leadKindWords: Readonly<Record<LeadKind, string>> = {
  job: 'Job',
  internship: 'Internship',
  client: 'Client',
  source: 'Source',
  intro: 'Introduction',
};

export const leadStateWords: Readonly<Record<LeadState, string>> = {
  open: 'Open',
  'in-talks': 'In talks',
  won: 'Worked out',
  closed: 'Closed',
};

/** Was it worth it, as a sentence. */
export const worthSentences: Readonly<Record<Worth, string>> = {
  no: 'It was not worth it.',
  'so-so': 'It was so-so.',
  yes: 'It was worth it.',
};

/** Would the user go again, as a sentence. */
export const againSentences: Readonly<Record<Again, string>> = {
  no: 'You would not go again.',
  maybe: 'You might go again.',
  yes: 'You would go again.',
};

/** How it felt, as a word to choose. */
export const feltWords: Readonly<Record<Felt, string>> = {
  good: 'Good',
  fine: 'Fine',
  tiring: 'Tiring',
  'not-for-me': 'Not for me',
};

/** How it felt, as a sentence. */
export const feltSentences: Readonly<Record<Felt, string>> = {
  good: 'It felt good.',
  fine: 'It was fine.',
  tiring: 'It was tiring.',
  'not-for-me': 'It was not for me.',
};

/** A verdict without what was learnt, as sentences; empty if it says neither. */
export const verdictText = ({ worthIt, again }: Pick<Verdict, 'worthIt' | 'again'>): string =>
  [worthIt && worthSentences[worthIt], again && againSentences[again]].filter(Boolean).join(' ');
