import { useCallback, useMemo, useState } from 'react';
import type { ReviewView } from '../../../contract/views/review';
import type { ReviewGroup, ReviewItem } from '../../../domain/calendars/review';

/** Groups one can choose from; `same` changes nothing either way. */
export type ChoosableGroup = Exclude<ReviewGroup, 'same'>;

export const isChoosable = (group: ReviewGroup): group is ChoosableGroup => group !== 'same';

/** What happens and what stays out, as the user has it so far. */
export interface Choices {
  readonly leaveOut: ReadonlySet<string>;
  /** Items of each group that will be taken. */
  readonly taken: Readonly<Record<ChoosableGroup, number>>;
  take(items: readonly ReviewItem[], taken: boolean): void;
}

function countTaken(
  items: readonly ReviewItem[],
  leaveOut: ReadonlySet<string>,
): Readonly<Record<ChoosableGroup, number>> {
  const count = (group: ChoosableGroup) =>
    items.filter((item) => item.group === group && !leaveOut.has(item.key)).length;
  return { new: count('new'), changed: count('changed'), gone: count('gone') };
}

/** Starts with what one would expect unasked; each review has its own. */
export function useChoices(review: ReviewView): Choices {
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map());
  const leaveOut = useMemo(
    () =>
      new Set<string>(
        review.items
          .filter(({ key, group, leftOut }) => isChoosable(group) && (decided.get(key) ?? leftOut))
          .map(({ key }) => key),
      ),
    [review.items, decided],
  );
  const taken = useMemo(() => countTaken(review.items, leaveOut), [review.items, leaveOut]);
  const take = useCallback((items: readonly ReviewItem[], isTaken: boolean) => {
    setDecided((before) => new Map([...before, ...items.map(({ key }) => [key, !isTaken] as const)]));
  }, []);
  return { leaveOut, taken, take };
}

/** What the primary button will do, in words: `Add 128, update 3, archive 1`. */
export function actionText(taken: Choices['taken']): string {
  const parts = [
    taken.new > 0 ? `add ${taken.new}` : '',
    taken.changed > 0 ? `update ${taken.changed}` : '',
    taken.gone > 0 ? `archive ${taken.gone}` : '',
  ].filter((part) => part !== '');
  const text = parts.join(', ');
  return text === '' ? 'Change nothing' : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** What an import leaves alone, as one sentence. */
export function untouchedText({ kept, counts }: Pick<ReviewView, 'kept' | 'counts'>): string {
  const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);
  const mine = [
    kept.marks > 0 ? many(kept.marks, 'mark', 'marks') : '',
    kept.preps > 0 ? many(kept.preps, 'preparation', 'preparations') : '',
  ].filter((part) => part !== '');
  const parts = [
    mine.length > 0 ? `your ${mine.join(' and ')}` : 'everything you wrote',
    counts.same > 0
      ? `${many(counts.same, 'event', 'events')} that ${counts.same === 1 ? 'is' : 'are'} the same`
      : '',
  ].filter((part) => part !== '');
  return `Stays untouched: ${parts.join(', and ')}.`;
}
