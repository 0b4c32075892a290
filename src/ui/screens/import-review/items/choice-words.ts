import type { ReviewView } from '../../../../contract/views/review';
import { marks, preparations } from '../../../../words/counts';
import type { CountFormat, PluralForms } from '../../../../words/language';
import { alternatives, joined, listed } from '../../../../words/language';
import type { Taken } from './choices';
import type { GroupName } from './groups';

/** The label of the primary button: `Add 128, update 3, archive 1`, `Subscribe: add 11`. */
export function actionText(
  taken: Taken,
  { subscription }: Pick<ReviewView, 'subscription'>,
  { number }: CountFormat,
): string {
  const text = takenText(taken, { number });
  if (subscription?.isNew) return text === '' ? 'Subscribe' : `Subscribe: ${text}`;
  return text === '' ? 'Change nothing' : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function takenText(taken: Taken, { number }: Pick<CountFormat, 'number'>): string {
  return listed([
    ...(taken.new > 0 ? [`add ${number(taken.new)}`] : []),
    ...(taken.changed > 0 ? [`update ${number(taken.changed)}`] : []),
    ...(taken.gone > 0 ? [`archive ${number(taken.gone)}`] : []),
  ]);
}

/** The label of the button for several files: `Add all 1,317`, `All: add 1,317, update 3`. */
export function addAllText(all: readonly Taken[], format: Pick<CountFormat, 'number'>): string {
  const sum = (group: keyof Taken) => all.reduce((total, taken) => total + taken[group], 0);
  const taken = { new: sum('new'), changed: sum('changed'), gone: sum('gone') };
  if (taken.changed + taken.gone === 0 && taken.new > 0) return `Add all ${format.number(taken.new)}`;
  const text = takenText(taken, format);
  return text === '' ? 'All: change nothing' : `All: ${text}`;
}

const ruledForms: PluralForms = {
  one: 'Your rules mark # new event.',
  other: 'Your rules mark # of the new events.',
};

/** How many new events the user's rules mark; empty for none. */
export const ruledText = ({ ruled }: Pick<ReviewView, 'ruled'>, { counted }: CountFormat): string =>
  ruled === 0 ? '' : counted(ruled, ruledForms);

const sameForms: PluralForms = { one: '# event that is the same', other: '# events that are the same' };

/** What the import leaves untouched, in one sentence; empty for a new calendar of which nothing is marked or planned. */
export function untouchedText(
  { kept, counts, target }: Pick<ReviewView, 'kept' | 'counts' | 'target'>,
  { counted }: CountFormat,
): string {
  if (target === null && kept.marks + kept.preps === 0) return '';
  const kinds = joined([
    ...(kept.marks > 0 ? [counted(kept.marks, marks)] : []),
    ...(kept.preps > 0 ? [counted(kept.preps, preparations)] : []),
  ]);
  const yours = kinds === '' ? 'everything you wrote' : `your ${kinds}`;
  return counts.same > 0
    ? `Stays untouched: ${yours}, and ${counted(counts.same, sameForms)}.`
    : `Stays untouched: ${yours}.`;
}

const overForms: PluralForms = { one: 'Its one event is past.', other: 'All # are past.' };

/** Says that a file has nothing that is still to come; else empty. */
export const allOverText = ({ allOver }: Pick<ReviewView, 'allOver'>, { counted }: CountFormat): string =>
  allOver === null ? '' : counted(allOver, overForms);

/** Of a calendar brought up to date, which groups are empty; else empty. */
export function nothingText({ target }: Pick<ReviewView, 'target'>, filled: readonly GroupName[]): string {
  const missing = (['new', 'changed', 'gone'] as const).filter((group) => !filled.includes(group));
  return target === null || missing.length === 0 ? '' : `Nothing ${alternatives(missing)}.`;
}
