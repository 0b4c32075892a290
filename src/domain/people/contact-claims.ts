import type { Contact } from './contact';
import { nameOfContact } from './contact-facts';
import {
  emailKeysOf,
  namesAgree,
  organisationKey,
  phoneKey,
  phoneKeysOf,
  profileKeysOf,
} from './contact-identity';
import { holds } from './contact-join';
import type { PersonRef } from './directory';
import type { Person } from './person';
import { nameKey } from './person';

/** Someone whom a contact may be: an entry with its card, or someone who is only mentioned. */
export interface Somebody extends Pick<Person, 'name' | 'otherNames' | 'emails' | 'phones' | 'organisation'> {
  readonly ref: PersonRef;
  /** False for someone who is only mentioned; an entry with their address takes them in by itself. */
  readonly isKept: boolean;
  readonly card: Contact | null;
}

export const namesOf = (contact: Contact): readonly string[] => [
  nameOfContact(contact),
  ...contact.nicknames,
];
const namesOfPerson = ({ name, otherNames }: Somebody): readonly string[] => [name, ...otherNames];

/** What tells that two cards of the files are of one person, provided that their names agree. */
export function keysOf(contact: Contact): readonly string[] {
  const name = nameKey(nameOfContact(contact));
  const withName = [
    ...phoneKeysOf(contact).map((key) => `phone:${key}`),
    ...(contact.organisation === '' ? [] : [`organisation:${organisationKey(contact.organisation)}`]),
  ];
  return [
    ...(contact.uid === '' ? [] : [`uid:${contact.uid}`]),
    ...emailKeysOf(contact).map((key) => `email:${key}`),
    ...profileKeysOf(contact).map((key) => `profile:${key}`),
    ...(name === '' ? [] : withName.map((key) => `${key}:${name}`)),
  ];
}

/** Two profiles are two people, whatever else is alike. */
export function areApart(one: Contact, other: Contact): boolean {
  const [own, theirs] = [profileKeysOf(one), profileKeysOf(other)];
  return own.length > 0 && theirs.length > 0 && !own.some((key) => theirs.includes(key));
}

/** People by what tells who somebody is. */
export interface KnownPeople {
  readonly by: (key: string) => readonly Somebody[];
}

export function indexPeople(people: readonly Somebody[]): KnownPeople {
  const index = new Map<string, Somebody[]>();
  const add = (key: string, person: Somebody): void => {
    const others = index.get(key);
    if (!others) index.set(key, [person]);
    else if (!others.includes(person)) others.push(person);
  };
  for (const person of people) {
    for (const name of namesOfPerson(person).map(nameKey)) if (name !== '') add(`name:${name}`, person);
    if (!person.isKept) continue;
    for (const email of person.emails) add(`email:${email.toLowerCase()}`, person);
    // As Mingle writes it for someone without a card.
    add(`uid:urn:uuid:${person.ref}`, person);
    if (!person.card) continue;
    if (person.card.uid !== '') add(`uid:${person.card.uid}`, person);
    for (const key of profileKeysOf(person.card)) add(`profile:${key}`, person);
    // A card without anything else is found by its name.
    for (const name of namesOf(person.card).map(nameKey)) if (name !== '') add(`name:${name}`, person);
  }
  return { by: (key) => index.get(key) ?? [] };
}

interface Claim {
  readonly ref: PersonRef;
  /** The lower, the surer. */
  readonly rank: number;
}

/** Whom a contact claims to be. */
export interface Claims {
  readonly strong: Claim | null;
  /** Who else it may be. */
  readonly weak: readonly PersonRef[];
}

/** Whom a contact is certainly, or may be. */
export function claimsOf(contact: Contact, known: KnownPeople): Claims {
  const name = nameKey(nameOfContact(contact));
  const named = name === '' ? [] : known.by(`name:${name}`);
  const uids = contact.uid === '' ? [] : known.by(`uid:${contact.uid}`);
  const mailed = emailKeysOf(contact).flatMap((key) => known.by(`email:${key}`));
  const profiled = profileKeysOf(contact).flatMap((key) => known.by(`profile:${key}`));
  const all = distinct([...uids, ...mailed, ...profiled, ...named]);
  const before = cardBefore(contact, all);
  if (before) return { strong: { ref: before.ref, rank: 0 }, weak: [] };
  const isOne = (person: Somebody): boolean => hasNameOf(contact, person);
  const tiers = [
    uids.filter((person) => isOne(person) || sharesSomething(contact, person)),
    mailed.filter(isOne),
    profiled,
    named.filter((person) => person.isKept && !isApart(contact, person) && sharesMore(contact, person)),
  ].map((tier) => distinct(tier));
  const tier = tiers.findIndex((people) => people.length > 0);
  const sure = tiers[tier] ?? [];
  const weak = distinct([...uids, ...mailed, ...named.filter((person) => isQuestion(contact, person))]);
  const [only, ...others] = sure;
  if (only && others.length === 0) return { strong: { ref: only.ref, rank: tier + 1 }, weak: [] };
  return { strong: null, weak: (sure.length > 0 ? sure : weak).map(({ ref }) => ref) };
}

const distinct = <Value>(list: readonly Value[]): readonly Value[] => [...new Set(list)];

const hasNameOf = (contact: Contact, person: Somebody): boolean =>
  namesAgree(namesOf(contact), namesOfPerson(person));

/** The person whose card holds all of the contact already; a bare name is in many cards. */
function cardBefore(contact: Contact, people: readonly Somebody[]): Somebody | null {
  const holding = people.filter(({ card }) => card !== null && holds(card, contact));
  const equal = holding.filter(({ card }) => card !== null && holds(contact, card));
  const [only, ...others] = equal.length > 0 || isBareName(contact) ? equal : holding;
  return only && others.length === 0 ? only : null;
}

const isBareName = (contact: Contact): boolean =>
  keysOf({ ...contact, organisation: '' }).length === 0 &&
  contact.organisation === '' &&
  contact.birthday === null &&
  contact.note === '';

const sharesEmail = (contact: Contact, { emails }: Somebody): boolean =>
  emailKeysOf(contact).some((key) => emails.includes(key));

function sharesPhone(contact: Contact, { phones }: Somebody): boolean {
  const keys = new Set(phones.map(phoneKey));
  return phoneKeysOf(contact).some((key) => keys.has(key));
}

const sharesSomething = (contact: Contact, person: Somebody): boolean =>
  sharesEmail(contact, person) || sharesPhone(contact, person);

const sharesMore = (contact: Contact, person: Somebody): boolean =>
  sharesPhone(contact, person) ||
  (contact.organisation !== '' &&
    organisationKey(contact.organisation) === organisationKey(person.organisation));

const isApart = (contact: Contact, { card }: Somebody): boolean => card !== null && areApart(contact, card);

/** Someone who is only mentioned, and whose address the contact has, becomes this entry without a question. */
const isQuestion = (contact: Contact, person: Somebody): boolean =>
  !isApart(contact, person) && (person.isKept || (person.emails.length > 0 && !sharesEmail(contact, person)));
