import type { Handlers } from '../../contract/client';
import type { Failure } from '../../contract/failure';
import type { DuePerson, PersonView } from '../../contract/views/person';
import { birthdaySoon } from '../../domain/people/birthday';
import type { PersonRef } from '../../domain/people/directory';
import { mentionIn } from '../../domain/people/directory';
import type { Person, PersonFacts } from '../../domain/people/person';
import { givenFields } from '../../domain/record';
import type { Day } from '../../domain/time/day';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';
import { idAfterMerges } from './after-merges';
import { entryOfRef, newPerson, withPerson } from './keep-people';
import { toPersonPage } from './person-page';
import { createViewInputs, toPersonView } from './person-view';
import type { Known, Roster } from './roster';
import { isSomebody } from './somebody';

export const noSuchPerson = () =>
  refused('not-found', 'This person is no longer there. They may have been removed in another window.');

export function createPeopleHandlers(
  context: PlannerContext,
  rosterNow: () => Promise<Roster>,
): Pick<Handlers, 'people.list' | 'people.due' | 'person.get' | 'person.save' | 'person.remove'> {
  return {
    'people.list': async () => {
      const { known } = await rosterNow();
      const inputs = createViewInputs(context, context.edits.plan());
      const views = [];
      for (const [index, one] of [...known.values()].filter(isSomebody).entries()) {
        if (index % (atOnce * 10) === atOnce * 10 - 1) await context.ports.yieldThread();
        views.push(toPersonView(one, inputs));
      }
      return answered(views.toSorted((one, other) => byName.compare(one.name, other.name)));
    },

    'people.due': async () => {
      const { known } = await rosterNow();
      const inputs = createViewInputs(context, context.edits.plan());
      // Only what the user keeps has a cadence or a birthday.
      const kept = [...known.values()].filter(({ person }) => person !== null);
      return answered(
        dueFirst(
          kept.map((one) => toPersonView(one, inputs)),
          context.today(),
        ),
      );
    },

    'person.get': async ({ id }) => {
      await context.parts.learn();
      const roster = await rosterNow();
      const known = knownOf(context, roster, id);
      return known ? answered(await toPersonPage(context, roster, known)) : noSuchPerson();
    },

    'person.save': async ({ id, facts, restUntil, circles }) => {
      const roster = await rosterNow();
      const former = id === null ? newPerson(context, {}) : entryOfRef(context, roster, id);
      if (!former) return noSuchPerson();
      const said = givenFields<PersonFacts>(facts);
      const taken = takenAddress(roster, former, said.emails ?? []);
      if (taken) return { ok: false, error: taken };
      const isNew = !context.edits.plan().people.has(former.id);
      const person: Person = { ...former, ...said, ...(restUntil !== undefined && { restUntil }) };
      const made = await context.edits.make({
        label: { code: isNew ? 'add-person' : 'edit-person', name: nameIn(person) },
        joinName: `person ${person.id} ${Object.keys(said).join(' ')}`,
        change: (plan) => {
          const now = plan.people.get(person.id);
          const entry = now ? { ...now, ...said, restUntil: person.restUntil } : person;
          return withPerson(plan, entry, circles);
        },
      });
      return made.ok ? answered({ id: person.id, edit: made.value.edit }) : made;
    },

    'person.remove': async ({ id }) => {
      const person = context.edits.plan().people.get(id);
      if (!person) return noSuchPerson();
      const made = await context.edits.make({
        label: { code: 'remove-person', name: nameIn(person) },
        change: (plan) => {
          const left = withPerson(plan, person, []);
          return {
            ...left,
            people: left.people.with([[id, undefined]]),
            contactCards: left.contactCards.with([[id, undefined]]),
          };
        },
      });
      return made.ok ? answered({ edit: made.value.edit }) : made;
    },
  };
}

function dueFirst(people: readonly PersonView[], today: Day): readonly DuePerson[] {
  const withBirthday = people.map((person) => ({
    ...person,
    birthdayOn: birthdaySoon(person.birthday, today),
  }));
  const order = ({ birthdayOn, due }: DuePerson): string =>
    birthdayOn === null ? `2 ${due}` : `1 ${birthdayOn}`;
  return withBirthday
    .filter(({ birthdayOn, due }) => birthdayOn !== null || (due !== null && due <= today))
    .toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
}

const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

export const nameIn = ({ name, emails }: Pick<Person, 'name' | 'emails'>): string =>
  name || (emails[0] ?? '');

/** Somebody of the roster, also under the id of an entry that was absorbed, or under an address that an entry has now. */
export function knownOf(context: PlannerContext, roster: Roster, ref: PersonRef): Known | null {
  const known = roster.known.get(ref) ?? roster.known.get(idAfterMerges(context.edits.plan(), ref as never));
  if (known) return known;
  const mention = mentionIn(ref);
  return mention && roster.meant(mention);
}

/** Two entries never have the same address; one that is only mentioned gives way. */
function takenAddress(roster: Roster, person: Person, emails: readonly string[]): Failure | null {
  for (const email of emails) {
    const other = roster.directory.ofEmail(email);
    if (!other || other.id === person.id) continue;
    const message = `${email} is an address of ${nameIn(other)} already. Merge the two if they are one person.`;
    return { code: 'bad-input', message, field: 'emails', details: { email, person: other.id } };
  }
  return null;
}
