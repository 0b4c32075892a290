import type { Answer } from '../domain/people/guest';
import type { CountFormat } from './language';
import { listed } from './language';

export const answerWords: Readonly<Record<Answer, string>> = {
  coming: 'coming',
  maybe: 'maybe',
  'not-coming': 'not coming',
  'no-answer': 'no answer',
};

/** `3 coming, 1 maybe, 2 no answer`; answers without guests are left out. */
export const answerCountsText = (
  counts: readonly (readonly [Answer, number])[],
  { number }: CountFormat,
): string =>
  listed(counts.flatMap(([answer, count]) => (count > 0 ? [`${number(count)} ${answerWords[answer]}`] : [])));
