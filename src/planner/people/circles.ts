import type { Handlers } from '../../contract/client';
import type { CircleView } from '../../contract/views/person';
import type { Circle, CircleId } from '../../domain/people/circle';
import type { Person } from '../../domain/people/person';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import { entryOfRef } from './keep-people';
import { nameIn, noSuchPerson } from './people';
import type { Roster } from './roster';

const noSuchCircle = () =>
  refused('not-found', 'This circle is no longer there. It may have been removed in another window.');

export function createCircleHandlers(
  context: PlannerContext,
  rosterNow: () => Promise<Roster>,
): Pick<Handlers, 'circles.list' | 'circle.save' | 'circle.remove'> {
  return {
    'circles.list': async () => {
      const { circles, people } = context.edits.plan();
      const views = [...circles.values()].map(
        ({ id, name, cadenceDays, members }): CircleView => ({
          id,
          name,
          cadenceDays,
          members: members.flatMap((member) => {
            const person = people.get(member);
            return person ? [{ id: person.id, name: nameIn(person) }] : [];
          }),
        }),
      );
      return answered(views.toSorted((one, other) => one.name.localeCompare(other.name, 'en')));
    },

    'circle.save': async ({ id, name, cadenceDays, members }) => {
      const roster = await rosterNow();
      const former = id === null ? null : context.edits.plan().circles.get(id);
      if (former === undefined) return noSuchCircle();
      const entries = (members ?? []).map((ref) => entryOfRef(context, roster, ref));
      if (entries.includes(null)) return noSuchPerson();
      const people = entries.filter((entry): entry is Person => entry !== null);
      const circle: Circle = {
        id: former?.id ?? (context.ports.newId() as CircleId),
        name: name ?? former?.name ?? '',
        cadenceDays: cadenceDays === undefined ? (former?.cadenceDays ?? null) : cadenceDays,
        members: members ? [...new Set(people.map((person) => person.id))] : (former?.members ?? []),
      };
      if (circle.name === '') return refused('bad-input', 'A circle needs a name.', { field: 'name' });
      const made = await context.edits.make({
        label: { code: former ? 'edit-circle' : 'add-circle', name: circle.name },
        joinName: `circle ${circle.id} ${name === undefined ? '' : 'name'}`,
        change: (plan) => ({
          ...plan,
          circles: plan.circles.with([[circle.id, circle]]),
          people: plan.people.with(
            people.filter((person) => !plan.people.has(person.id)).map((person) => [person.id, person]),
          ),
        }),
      });
      return made.ok ? answered({ id: circle.id, edit: made.value.edit }) : made;
    },

    'circle.remove': async ({ id }) => {
      const circle = context.edits.plan().circles.get(id);
      if (!circle) return noSuchCircle();
      const made = await context.edits.make({
        label: { code: 'remove-circle', name: circle.name },
        change: (plan) => ({ ...plan, circles: plan.circles.with([[id, undefined]]) }),
      });
      return made.ok ? answered({ edit: made.value.edit }) : made;
    },
  };
}
