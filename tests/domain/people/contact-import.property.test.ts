import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContacts } from '../../../src/contacts/read-contacts';
import { writeVcards } from '../../../src/contacts/vcard/write-vcards';
import type { Contact } from '../../../src/domain/people/contact';
import { calledName, emptyContact, plainValue } from '../../../src/domain/people/contact';
import type { ContactChange } from '../../../src/domain/people/contact-changes';
import { contactChanges, withChanges } from '../../../src/domain/people/contact-changes';
import type { Somebody } from '../../../src/domain/people/contact-claims';
import { contactAfter, holds } from '../../../src/domain/people/contact-join';
import { matchContacts } from '../../../src/domain/people/contact-match';
import { contactOfPerson } from '../../../src/domain/people/contact-of-person';
import type { Person, PersonId } from '../../../src/domain/people/person';
import { unknownFacts } from '../../../src/domain/people/person';
import { runs } from '../../helpers/property-runs';

interface Entry {
  readonly person: Person;
  readonly card: Contact | null;
}
type Book = ReadonlyMap<PersonId, Entry>;

/** A small world, so that names, addresses and numbers meet. */
const names = ['', 'Ana Ruiz', 'Ana María Ruiz', 'Bo Li', 'Tom Berg', '王芳', 'solo@example.com'];
const addresses = [
  'ana@example.com',
  'bo@example.com',
  'INFO@example.com',
  'ana@work.example',
  'solo@example.com',
];
const numbers = ['+49 30 1234567', '030 1234567', '+49 40 7654321', '110'];
const pages = [
  'https://www.linkedin.com/in/ana-ruiz',
  'https://www.linkedin.com/in/bo-li/',
  'https://acme.example',
];
const few = <Value>(values: readonly Value[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });

/** UIDs, profiles and nicknames are those of one person each; addresses and numbers may be shared. */
const owned: Readonly<Record<string, RegExp>> = {
  'book-1': /^Ana/,
  'book-2': /^Bo/,
  [pages[0] ?? '']: /^Ana/,
  [pages[1] ?? '']: /^Bo/,
  Annie: /^Ana/,
  Bobo: /^Bo/,
};
const isOf =
  (name: string) =>
  (text: string): boolean =>
    owned[text]?.test(name) ?? true;

const contacts: fc.Arbitrary<Contact> = fc
  .record({
    uid: fc.constantFrom('', '', 'book-1', 'book-2'),
    name: fc.constantFrom(...names),
    nicknames: few(['Annie', 'Bobo']),
    emails: few(addresses),
    phones: few(numbers),
    urls: few(pages),
    organisation: fc.constantFrom('', 'Acme', 'Beta'),
    title: fc.constantFrom('', 'Engineer', 'Lead'),
    note: fc.constantFrom('', 'Likes tea'),
    categories: few(['Chess', 'Work']),
    kept: few(['X-ONE', 'X-TWO']),
    type: fc.constantFrom('home', 'work'),
  })
  .map(({ emails, phones, urls, kept, type, ...said }) => ({
    ...emptyContact,
    ...said,
    emails: emails.map((value) => plainValue(value, [type])),
    phones: phones.map((value) => plainValue(value)),
    urls: urls.map((value) => plainValue(value)),
    kept: kept.map((name) => ({ group: '', name, params: [], value: type })),
  }))
  .map((contact) => ({
    ...contact,
    uid: isOf(contact.name)(contact.uid) ? contact.uid : '',
    nicknames: contact.nicknames.filter(isOf(contact.name)),
    urls: contact.urls.filter(({ value }) => isOf(contact.name)(value)),
    // Whose a card without a name is, nobody can tell where two people share its address.
    emails: contact.emails.filter(
      ({ value }) => /^$|@/.test(contact.name) === (value === 'solo@example.com'),
    ),
  }));

/** Of which something says who it is. */
const callable = contacts.filter((contact) => calledName(contact) !== '');
const files = fc.array(callable, { minLength: 1, maxLength: 6 });

const toSomebody = ({ person, card }: Entry): Somebody => ({ ...person, ref: person.id, isKept: true, card });

function matched(book: Book, file: readonly Contact[]) {
  const steps = matchContacts(file, [...book.values()].map(toSomebody));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

interface Imported {
  readonly book: Book;
  readonly changes: readonly ContactChange[];
  readonly added: number;
}

/** Takes what the review proposes; unsure ones stay out. */
function imported(book: Book, file: readonly Contact[]): Imported {
  const next = new Map(book);
  const changes: ContactChange[] = [];
  const isFree = (id: PersonId) => (email: string) =>
    [...next.values()].every(({ person }) => person.id === id || !person.emails.includes(email));
  let added = 0;
  for (const { contact, identity } of matched(book, file)) {
    if (identity.kind === 'unsure') continue;
    const id = (identity.kind === 'known' ? identity.ref : `person-${next.size}`) as PersonId;
    const fresh: Entry = { person: { ...unknownFacts, id, restUntil: null, createdAt: 0 }, card: null };
    const { person, card } = next.get(id) ?? fresh;
    const all = contactChanges({ person, card, circles: [] }, contact, isFree(id));
    if (identity.kind === 'known') changes.push(...all);
    else added += 1;
    const proposed = all.filter(({ isProposed }) => isProposed);
    next.set(id, {
      person: { ...person, ...withChanges(person, proposed) },
      card: card ? contactAfter(card, contact) : contact,
    });
  }
  return { book: next, changes, added };
}

const empty: Book = new Map();
const facts = ({ book }: Imported) =>
  [...book.values()].map(({ person: { id: _, ...said } }) => JSON.stringify(said)).toSorted();

describe('contacts in', () => {
  it('[P7] change nothing when they come twice', () => {
    fc.assert(
      fc.property(files, (file) => {
        const first = imported(empty, file);
        const { changes, added } = imported(first.book, file);
        expect({ changes, added }).toEqual({ changes: [], added: 0 });
      }),
      runs(1_000),
    );
  });

  it('[P7] give the same people in any order', () => {
    fc.assert(
      fc.property(files, fc.nat(), (file, turn) => {
        const at = turn % file.length;
        const turned = [...file.slice(at), ...file.slice(0, at)];
        expect(facts(imported(empty, turned))).toEqual(facts(imported(empty, file)));
        expect(facts(imported(empty, file.toReversed()))).toEqual(facts(imported(empty, file)));
      }),
      runs(500),
    );
  });

  it('[P7] propose nothing over what the user wrote, and take nothing away', () => {
    fc.assert(
      fc.property(files, files, fc.constantFrom('', 'Own Studio'), (file, newer, organisation) => {
        const first = imported(empty, file).book;
        const edited: Book = new Map(
          [...first].map(([id, { person, card }]) => [
            id,
            { person: { ...person, organisation, note: 'Mine' }, card },
          ]),
        );
        const after = imported(edited, newer).book;
        for (const [id, { person, card }] of edited) {
          const now = after.get(id)?.person;
          const wrote = card?.organisation !== organisation;
          expect(now?.note).toBe('Mine');
          if (wrote) expect(now?.organisation).toBe(organisation);
          expect(person.emails.filter((email) => !now?.emails.includes(email))).toEqual([]);
          expect(person.phones.filter((phone) => !now?.phones.includes(phone))).toEqual([]);
        }
      }),
      runs(500),
    );
  });

  it('[P7] bring back what a first file said when it follows a second one', () => {
    const versions = fc.tuple(contacts, contacts).map(([one, other]) => {
      const same = { uid: 'book-1', name: 'Ana Ruiz', emails: [plainValue('ana@example.com')] };
      return [
        { ...one, ...same, organisation: 'Acme' },
        { ...other, ...same, organisation: 'Beta' },
      ] as const;
    });
    fc.assert(
      fc.property(versions, ([one, other]) => {
        const { book } = imported(imported(imported(empty, [one]).book, [other]).book, [one]);
        const people = [...book.values()].map(({ person }) => person);
        expect(people.map(({ name, organisation }) => [name, organisation])).toEqual([['Ana Ruiz', 'Acme']]);
        expect(people.map(({ role }) => role)).toEqual([one.title || other.title]);
      }),
      runs(300),
    );
  });

  it('[P7] find everybody the same in what Mingle exported', () => {
    fc.assert(
      fc.property(files, fc.constantFrom('4.0', '3.0'), (file, version) => {
        const { book } = imported(empty, file);
        const out = [...book.values()].map(({ person, card }) => contactOfPerson(person, card, ['Chess']));
        const { contacts: back } = readContacts(new TextEncoder().encode(writeVcards(out, { version })));
        expect(matched(book, back).filter(({ identity }) => identity.kind === 'new')).toEqual([]);
        const isFree = () => true;
        const changes = matched(book, back).flatMap(({ contact, identity }) => {
          const entry = identity.kind === 'known' ? book.get(identity.ref as PersonId) : undefined;
          return entry ? contactChanges({ ...entry, circles: ['Chess'] }, contact, isFree) : [];
        });
        expect(changes).toEqual([]);
      }),
      runs(500),
    );
  });
});

describe('a card', () => {
  it('[P7] holds what it was made of', () => {
    fc.assert(
      fc.property(contacts, contacts, (former, newer) => {
        expect(holds(contactAfter(former, newer), newer)).toBe(true);
      }),
      runs(1_000),
    );
  });
});
