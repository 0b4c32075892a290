import type { LeadKind, LeadState } from '../domain/outcomes/lead';
import type { Again, Verdict, Worth } from '../domain/outcomes/outcome';

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

/** A verdict without what was learnt, as sentences; empty if it says neither. */
export const verdictText = ({ worthIt, again }: Pick<Verdict, 'worthIt' | 'again'>): string =>
  [worthIt && worthSentences[worthIt], again && againSentences[again]].filter(Boolean).join(' ');
