import type { FollowUp } from '../../domain/follow-ups/follow-up';
import { createDirectory, personOf } from '../../domain/people/directory';
import type { PersonId } from '../../domain/people/person';
import type { Plan } from '../../plan/plan';
import { idAfterMerges } from '../people/after-merges';
import { toMention } from '../people/roster';

/** The entry that a typed name or address means, if it means exactly one. */
export const entryMeant = (plan: Plan, person: string): PersonId | null =>
  person.trim() === ''
    ? null
    : (personOf(createDirectory(plan.people.values()), toMention(person))?.id ?? null);

/** The entry that a follow-up is for, also after merges; null once it is no longer there. */
export function entryOf(plan: Plan, { personId }: Pick<FollowUp, 'personId'>): PersonId | null {
  if (personId === null) return null;
  const left = idAfterMerges(plan, personId);
  return plan.people.has(left) ? left : null;
}
