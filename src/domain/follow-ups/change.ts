import type { Merged, Preferred } from '../prep/merge';
import { mergeSection } from '../prep/merge';
import type { Instant } from '../time/instant';
import type { FollowUp } from './follow-up';

/** The parts of a follow-up that the user writes. */
export type FollowUpText = Pick<FollowUp, 'person' | 'personId' | 'text' | 'due' | 'state'>;

export const textOf = ({ person, personId, text, due, state }: FollowUpText): FollowUpText => ({
  person,
  personId,
  text,
  due,
  state,
});

/**
 * What two windows wrote from the same `base`: each part takes the side that changed it. A part that both changed differently
 * is a conflict. The entry goes with the name that it was chosen for.
 */
export function mergeFollowUp(
  base: FollowUpText,
  mine: FollowUpText,
  theirs: FollowUpText,
  preferred: Preferred = 'mine',
): Merged<FollowUpText> {
  const merged = mergeSection(writtenOf(base), writtenOf(mine), writtenOf(theirs), preferred);
  const [first, second] = preferred === 'mine' ? [mine, theirs] : [theirs, mine];
  const isFirst =
    mine.person === theirs.person ? first.personId !== base.personId : first.person === merged.value.person;
  return { ...merged, value: { ...merged.value, personId: (isFirst ? first : second).personId } };
}

const writtenOf = ({ person, text, due, state }: FollowUpText): Omit<FollowUpText, 'personId'> => ({
  person,
  text,
  due,
  state,
});

/** The follow-up with this change; it is in its state since `now` if the change gives it another one. */
export const changed = (
  followUp: FollowUp,
  change: Partial<Omit<FollowUp, 'id' | 'stateSince'>>,
  now: Instant,
): FollowUp => ({
  ...followUp,
  ...change,
  stateSince: change.state === undefined || change.state === followUp.state ? followUp.stateSince : now,
});
