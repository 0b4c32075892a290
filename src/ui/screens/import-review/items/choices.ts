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
