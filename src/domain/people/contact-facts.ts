import type { Birthday } from './birthday';
import type { Contact, ContactPlace } from './contact';
import { calledName } from './contact';
import { emailKey, emailKeysOf, phoneKey } from './contact-identity';

/** What a contact says of a person, in the fields of an entry. Texts are empty where nothing is said. */
export interface ContactFacts {
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Lower case. */
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly organisation: string;
  readonly role: string;
  readonly place: string;
  readonly birthday: Birthday | null;
  readonly note: string;
}

/** The longest line and text of an entry, and the most values of one field; what goes beyond stays in the card. */
const longest = { line: 500, text: 20_000, values: 100 } as const;

const line = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, longest.line);

export function factsOf(contact: Contact): ContactFacts {
  const emails = emailKeysOf(contact);
  return {
    name: nameOfContact(contact, emails),
    otherNames: distinct(contact.nicknames.map(line)),
    emails: emails.slice(0, longest.values),
    phones: distinctPhones(contact.phones.map(({ value }) => line(value.replace(/^tel:/i, '')))),
    organisation: line(contact.organisation),
    role: line(contact.title),
    place: line(placeOf(contact.places)),
    birthday: contact.birthday,
    note: contact.note.trim().slice(0, longest.text),
  };
}

/**
 * What the entry of a contact is called: empty where the name is only one of the addresses, and without both, whatever else tells
 * it from others.
 */
export function nameOfContact(contact: Contact, emails = emailKeysOf(contact)): string {
  if (contact.name !== '') return emails.includes(emailKey(contact.name)) ? '' : line(contact.name);
  return emails.length === 0 ? line(calledName(contact)) : '';
}

const distinct = (lines: readonly string[]): readonly string[] =>
  [...new Set(lines)].filter((text) => text !== '').slice(0, longest.values);

/** One number that is written in two ways counts once. */
function distinctPhones(phones: readonly string[]): readonly string[] {
  const byKey = new Map(phones.toReversed().map((phone) => [phoneKey(phone) || phone, phone]));
  return distinct(phones.filter((phone) => byKey.get(phoneKey(phone) || phone) === phone));
}

/** Town and country where they live; an address at work does not say it. */
function placeOf(places: readonly ContactPlace[]): string {
  const isHome = ({ types }: ContactPlace): boolean => types.includes('home') || !types.includes('work');
  const place = places.find(({ types }) => types.includes('home')) ?? places.find(isHome);
  return place ? [place.city, place.country].filter((part) => part.trim() !== '').join(', ') : '';
}
