import { canonicalText } from '../canonical-text';
import type { Contact } from './contact';
import type { Claims, KnownPeople, Somebody } from './contact-claims';
import { areApart, claimsOf, indexPeople, keysOf, namesOf } from './contact-claims';
import { nameOfContact } from './contact-facts';
import { emailKeysOf, namesAgree } from './contact-identity';
import { joinedContacts } from './contact-join';
import type { PersonRef } from './directory';
import { nameKey } from './person';

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
      const claimed = claims.strong === null ? [] : [`claims:${claims.strong.ref}`];
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
