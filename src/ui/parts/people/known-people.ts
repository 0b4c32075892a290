import type { PersonView } from '../../../contract/views/person';
import { nameKey } from '../../../domain/people/person';
import { useOperation } from '../../app/client/operation';

const nobody: readonly PersonView[] = [];

/** Everybody whom calendars, plans or the user name; nobody while that is not known yet, or not asked for. */
export function useKnownPeople(enabled = true): readonly PersonView[] {
  const people = useOperation('people.list', {}, { enabled });
  return people.kind === 'loaded' ? people.value : nobody;
}

/** The names to offer, each once: `first` ones before those of everybody known. */
export function offeredNames(first: readonly string[], people: readonly PersonView[]): string[] {
  const names = new Map<string, string>();
  const offer = (name: string) => {
    const key = nameKey(name);
    if (key !== '' && !names.has(key)) names.set(key, name);
  };
  first.forEach(offer);
  for (const { name } of people) offer(name);
  return [...names.values()];
}

/** The address of the one person with this name; empty if nobody or several have it. */
export function emailOfName(people: readonly PersonView[], name: string): string {
  const [person, ...others] = peopleNamed(people, name);
  return person && others.length === 0 ? (person.emails[0] ?? '') : '';
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
