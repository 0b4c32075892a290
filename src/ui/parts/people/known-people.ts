import { useMemo } from 'react';
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
export function useOfferedNames(first: readonly string[], enabled: boolean): readonly string[] {
  const people = useKnownPeople(enabled);
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const name of [...first, ...people.map((person) => person.name)]) {
      const key = nameKey(name);
      if (key !== '' && !names.has(key)) names.set(key, name);
    }
    return [...names.values()];
  }, [first, people]);
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
