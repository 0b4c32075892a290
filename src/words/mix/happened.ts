import type { PluralForms } from '../language';

/** Asked in one line, before the list opens. */
export const askedEvents: PluralForms = {
  one: 'Did it happen? # event of the week is over.',
  other: 'Did they happen? # events of the week are over.',
};

export const happenedWords = {
  title: 'Did it happen?',
  why: 'What did not happen is not counted in the mix, nor as a meeting.',
  did: 'It happened',
  didNot: 'It did not',
  skip: 'Skip',
  putAway: 'Not this week',
  answer: 'Answer',
} as const;
