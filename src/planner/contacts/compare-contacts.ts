import type { ContactCandidate, ContactItem, ContactOutline } from '../../contract/views/contacts';
import { append } from '../../domain/append';
import type { Contact, ContactGroup } from '../../domain/people/contact';
import { calledName } from '../../domain/people/contact';
import type { ContactChange, Kept } from '../../domain/people/contact-changes';
import { contactChanges, movedIn } from '../../domain/people/contact-changes';
import type { Somebody } from '../../domain/people/contact-claims';
import { factsOf } from '../../domain/people/contact-facts';
import { emailKeysOf } from '../../domain/people/contact-identity';
import { joinedContacts } from '../../domain/people/contact-join';
import type { ContactMatch } from '../../domain/people/contact-match';
import { matchContacts } from '../../domain/people/contact-match';
import type { PersonRef } from '../../domain/people/directory';
import type { Person, PersonId } from '../../domain/people/person';
import type { Plan } from '../../plan/plan';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';
import { runYielding } from '../pacing/run-yielding';
import { createViewInputs } from '../people/person-view';
import type { Roster } from '../people/roster';
import { createGroupsOf } from './file-groups';
import type { PendingContacts } from './pending-contacts';

/** One person of the files: as it is shown, and what it is applied from. */
export interface ComparedContact {
  readonly item: ContactItem;
  readonly contact: Contact;
  readonly groups: readonly string[];
}

/** What Mingle has of everybody, as contacts are compared with it. */
export interface KeptPeople {
  of(ref: PersonRef): Kept | null;
  /** Whether an address may be added to this person. */
  isFree(ref: PersonRef | null): (email: string) => boolean;
}

export function keptPeople(context: PlannerContext, plan: Plan, roster: Roster): KeptPeople {
  const { circlesOf } = createViewInputs(context, plan);
  return {
    of: (ref) => {
      const person = plan.people.get(ref as PersonId);
      if (!person) return null;
      const circles = circlesOf(person.id).map(({ name }) => name);
      return { person, card: plan.contactCards.get(person.id)?.contact ?? null, circles };
    },
    isFree: (ref) => (email) => {
      const owner = roster.directory.ofEmail(email);
      return owner === null || owner.id === ref;
    },
  };
}

const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** The contacts of the files compared with the people of the plan, by name (product P7). */
export async function compareContacts(
  context: PlannerContext,
  roster: Roster,
  { files }: PendingContacts,
): Promise<readonly ComparedContact[]> {
  const plan = context.edits.plan();
  const { yieldThread } = context.ports;
  const contacts: Contact[] = [];
  const groups: ContactGroup[] = [];
  const origins: Pick<ContactItem, 'fileName' | 'key'>[] = [];
  for (const [file, { content, fileName }] of files.entries()) {
    append(groups, content.groups);
    for (const [at, contact] of content.contacts.entries()) {
      // A card of which nothing says who it is; the problems of the file name it.
      if (calledName(contact) === '') continue;
      contacts.push(contact);
      origins.push({ fileName, key: `${file}.${at}` });
    }
  }
  const somebodies = toSomebodies(plan, roster);
  const matches = await runYielding(matchContacts(contacts, somebodies), yieldThread);
  const compared = createComparing({
    context,
    kept: keptPeople(context, plan, roster),
    matches,
    origins,
    people: new Map(somebodies.map((one) => [one.ref, one])),
  });
  const groupsOf = createGroupsOf(groups);
  const all: ComparedContact[] = [];
  for (const [index, match] of matches.entries()) {
    if (index % (atOnce * 4) === 0) await yieldThread();
    all.push({ item: compared(match), contact: match.contact, groups: groupsOf(match.contact) });
  }
  return all.toSorted((one, other) => byName.compare(one.item.name, other.item.name));
}

const toSomebodies = (plan: Plan, { known }: Roster): readonly Somebody[] =>
  [...known.values()].map(({ ref, person, name, emails }) => ({
    ref,
    isKept: person !== null,
    name: person?.name ?? (emails.includes(name) ? '' : name),
    otherNames: person?.otherNames ?? [],
    emails,
    phones: person?.phones ?? [],
    organisation: person?.organisation ?? '',
    card: person ? (plan.contactCards.get(person.id)?.contact ?? null) : null,
  }));

const outlineOf = (contact: Contact): ContactOutline => {
  const { emails, phones, organisation, role, birthday } = factsOf(contact);
  return { emails, phones, organisation, role, birthday };
};

const outlineOfPerson = ({ emails, phones, organisation, role, birthday }: Person): ContactOutline => ({
  emails,
  phones,
  organisation,
  role,
  birthday,
});

interface Comparing {
  readonly context: Pick<PlannerContext, 'isMe'>;
  readonly kept: KeptPeople;
  readonly matches: readonly ContactMatch[];
  readonly origins: readonly Pick<ContactItem, 'fileName' | 'key'>[];
  readonly people: ReadonlyMap<PersonRef, Somebody>;
}

const noOrigin = { fileName: '', key: '' };

function createComparing({ context, kept, matches, origins, people }: Comparing) {
  const originOf = ({ sources }: ContactMatch) => origins[sources[0] ?? -1] ?? noOrigin;
  const changesOf = (ref: PersonRef, contact: Contact): readonly ContactChange[] => {
    const one = kept.of(ref);
    return one ? contactChanges(one, contact, kept.isFree(ref)) : [];
  };
  const ofPerson = (ref: PersonRef, contact: Contact): readonly ContactCandidate[] => {
    const one = people.get(ref);
    if (!one) return [];
    const { name, emails, phones, organisation } = one;
    const person = kept.of(ref)?.person;
    const outline = {
      emails,
      phones,
      organisation,
      role: person?.role ?? '',
      birthday: person?.birthday ?? null,
    };
    return [{ as: ref, name: name || (emails[0] ?? ''), ...outline, changes: changesOf(ref, contact) }];
  };
  const ofMatch = (match: ContactMatch | undefined, contact: Contact): readonly ContactCandidate[] => {
    if (!match) return [];
    const { identity } = match;
    const isKnown = identity.kind === 'known';
    return [
      {
        as: `contact:${originOf(match).key}`,
        name: calledName(match.contact),
        ...outlineOf(match.contact),
        changes: isKnown ? changesOf(identity.ref, joinedContacts([match.contact, contact])) : [],
      },
    ];
  };
  return (match: ContactMatch): ContactItem => {
    const { contact, identity } = match;
    const ref = identity.kind === 'known' ? identity.ref : null;
    const changes = ref === null ? [] : changesOf(ref, contact);
    const group = identity.kind === 'known' ? (changes.length > 0 ? 'changed' : 'same') : identity.kind;
    // Of the same ones it is shown what stays: what Mingle has, which the user may have written otherwise.
    const person = group === 'same' && ref !== null ? kept.of(ref)?.person : undefined;
    return {
      ...originOf(match),
      ...(person ? outlineOfPerson(person) : outlineOf(contact)),
      group,
      name: (person && (person.name || person.emails[0])) || calledName(contact),
      ref,
      changes,
      moved: movedIn(changes),
      candidates:
        identity.kind === 'unsure'
          ? [
              ...identity.refs.flatMap((one) => ofPerson(one, contact)),
              ...(identity.match === null ? [] : ofMatch(matches[identity.match], contact)),
            ]
          : [],
      leftOut: leftOutOf(context, contact),
    };
  };
}

/** What is no person is a firm, a place or a device. */
function leftOutOf({ isMe }: Pick<PlannerContext, 'isMe'>, contact: Contact): ContactItem['leftOut'] {
  if (contact.kind !== '' && contact.kind !== 'individual') return 'organisation';
  return emailKeysOf(contact).some(isMe) ? 'yourself' : null;
}
