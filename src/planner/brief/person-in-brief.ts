import type { PersonInBrief } from '../../contract/views/brief';
import type { MustMeet } from '../../domain/prep/networking';
import { eventKeyOf } from '../agenda/planned-occurrence';
import type { PlannerContext } from '../context';
import { saidOf } from '../people/person-page';
import { toPersonEvent } from '../people/person-view';
import type { Known, Roster } from '../people/roster';

export const meantPerson = (
  roster: Roster,
  { person, email, name }: Pick<MustMeet, 'person' | 'email' | 'name'>,
): Known | null => (person && roster.ofRef(person)) ?? roster.meant({ email, name });

/** What the page of a person says, in the few words that a brief has room for. */
export function toPersonInBrief(context: PlannerContext, known: Known | null): PersonInBrief {
  const entry = known?.person ?? null;
  return {
    ref: known?.ref ?? null,
    role: entry?.role ?? '',
    organisation: entry?.organisation ?? '',
    howMet: entry?.howMet ?? '',
    lastTime: known && lastTimeWith(context, known),
  };
}

function lastTimeWith(context: PlannerContext, { person, there }: Known): PersonInBrief['lastTime'] {
  const last = there.findLast(({ end }) => end <= context.now());
  if (!last) return null;
  const said = person ? saidOf(context.edits.plan(), person.id)(eventKeyOf(last.planned)) : [];
  const { day, summary } = toPersonEvent(context, last, true, said);
  return { day, summary, said };
}
