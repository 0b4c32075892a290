import { canonicalText } from '../canonical-text';
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
import { holds, joinedContacts } from './contact-join';
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

/** Who a contact is. */
export type Identity =
  | { readonly kind: 'known'; readonly ref: PersonRef }
  | { readonly kind: 'new' }
  /** The user has to say: some of these people, or the contact of another match, may be the same person. */
  | { readonly kind: 'unsure'; readonly refs: readonly PersonRef[]; readonly match: number | null };

/** A contact of the files, made of all their cards and rows of one person. */
export interface ContactMatch {
  readonly contact: Contact;
  /** Their places in the list of contacts, ascending. */
  readonly sources: readonly number[];
  readonly identity: Identity;
}

/** More cards than this under one key are compared with the first of them only. */
const mostCompared = 20;
/** Contacts between two steps. */
const inAStep = 200;

/**
 * Who each contact is (product P7): by the UID of an earlier card, an e-mail address, a profile on LinkedIn, or the name together
 * with the organisation or a number. A name alone, an address of someone with another name, and two people for one contact are
 * questions. The order of the contacts does not matter.
 */
export function* matchContacts(
  contacts: readonly Contact[],
  people: readonly Somebody[],
): Generator<void, readonly ContactMatch[]> {
  const known = indexPeople(people);
  let groups = inOrder(contacts).map(
    (contact): Group => ({ ...contact, claims: claimsOf(contact.contact, known) }),
  );
  // What two cards say together may tell that a third one is of the same person.
  for (;;) {
    const clusters = createClusters(groups);
    for (const [index, { contact, claims }] of groups.entries()) {
      const claimed = claims.strong === null ? [] : [`claims ${claims.strong.ref}`];
      for (const key of [...keysOf(contact), ...claimed]) clusters.add(key, index);
      if (index % inAStep === 0) yield;
    }
    const joined = clusters.list();
    if (joined.length === groups.length) return settled(groups);
    groups = joined.map((members) => joinedGroup(members, known));
    yield;
  }
}

interface Ordered {
  readonly contact: Contact;
  /** In the order of what they say. */
  readonly parts: readonly { readonly contact: Contact; readonly index: number; readonly text: string }[];
}

/** Contacts that are one person, and whom they claim to be. */
interface Group extends Ordered {
  readonly claims: Claims;
}

const byText = (one: { readonly text: string; readonly index: number }, other: typeof one): number =>
  one.text < other.text ? -1 : one.text > other.text ? 1 : one.index - other.index;

/** By what they say, so that files in another order give the same. */
const inOrder = (contacts: readonly Contact[]): readonly Ordered[] =>
  contacts
    .map((contact, index) => ({ contact, index, text: canonicalText(contact) }))
    .toSorted(byText)
    .map((part) => ({ contact: part.contact, parts: [part] }));

function joinedGroup(groups: readonly Group[], known: KnownPeople): Group {
  const [only, ...others] = groups;
  if (only && others.length === 0) return only;
  const parts = groups.flatMap((group) => group.parts).toSorted(byText);
  const contact = joinedContacts(parts.map((part) => part.contact));
  return { contact, parts, claims: claimsOf(contact, known) };
}

const namesOf = (contact: Contact): readonly string[] => [nameOfContact(contact), ...contact.nicknames];
const namesOfPerson = ({ name, otherNames }: Somebody): readonly string[] => [name, ...otherNames];

/** What tells that two cards of the files are of one person, provided that their names agree. */
function keysOf(contact: Contact): readonly string[] {
  const name = nameKey(nameOfContact(contact));
  const withName = [
    ...phoneKeysOf(contact).map((key) => `phone ${key}`),
    ...(contact.organisation === '' ? [] : [`organisation ${organisationKey(contact.organisation)}`]),
  ];
  return [
    ...(contact.uid === '' ? [] : [`uid ${contact.uid}`]),
    ...emailKeysOf(contact).map((key) => `email ${key}`),
    ...profileKeysOf(contact).map((key) => `profile ${key}`),
    ...(name === '' ? [] : withName.map((key) => `${key} ${name}`)),
  ];
}

/** Two profiles are two people, whatever else is alike. */
function areApart(one: Contact, other: Contact): boolean {
  const [own, theirs] = [profileKeysOf(one), profileKeysOf(other)];
  return own.length > 0 && theirs.length > 0 && !own.some((key) => theirs.includes(key));
}

const agree = (one: Contact, other: Contact): boolean =>
  namesAgree(namesOf(one), namesOf(other)) && !areApart(one, other);

/** Joins the contacts that are one person; never two that are different people of the plan. */
function createClusters(groups: readonly Group[]) {
  const parents = groups.map((_, index) => index);
  const refs = groups.map(({ claims }) => claims.strong?.ref ?? null);
  const byKey = new Map<string, number[]>();
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  const members = groups.map((group) => [group]);
  // A card without a name agrees with everybody, and must not bring two others together.
  const canJoin = (index: number, other: number): boolean => {
    const [root, otherRoot] = [rootOf(index), rootOf(other)];
    const [own, theirs] = [refs[root] ?? null, refs[otherRoot] ?? null];
    if (own !== null && theirs !== null && own !== theirs) return false;
    return (members[root] ?? []).every((one) =>
      (members[otherRoot] ?? []).slice(0, mostCompared).every((two) => agree(one.contact, two.contact)),
    );
  };
  return {
    add(key: string, index: number): void {
      const others = byKey.get(key) ?? [];
      byKey.set(key, others);
      const same = others.find((other) => canJoin(index, other));
      if (same === undefined) {
        if (others.length < mostCompared) others.push(index);
        return;
      }
      const [root, other] = [rootOf(index), rootOf(same)];
      if (root === other) return;
      refs[other] ??= refs[root] ?? null;
      members[other] = [...(members[other] ?? []), ...(members[root] ?? [])];
      parents[root] = other;
    },
    list(): readonly (readonly Group[])[] {
      const clusters = new Map<number, Group[]>();
      for (const [index, group] of groups.entries()) {
        const root = rootOf(index);
        const cluster = clusters.get(root);
        if (cluster) cluster.push(group);
        else clusters.set(root, [group]);
      }
      return [...clusters.values()];
    },
  };
}

interface KnownPeople {
  readonly by: (key: string) => readonly Somebody[];
}

function indexPeople(people: readonly Somebody[]): KnownPeople {
  const index = new Map<string, Somebody[]>();
  const add = (key: string, person: Somebody): void => {
    const others = index.get(key);
    if (!others) index.set(key, [person]);
    else if (!others.includes(person)) others.push(person);
  };
  for (const person of people) {
    for (const name of namesOfPerson(person).map(nameKey)) if (name !== '') add(`name ${name}`, person);
    if (!person.isKept) continue;
    for (const email of person.emails) add(`email ${email.toLowerCase()}`, person);
    // As Mingle writes it for someone without a card.
    add(`uid urn:uuid:${person.ref}`, person);
    if (!person.card) continue;
    if (person.card.uid !== '') add(`uid ${person.card.uid}`, person);
    for (const key of profileKeysOf(person.card)) add(`profile ${key}`, person);
    // A card without anything else is found by its name.
    for (const name of namesOf(person.card).map(nameKey)) if (name !== '') add(`name ${name}`, person);
  }
  return { by: (key) => index.get(key) ?? [] };
}

interface Claim {
  readonly ref: PersonRef;
  /** The lower, the surer. */
  readonly rank: number;
}

interface Claims {
  readonly strong: Claim | null;
  /** Who else it may be. */
  readonly weak: readonly PersonRef[];
}

function claimsOf(contact: Contact, known: KnownPeople): Claims {
  const name = nameKey(nameOfContact(contact));
  const named = name === '' ? [] : known.by(`name ${name}`);
  const uids = contact.uid === '' ? [] : known.by(`uid ${contact.uid}`);
  const mailed = emailKeysOf(contact).flatMap((key) => known.by(`email ${key}`));
  const profiled = profileKeysOf(contact).flatMap((key) => known.by(`profile ${key}`));
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

/** Each person is one contact at most, and the surest one; of new contacts of one name the first is sure. */
function settled(groups: readonly Group[]): readonly ContactMatch[] {
  const taken = new Map<PersonRef, Group>();
  const rankOf = ({ claims }: Group): number => claims.strong?.rank ?? Number.POSITIVE_INFINITY;
  for (const group of groups.toSorted((one, other) => Math.sign(rankOf(one) - rankOf(other)) || 0)) {
    const ref = group.claims.strong?.ref;
    if (ref !== undefined && !taken.has(ref)) taken.set(ref, group);
  }
  const firstNew = createFirstOfName();
  const ownerOf = createOwners(
    groups,
    (group) => taken.get(group.claims.strong?.ref ?? ('' as PersonRef)) === group,
  );
  return groups.map((group, at): ContactMatch => {
    const { contact, parts, claims } = group;
    const sources = parts.map(({ index }) => index).toSorted((one, other) => one - other);
    const ref = claims.strong?.ref;
    if (ref !== undefined && taken.get(ref) === group) {
      return { contact, sources, identity: { kind: 'known', ref } };
    }
    const refs = ref === undefined ? claims.weak : [ref];
    const match = refs.length > 0 ? null : (ownerOf(contact, at) ?? firstNew(contact, at));
    const isNew = refs.length === 0 && match === null;
    return { contact, sources, identity: isNew ? { kind: 'new' } : { kind: 'unsure', refs, match } };
  });
}

/** Finds the other contact that an address goes to: one of somebody known, else the first one. */
function createOwners(groups: readonly Group[], isKnown: (group: Group) => boolean) {
  const owners = new Map<string, number>();
  for (const first of [true, false]) {
    for (const [at, group] of groups.entries()) {
      if (isKnown(group) !== first) continue;
      for (const key of emailKeysOf(group.contact)) if (!owners.has(key)) owners.set(key, at);
    }
  }
  return (contact: Contact, at: number): number | null =>
    emailKeysOf(contact)
      .map((key) => owners.get(key) ?? at)
      .find((owner) => owner !== at) ?? null;
}

/** Finds the earlier new contact of the same name; null for the first one, and for people who are certainly apart. */
function createFirstOfName(): (contact: Contact, at: number) => number | null {
  const byName = new Map<string, { readonly contact: Contact; readonly at: number }[]>();
  return (contact, at) => {
    const name = nameKey(nameOfContact(contact));
    if (name === '') return null;
    const others = byName.get(name) ?? [];
    byName.set(name, others);
    const same = others.find((other) => !areApart(contact, other.contact));
    if (!same && others.length < mostCompared) others.push({ contact, at });
    return same?.at ?? null;
  };
}
