import type { ReviewView } from '../../../../contract/views/review';
import { marks, preparations } from '../../../../words/counts';
import type { CountFormat, PluralForms } from '../../../../words/language';
import { joined, listed } from '../../../../words/language';
import type { Taken } from './choices';

/** What the primary button will do, in words: `Add 128, update 3, archive 1`, `Subscribe: add 11`. */
export function actionText(
  taken: Taken,
  { subscription }: Pick<ReviewView, 'subscription'>,
  { number }: CountFormat,
): string {
  const text = listed([
    ...(taken.new > 0 ? [`add ${number(taken.new)}`] : []),
    ...(taken.changed > 0 ? [`update ${number(taken.changed)}`] : []),
    ...(taken.gone > 0 ? [`archive ${number(taken.gone)}`] : []),
  ]);
  if (subscription?.isNew) return text === '' ? 'Subscribe' : `Subscribe: ${text}`;
  return text === '' ? 'Change nothing' : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

const ruledForms: PluralForms = {
  one: 'Your rules mark # new event.',
  other: 'Your rules mark # of the new events.',
};

/** What the rules will do with what is new; empty when nothing. */
export const ruledText = ({ ruled }: Pick<ReviewView, 'ruled'>, { counted }: CountFormat): string =>
  ruled === 0 ? '' : counted(ruled, ruledForms);

const sameForms: PluralForms = { one: '# event that is the same', other: '# events that are the same' };

/** What an import leaves alone, as one sentence. */
export function untouchedText(
  { kept, counts }: Pick<ReviewView, 'kept' | 'counts'>,
  { counted }: CountFormat,
): string {
  const mine = joined([
    ...(kept.marks > 0 ? [counted(kept.marks, marks)] : []),
    ...(kept.preps > 0 ? [counted(kept.preps, preparations)] : []),
  ]);
  const yours = mine === '' ? 'everything you wrote' : `your ${mine}`;
  return counts.same > 0
    ? `Stays untouched: ${yours}, and ${counted(counts.same, sameForms)}.`
    : `Stays untouched: ${yours}.`;
}
