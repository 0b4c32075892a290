import type { ContactDecision } from '../../contract/contact-operations';
import { canonicalText } from '../../domain/canonical-text';
import type { Circle, CircleId } from '../../domain/people/circle';
import type { Contact, PhotoFile } from '../../domain/people/contact';
import { calledName } from '../../domain/people/contact';
import type { ContactCard } from '../../domain/people/contact-card';
import type { ContactChange } from '../../domain/people/contact-changes';
import { contactChanges, withChanges } from '../../domain/people/contact-changes';
import { contactAfter, joinedContacts } from '../../domain/people/contact-join';
import type { PersonRef } from '../../domain/people/directory';
import type { Person, PersonId } from '../../domain/people/person';
import { nameKey } from '../../domain/people/person';
import type { Instant } from '../../domain/time/instant';
import type { Plan } from '../../plan/plan';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';
import { entryOfRef, newPerson } from '../people/keep-people';
import type { Roster } from '../people/roster';
import type { ComparedContact } from './compare-contacts';
import { keptPeople } from './compare-contacts';
import { withKeptPhoto } from './photos';

/** What an import would do to the plan, computed before it is made so that the thread is not held. */
export interface ContactsOutcome {
  readonly added: number;
  readonly updated: number;
  readonly people: readonly PersonId[];
  readonly at: Instant;
  readonly change: (plan: Plan) => Plan;
}

export interface ToApply {
  readonly takings: readonly Taking[];
  /** The photos that are kept as files. */
  readonly photos: ReadonlySet<PhotoFile>;
  readonly groupsAsCircles: boolean;
}

/** A contact that the user takes. */
export interface Taking {
  readonly contact: Contact;
  readonly fileName: string;
  readonly groups: readonly string[];
  /** null for somebody new. */
  readonly ref: PersonRef | null;
  /** The fields that change; null for those that the review proposes. */
  readonly fields: readonly string[] | null;
  /** The user said who they are, which the card remembers. */
  readonly isAnswer: boolean;
}

export async function toOutcome(
  context: PlannerContext,
  roster: Roster,
  { takings, photos, groupsAsCircles }: ToApply,
): Promise<ContactsOutcome> {
  const plan = context.edits.plan();
  const work = createWork(context, roster, plan);
  const members = new Map<string, PersonId[]>();
  for (const [index, taking] of takings.entries()) {
    if (index % atOnce === 0) await context.ports.yieldThread();
    const id = work.take({ ...taking, contact: withKeptPhoto(taking.contact, photos) });
    for (const group of groupsAsCircles ? taking.groups : []) {
      const list = members.get(group);
      if (list) list.push(id);
      else members.set(group, [id]);
    }
  }
  return {
    ...work.counts(),
    change: (now) => ({ ...work.change(now), circles: withMembers(context, now, members) }),
  };
}

/** What is taken, by person: contacts that the user says are of one person of the files come together. */
export function takingsOf(
  compared: readonly ComparedContact[],
  decisions: readonly ContactDecision[],
): readonly Taking[] {
  const decided = new Map(decisions.map((decision) => [decision.key, decision]));
  const joins = new Map<string, Contact[]>();
  const takings: (Taking & { readonly key: string })[] = [];
  for (const { item, contact, groups } of compared) {
    const { isTaken = item.leftOut === null, fields = null, as } = decided.get(item.key) ?? {};
    if (item.group === 'unsure' ? as === undefined : !isTaken) continue;
    const other = as?.startsWith('contact:') ? as.slice('contact:'.length) : null;
    if (other !== null) {
      joins.set(other, [...(joins.get(other) ?? []), contact]);
      continue;
    }
    const isNew = item.group === 'new' || (item.group === 'unsure' && as === 'new');
    const ref = item.group === 'unsure' ? (as as PersonRef) : item.ref;
    const { key, fileName } = item;
    takings.push({
      key,
      contact,
      groups,
      fileName,
      fields,
      ref: isNew ? null : ref,
      isAnswer: as !== undefined,
    });
  }
  return takings.map((taking) => {
    const others = joins.get(taking.key);
    return others ? { ...taking, contact: joinedContacts([taking.contact, ...others]) } : taking;
  });
}

interface Changed {
  readonly person: Person;
  readonly changes: readonly ContactChange[];
}

/** Gathers the entries and cards of an import. */
function createWork(context: PlannerContext, roster: Roster, plan: Plan) {
  const kept = keptPeople(context, plan, roster);
  const people = new Map<PersonId, Person>();
  const cards = new Map<PersonId, ContactCard>();
  const changed = new Map<PersonId, Changed>();
  const added = new Set<PersonId>();
  const takenIn = new Map<PersonRef, PersonId>();
  const owners = new Map<string, PersonId>();
  const isFree = (id: PersonId) => (email: string) => {
    const owner = owners.get(email);
    return owner === undefined ? kept.isFree(id)(email) : owner === id;
  };
  const updated = new Set<PersonId>();
  const at = context.now();
  /** A file of which nothing is taken is not where the person is from; what it said is known from now on. */
  const keepCard = (id: PersonId, { contact, fileName }: Taking, isTaken: boolean): void => {
    const former = cards.get(id) ?? plan.contactCards.get(id);
    const next = former ? contactAfter(former.contact, contact) : contact;
    if (former && canonicalText(next) === canonicalText(former.contact)) return;
    const from = former && !isTaken ? former : { fileName, importedAt: at };
    cards.set(id, { ...from, contact: next });
  };
  const add = (former: Person | null, taking: Taking): PersonId => {
    const person = former ?? newPerson(context, {});
    const changes = contactChanges({ person, card: null, circles: [] }, taking.contact, isFree(person.id));
    const next: Person = { ...person, ...withChanges(person, changes) };
    // Nobody is left without anything to be called by.
    const name = next.name || (next.emails.length > 0 ? '' : calledName(taking.contact).slice(0, 500));
    people.set(person.id, { ...next, name });
    for (const email of next.emails) owners.set(email, person.id);
    added.add(person.id);
    keepCard(person.id, taking, true);
    return person.id;
  };
  const update = (former: Person, taking: Taking): PersonId => {
    const one = kept.of(former.id);
    const person = people.get(former.id) ?? former;
    const card = (cards.get(former.id) ?? plan.contactCards.get(former.id))?.contact ?? null;
    const all = contactChanges(
      { person, card, circles: one?.circles ?? [] },
      taking.contact,
      isFree(person.id),
    );
    const changes = all.filter(({ field, isProposed }) => taking.fields?.includes(field) ?? isProposed);
    if (changes.some(({ field }) => field !== 'details')) {
      const earlier = changed.get(person.id)?.changes ?? [];
      if (!added.has(person.id))
        changed.set(person.id, { person: former, changes: [...earlier, ...changes] });
      people.set(person.id, { ...person, ...withChanges(person, changes) });
    }
    for (const email of people.get(person.id)?.emails ?? []) owners.set(email, person.id);
    const isTaken = changes.length > 0 || taking.isAnswer;
    if (isTaken) updated.add(person.id);
    if (all.length > 0 || isTaken) keepCard(person.id, taking, isTaken);
    return person.id;
  };
  return {
    take: (taking: Taking): PersonId => {
      // Two contacts may belong to one mentioned person: the second finds the entry that the first made.
      const made = taking.ref === null ? undefined : people.get(takenIn.get(taking.ref) as PersonId);
      if (made) return update(made, taking);
      const former = taking.ref === null ? null : entryOfRef(context, roster, taking.ref);
      if (former && plan.people.has(former.id)) return update(former, taking);
      const id = add(former, taking);
      if (taking.ref !== null) takenIn.set(taking.ref, id);
      return id;
    },
    counts: () => {
      const others = [...updated].filter((id) => !added.has(id));
      return { added: added.size, updated: others.length, people: [...added, ...others], at };
    },
    change: (now: Plan): Plan => ({
      ...now,
      people: now.people.with(
        [...people].flatMap(([id, person]) => {
          const was = changed.get(id);
          const is = now.people.get(id);
          // What was written meanwhile stays.
          if (!was || is === was.person) return [[id, person] as const];
          return is ? [[id, { ...is, ...withChanges(is, was.changes) }] as const] : [];
        }),
      ),
      contactCards: now.contactCards.with([...cards]),
    }),
  };
}

/** The most members of a circle. */
const mostMembers = 5_000;

/** The circles with these members too; a circle is made for a name that none has. */
function withMembers(
  context: PlannerContext,
  { circles }: Plan,
  members: ReadonlyMap<string, readonly PersonId[]>,
): Plan['circles'] {
  const byName = new Map([...circles.values()].map((circle) => [nameKey(circle.name), circle]));
  const changed = new Map<CircleId, Circle>();
  for (const [name, joining] of members) {
    const former: Circle = byName.get(nameKey(name)) ?? {
      id: context.ports.newId() as CircleId,
      name: name.slice(0, 500),
      members: [],
      cadenceDays: null,
    };
    const all = [...new Set([...former.members, ...joining])].slice(0, mostMembers);
    const next = { ...former, members: all };
    byName.set(nameKey(name), next);
    if (all.length > former.members.length) changed.set(next.id, next);
  }
  return circles.with([...changed]);
}
