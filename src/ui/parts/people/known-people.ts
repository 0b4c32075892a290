import type { PersonView } from '../../../contract/views/person';
import type { PersonRef } from '../../../domain/people/directory';
import { nameKey } from '../../../domain/people/person';
import { useOperation } from '../../app/client/operation';

const nobody: readonly PersonView[] = [];

/** Everybody whom calendars, plans or the user name; nobody while that is not known yet, or not asked for. */
export function useKnownPeople(enabled = true): readonly PersonView[] {
  const people = useOperation('people.list', {}, { enabled });
  return people.kind === 'loaded' ? people.value : nobody;
}

/** A name to choose. */
export interface Offer {
  /** What tells it from the others: the name, with more where several people have it. */
  readonly label: string;
  readonly name: string;
  /** Null if the name is of nobody known. */
  readonly person: PersonView | null;
}

/** What to offer, each person once: the `first` names before those of everybody known. */
export function offersOf(first: readonly string[], people: readonly PersonView[]): readonly Offer[] {
  const byName = new Map<string, PersonView[]>();
  for (const person of people) {
    const key = nameKey(person.name);
    const same = byName.get(key);
    if (same) same.push(person);
    else byName.set(key, [person]);
  }
  const offers = new Map<string, Offer>();
  const labels = new Set<string>();
  for (const name of [...first, ...people.map((person) => person.name)]) {
    const same = byName.get(nameKey(name)) ?? [];
    if (nameKey(name) === '') continue;
    if (same.length === 0) offers.set(name, { label: name, name, person: null });
    for (const person of same) {
      const isOnly = same.length === 1;
      const key = isOnly ? nameKey(name) : person.id;
      if (offers.has(key)) continue;
      const label = isOnly ? name : unused(labelOf(person), labels);
      labels.add(label);
      offers.set(key, { label, name: isOnly ? name : person.name, person });
    }
  }
  return [...offers.values()];
}

/** `Anna Berg (Acme)`: the name with what tells its person from another of that name. */
function labelOf({ id, name, organisation, place, emails }: PersonView): string {
  const more = organisation || place || emails[0] || mentionText(id);
  return `${name} (${more})`;
}

/** The label, with a number if others have it. */
function unused(label: string, used: ReadonlySet<string>): string {
  let number = 2;
  let free = label;
  for (; used.has(free); number += 1) free = `${label} ${number}`;
  return free;
}

/** Somebody of whom nothing else is said. */
const mentionText = (id: PersonRef): string => (id.startsWith('name:') ? 'not kept' : 'kept');

/** The one person with this name; null if nobody or several have it. */
export function onlyOneNamed(people: readonly PersonView[], name: string): PersonView | null {
  const [person, ...others] = peopleNamed(people, name);
  return person && others.length === 0 ? person : null;
}

/** Those with this name or other name, or this address. */
export function peopleNamed(people: readonly PersonView[], text: string): readonly PersonView[] {
  const key = nameKey(text);
  if (key === '') return [];
  return people.filter(
    ({ name, otherNames, emails }) =>
      nameKey(name) === key || otherNames.some((other) => nameKey(other) === key) || emails.includes(key),
  );
}
