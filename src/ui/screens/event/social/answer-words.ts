import type { Answer } from '../../../../domain/people/guest';

export const answerWords: Readonly<Record<Answer, string>> = {
  coming: 'coming',
  maybe: 'maybe',
  'not-coming': 'not coming',
  'no-answer': 'no answer',
};

/** `3 coming, 1 maybe, 2 no answer`; what nobody said is left out. */
export const answerCountWords = (counts: readonly (readonly [Answer, number])[]): string =>
  counts
    .filter(([, count]) => count > 0)
    .map(([answer, count]) => `${count} ${answerWords[answer]}`)
    .join(', ');
