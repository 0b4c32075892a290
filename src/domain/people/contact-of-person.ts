import type { Contact, ContactPlace, ContactValue } from './contact';
import { emptyContact, plainValue } from './contact';
import { factsOf } from './contact-facts';
import { emailKey, phoneKey } from './contact-identity';
import type { Person } from './person';

/**
 * A person as an address book holds them: what is kept goes first, and what only the card knows is written back. What is private
 * to Mingle, such as how they met, is not in it.
 *
 * @param circles names of the circles, which become categories
 */
export function contactOfPerson(person: Person, card: Contact | null, circles: readonly string[]): Contact {
  const base = card ?? emptyContact;
  const facts = factsOf(base);
  const isSameName = facts.name === person.name && (base.given !== '' || base.family !== '');
  return {
    ...base,
    uid: base.uid || `urn:uuid:${person.id}`,
    name: person.name || (person.emails[0] ?? ''),
    ...(isSameName ? {} : partsOf(person.name)),
    nicknames: person.otherNames,
    emails: valuesOf(person.emails, base.emails, emailKey),
    phones: valuesOf(person.phones, base.phones, phoneKey),
    organisation: person.organisation,
    units: person.organisation === base.organisation ? base.units : [],
    title: person.role,
    places: person.place === facts.place ? base.places : withPlace(base.places, person.place),
    birthday: person.birthday,
    note: person.note,
    categories: [...new Set([...base.categories, ...circles])],
  };
}

/** Phones list people by the parts of their names. The last word is taken for the family's, as most programs do; an emoji is no word. */
function partsOf(name: string): Pick<Contact, 'given' | 'family' | 'additional' | 'prefix' | 'suffix'> {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const end = words.findLastIndex((word) => /[\p{L}\p{N}]/u.test(word)) + 1;
  const none = { additional: '', prefix: '', suffix: words.slice(end).join(' ') };
  if (end < 2) return { given: name, family: '', ...none, suffix: '' };
  return { given: words.slice(0, end - 1).join(' '), family: words[end - 1] ?? '', ...none };
}

/** The values that are kept, each with what the card says of it. */
function valuesOf(
  kept: readonly string[],
  ofCard: readonly ContactValue[],
  keyOf: (value: string) => string,
): readonly ContactValue[] {
  const key = (value: string) => keyOf(value) || value;
  const known = new Map(ofCard.toReversed().map((one) => [key(one.value), one]));
  return kept.map((value) => known.get(key(value)) ?? plainValue(value));
}

/** The place that the user wrote is where they live now. */
function withPlace(places: readonly ContactPlace[], place: string): readonly ContactPlace[] {
  const others = places.filter(({ types }) => types.includes('work') && !types.includes('home'));
  if (place === '') return others;
  const { value: _, ...about } = plainValue('', ['home']);
  const home = { box: '', extended: '', street: '', city: place, region: '', code: '', country: '' };
  return [{ ...about, ...home }, ...others];
}
