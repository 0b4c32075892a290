import { useCallback, useEffect, useState } from 'react';
import type { ReviewView } from '../../../../contract/views/review';
import type { ReviewGroup, ReviewItem } from '../../../../domain/calendars/review';

/** Groups whose items can be taken or left out; taking an item of `same` would change nothing. */
export type ChoosableGroup = Exclude<ReviewGroup, 'same'>;

export const isChoosable = (group: ReviewGroup): group is ChoosableGroup => group !== 'same';

export type Taken = Readonly<Record<ChoosableGroup, number>>;

/** Which items will be taken, and which left out. */
export interface Choices {
  readonly leaveOut: ReadonlySet<string>;
  /** Number of items of each group that will be taken. */
  readonly taken: Taken;
  take(items: readonly ReviewItem[], taken: boolean): void;
}

/**
 * `decided` is kept when the review is compared anew, e.g. with another calendar. `leaveOut` and `taken` are derived from
 * it and updated incrementally, since recounting all items is slow.
 */
interface Chosen {
  readonly items: readonly ReviewItem[];
  /** The user's decisions by key: true to leave the item out. */
  readonly decided: ReadonlyMap<string, boolean>;
  readonly leaveOut: ReadonlySet<string>;
  readonly taken: Taken;
}

function chosenFrom(items: readonly ReviewItem[], decided: ReadonlyMap<string, boolean>): Chosen {
  const leaveOut = new Set<string>();
  const taken = { new: 0, changed: 0, gone: 0 };
  for (const { key, group, leftOut } of items) {
    if (!isChoosable(group)) continue;
    // Skips the look-up in an empty map, which would still hash 50,000 keys.
    const isOut = decided.size > 0 ? (decided.get(key) ?? leftOut) : leftOut;
    if (isOut) leaveOut.add(key);
    else taken[group] += 1;
  }
  return { items, decided, leaveOut, taken };
}

/** The choices after the user took or left out `items`, which must be items of the review. */
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

/** The user's decisions by review id; kept while another review is shown. */
export type Decisions = Map<string, Omit<Chosen, 'items'>>;

/** The choices of one review; they start with the defaults (`leftOut`) and the decisions made earlier. */
export function useChoices({ id, items }: Pick<ReviewView, 'id' | 'items'>, decisions: Decisions): Choices {
  const [stored, setChosen] = useState(() => chosenFrom(items, decisions.get(id)?.decided ?? new Map()));
  const chosen = stored.items === items ? stored : chosenFrom(items, stored.decided);
  if (chosen !== stored) setChosen(chosen);
  const take = useCallback((changed: readonly ReviewItem[], isTaken: boolean) => {
    setChosen((current) => withTaken(current, changed, isTaken));
  }, []);
  useEffect(() => {
    const { decided, leaveOut, taken } = chosen;
    decisions.set(id, { decided, leaveOut, taken });
  }, [decisions, id, chosen]);
  return { leaveOut: chosen.leaveOut, taken: chosen.taken, take };
}
