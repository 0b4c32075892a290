import type { ReviewView } from '../../../../contract/views/review';
import { marks, preparations } from '../../../../words/counts';
import type { CountFormat, PluralForms } from '../../../../words/language';
import { joined, listed } from '../../../../words/language';
import type { Taken } from './choices';

/** The label of the primary button: `Add 128, update 3, archive 1`, `Subscribe: add 11`. */
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

/** How many new events the user's rules mark; empty for none. */
export const ruledText = ({ ruled }: Pick<ReviewView, 'ruled'>, { counted }: CountFormat): string =>
  ruled === 0 ? '' : counted(ruled, ruledForms);

const sameForms: PluralForms = { one: '# event that is the same', other: '# events that are the same' };

/** What the import leaves untouched, in one sentence. */
export function untouchedText(
  { kept, counts }: Pick<ReviewView, 'kept' | 'counts'>,
  { counted }: CountFormat,
): string {
  const kinds = joined([
    ...(kept.marks > 0 ? [counted(kept.marks, marks)] : []),
    ...(kept.preps > 0 ? [counted(kept.preps, preparations)] : []),
  ]);
  const yours = kinds === '' ? 'everything you wrote' : `your ${kinds}`;
  return counts.same > 0
    ? `Stays untouched: ${yours}, and ${counted(counts.same, sameForms)}.`
    : `Stays untouched: ${yours}.`;
}
