import type { Person, PersonId } from './person';
import { nameKey } from './person';

/** Finds the people whom the user keeps. */
export interface Directory {
  /** By e-mail address, without regard to case. */
  ofEmail(email: string): Person | null;
  /** Everybody with this name or other name, without regard to case, accents and spaces. */
  named(name: string): readonly Person[];
}

export function createDirectory(people: Iterable<Person>): Directory {
  const byEmail = new Map<string, Person>();
  const byName = new Map<string, Person[]>();
  for (const person of people) {
    for (const email of person.emails) byEmail.set(email.toLowerCase(), person);
    for (const name of new Set([person.name, ...person.otherNames].map(nameKey))) {
      const same = byName.get(name);
      if (same) same.push(person);
      else if (name !== '') byName.set(name, [person]);
    }
  }
  return {
    ofEmail: (email) => byEmail.get(email.trim().toLowerCase()) ?? null,
    named: (name) => byName.get(nameKey(name)) ?? [],
  };
}

/** The entry that a mention means: that of its address, else the only one of its name; null when none or several fit. */
export function personOf(
  directory: Directory,
  { email, name }: { readonly email: string; readonly name: string },
): Person | null {
  const byEmail = email === '' ? null : directory.ofEmail(email);
  if (byEmail) return byEmail;
  const [person, ...others] = email === '' ? directory.named(name) : [];
  return person && others.length === 0 ? person : null;
}

/**
 * What a page calls somebody: the id of a kept entry, else `mailto:` with the address or `name:` with the name of someone who is
 * only mentioned.
 */
export type PersonRef = PersonId | `mailto:${string}` | `name:${string}`;

export const mentionRef = ({ email, name }: { readonly email: string; readonly name: string }): PersonRef =>
  email === '' ? `name:${nameKey(name)}` : `mailto:${email.toLowerCase()}`;

/** Whether it is the id of a kept entry. */
export const isEntryRef = (ref: PersonRef): ref is PersonId => mentionIn(ref) === null;

/** The address and name in the reference of someone who is only mentioned; null for the id of a kept entry. */
export function mentionIn(ref: string): { readonly email: string; readonly name: string } | null {
  if (ref.startsWith('mailto:')) return { email: ref.slice('mailto:'.length), name: '' };
  return ref.startsWith('name:') ? { email: '', name: ref.slice('name:'.length) } : null;
}
