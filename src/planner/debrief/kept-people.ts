import type { PersonRef } from '../../domain/people/directory';
import type { Person, PersonId } from '../../domain/people/person';
import { nameKey } from '../../domain/people/person';
import type { PlannerContext } from '../context';
import { entryOfRef, newPerson } from '../people/keep-people';
import type { Roster } from '../people/roster';

/** Whom the user means by a name. */
export type Who =
  | { readonly kind: 'known'; readonly id: PersonRef }
  | { readonly kind: 'new' }
  | { readonly kind: 'name-only' };

/** The entries of those whom a debrief names, with what it adds to them. */
export interface KeptPeople {
  /** The entry that is meant; a new one if no known person is meant. null for a name alone. */
  entryOf(name: string | null, who: Who): Person | null;
  /** An entry that was made or found for this name. */
  named(name: string): Person | null;
  set(person: Person): void;
  all(): readonly Person[];
}

export function createKeptPeople(
  context: PlannerContext,
  roster: Roster,
  /** Entries that an earlier debrief of the event made for a name. */
  earlier: (name: string) => PersonId | null,
): KeptPeople {
  const byId = new Map<PersonId, Person>();
  const idOf = new Map<string, PersonId>();
  const add = (name: string, person: Person): Person => {
    const known = byId.get(person.id) ?? person;
    byId.set(known.id, known);
    idOf.set(nameKey(name), known.id);
    return known;
  };
  const found = (ref: PersonRef): Person | null => {
    const before = idOf.get(ref);
    if (before !== undefined) return byId.get(before) ?? null;
    const entry = entryOfRef(context, roster, ref);
    if (entry) idOf.set(ref, entry.id);
    return entry;
  };
  const named = (name: string): Person | null => {
    const id = idOf.get(nameKey(name));
    return id === undefined ? null : (byId.get(id) ?? null);
  };
  return {
    entryOf: (name, who) => {
      if (name === null || name.trim() === '' || who.kind === 'name-only') return null;
      if (who.kind === 'known') {
        const entry = found(who.id);
        if (entry) return add(name, entry);
      }
      const before = earlier(name);
      const kept = before === null ? null : (context.edits.plan().people.get(before) ?? null);
      return add(name, named(name) ?? kept ?? newPerson(context, { name: name.trim() }));
    },
    named,
    set: (person) => void byId.set(person.id, person),
    all: () => [...byId.values()],
  };
}
