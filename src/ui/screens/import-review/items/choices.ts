import { useCallback, useEffect, useState } from 'react';
import type { ReviewView } from '../../../../contract/views/review';
import type { ReviewGroup, ReviewItem } from '../../../../domain/calendars/review';

/** Groups one can choose from; `same` changes nothing either way. */
export type ChoosableGroup = Exclude<ReviewGroup, 'same'>;

export const isChoosable = (group: ReviewGroup): group is ChoosableGroup => group !== 'same';

export type Taken = Readonly<Record<ChoosableGroup, number>>;

/** What happens and what stays out, as the user has it so far. */
export interface Choices {
  readonly leaveOut: ReadonlySet<string>;
  /** Items of each group that will be taken. */
  readonly taken: Taken;
  take(items: readonly ReviewItem[], taken: boolean): void;
}

/** `decided` outlives a new comparison of the same review; what follows from it is counted along, never over again. */
interface Chosen {
  readonly items: readonly ReviewItem[];
  /** By key: true for what the user wants left out. */
  readonly decided: ReadonlyMap<string, boolean>;
  readonly leaveOut: ReadonlySet<string>;
  readonly taken: Taken;
}

function chosenFrom(items: readonly ReviewItem[], decided: ReadonlyMap<string, boolean>): Chosen {
  const leaveOut = new Set<string>();
  const taken = { new: 0, changed: 0, gone: 0 };
  for (const { key, group, leftOut } of items) {
    if (!isChoosable(group)) continue;
    // Looking up what is not there would still read fifty thousand keys.
    const isOut = decided.size > 0 ? (decided.get(key) ?? leftOut) : leftOut;
    if (isOut) leaveOut.add(key);
    else taken[group] += 1;
  }
  return { items, decided, leaveOut, taken };
}

/** The choices after these items, all of the review, were taken or left out. */
function withTaken(chosen: Chosen, items: readonly ReviewItem[], isTaken: boolean): Chosen {
  const decided = new Map(chosen.decided);
  const leaveOut = new Set(chosen.leaveOut);
  const taken = { ...chosen.taken };
  for (const { key, group } of items) {
    if (!isChoosable(group)) continue;
    decided.set(key, !isTaken);
    if (isTaken) taken[group] += leaveOut.delete(key) ? 1 : 0;
    else if (!leaveOut.has(key)) {
      leaveOut.add(key);
      taken[group] -= 1;
    }
  }
  return { ...chosen, decided, leaveOut, taken };
}

/** What was decided so far in each review, by its id: it outlives a look at another file. */
export type Decisions = Map<string, Chosen['decided']>;

/** Starts with what one would expect unasked, and with what was decided before; each review has its own. */
export function useChoices({ id, items }: Pick<ReviewView, 'id' | 'items'>, decisions: Decisions): Choices {
  const [kept, setChosen] = useState(() => chosenFrom(items, decisions.get(id) ?? new Map()));
  const chosen = kept.items === items ? kept : chosenFrom(items, kept.decided);
  if (chosen !== kept) setChosen(chosen);
  const take = useCallback((some: readonly ReviewItem[], isTaken: boolean) => {
    setChosen((before) => withTaken(before, some, isTaken));
  }, []);
  useEffect(() => {
    decisions.set(id, chosen.decided);
  }, [decisions, id, chosen.decided]);
  return { leaveOut: chosen.leaveOut, taken: chosen.taken, take };
}

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en-GB')} ${more}`;

/** What the primary button will do, in words: `Add 128, update 3, archive 1`, `Subscribe: add 11`. */
export function actionText(taken: Taken, { subscription }: Pick<ReviewView, 'subscription'>): string {
  const parts = [
    { verb: 'add', count: taken.new },
    { verb: 'update', count: taken.changed },
    { verb: 'archive', count: taken.gone },
  ];
  const text = parts
    .filter(({ count }) => count > 0)
    .map(({ verb, count }) => `${verb} ${count.toLocaleString('en-GB')}`)
    .join(', ');
  if (subscription?.isNew) return text === '' ? 'Subscribe' : `Subscribe: ${text}`;
  return text === '' ? 'Change nothing' : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** What the rules will do with what is new; empty when nothing. */
export const ruledText = ({ ruled }: Pick<ReviewView, 'ruled'>): string =>
  ruled === 0 ? '' : `Your rules mark ${many(ruled, 'new event', 'of the new events')}.`;

/** What an import leaves alone, as one sentence. */
export function untouchedText({ kept, counts }: Pick<ReviewView, 'kept' | 'counts'>): string {
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
