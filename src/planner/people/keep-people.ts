import type { Circle, CircleId } from '../../domain/people/circle';
import type { PersonRef } from '../../domain/people/directory';
import type { Person, PersonFacts, PersonId } from '../../domain/people/person';
import { unknownFacts } from '../../domain/people/person';
import type { Plan } from '../../plan/plan';
import type { PlannerContext } from '../context';
import { idAfterMerges } from './after-merges';
import type { Roster } from './roster';

/** A new entry with these facts. */
export const newPerson = (context: PlannerContext, facts: Partial<PersonFacts>): Person => ({
  ...unknownFacts,
  ...facts,
  id: context.ports.newId() as PersonId,
  restUntil: null,
  createdAt: context.now(),
});

/** The entry of a reference; of someone who is only mentioned, a new one. null when nobody is there under it. */
export function entryOfRef(context: PlannerContext, roster: Roster, ref: PersonRef): Person | null {
  const known = roster.known.get(ref);
  if (known) return known.person ?? newPerson(context, { name: nameOf(known), emails: known.emails });
  const plan = context.edits.plan();
  const left = idAfterMerges(plan, ref as PersonId);
  return plan.people.get(left) ?? null;
}

/** Without a name of its own, an entry is shown by its address. */
const nameOf = ({ name, emails }: { readonly name: string; readonly emails: readonly string[] }): string =>
  emails.includes(name) ? '' : name;

/** The plan with this entry, which becomes a member of exactly these circles if they are given. */
export function withPerson(plan: Plan, person: Person, inCircles?: readonly CircleId[] | undefined): Plan {
  const people = plan.people.with([[person.id, person]]);
  if (!inCircles) return { ...plan, people };
  const changed = [...plan.circles.values()].flatMap((circle): (readonly [CircleId, Circle])[] => {
    const [is, shouldBe] = [circle.members.includes(person.id), inCircles.includes(circle.id)];
    if (is === shouldBe) return [];
    const members = shouldBe
      ? [...circle.members, person.id]
      : circle.members.filter((member) => member !== person.id);
    return [[circle.id, { ...circle, members }]];
  });
  return { ...plan, people, circles: plan.circles.with(changed) };
}
