import { canonicalText } from '../canonical-text';
import type { Contact } from './contact';
import { emptyContact, photoFileOf } from './contact';
import type { ContactFacts } from './contact-facts';
import { factsOf } from './contact-facts';
import { phoneKey } from './contact-identity';
import { contactAfter } from './contact-join';
import { contactOfPerson } from './contact-of-person';
import type { Person, PersonFacts } from './person';
import { nameKey } from './person';

/** What a contact can change of a person, in the order in which it is shown. */
export const contactFields = [
  'name',
  'organisation',
  'role',
  'place',
  'birthday',
  'emails',
  'phones',
  'otherNames',
  'note',
  /** What the card holds beside these: postal addresses, pages, and what Mingle does not use. */
  'details',
] as const;
export type ContactField = (typeof contactFields)[number];

/** One field before and after. Of lists, `after` has all values; of details, both name what differs. */
export interface ContactChange {
  readonly field: ContactField;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** False where the user has written something else, which stays unless they say so. */
  readonly isProposed: boolean;
}

/** What Mingle has of a person. */
export interface Kept {
  readonly person: Person;
  readonly card: Contact | null;
  /** Names of the circles. */
  readonly circles: readonly string[];
}

const singles = ['name', 'organisation', 'role', 'place', 'birthday', 'note'] as const;
const lists = ['emails', 'phones', 'otherNames'] as const;

const noFacts: ContactFacts = {
  name: '',
  otherNames: [],
  emails: [],
  phones: [],
  organisation: '',
  role: '',
  place: '',
  birthday: null,
  note: '',
};

/**
 * What a contact would change of a person, compared with both what is kept and what the last card said: what the file changed and the
 * user did not is proposed; where the user wrote something else it is only shown; what the file said before is no news. Nothing is
 * taken away because a file lacks it.
 *
 * @param isFree tells whether an address may be added: one address never belongs to two people
 */
export function contactChanges(
  { person, card, circles }: Kept,
  contact: Contact,
  isFree: (email: string) => boolean,
): readonly ContactChange[] {
  const facts = factsOf(contact);
  const former = card ? factsOf(card) : noFacts;
  return [
    ...singles.flatMap((field) => singleChange(field, { person, former, facts })),
    ...lists.flatMap((field) => listChange(field, { person, former, facts }, isFree)),
    ...detailsChange({ person, card, circles }, contact),
  ].toSorted((one, other) => contactFields.indexOf(one.field) - contactFields.indexOf(other.field));
}

interface Sides {
  readonly person: PersonFacts;
  readonly former: ContactFacts;
  readonly facts: ContactFacts;
}

function singleChange(
  field: (typeof singles)[number],
  { person, former, facts }: Sides,
): readonly ContactChange[] {
  const [mine, before, after] = [person[field] ?? '', former[field] ?? '', facts[field] ?? ''];
  if (after === '' || isSameText(after, mine) || isSameText(after, before)) return [];
  if (field === 'name' && person.otherNames.some((name) => nameKey(name) === nameKey(after))) return [];
  return [{ field, before: mine === '' ? [] : [mine], after: [after], isProposed: isSameText(mine, before) }];
}

/** Files keep neither blanks at the ends nor how many stand between words. */
const isSameText = (one: string, other: string): boolean =>
  one.replaceAll(/\s+/g, ' ').trim() === other.replaceAll(/\s+/g, ' ').trim();

const keyIn = (field: (typeof lists)[number], value: string): string => {
  if (field === 'phones') return phoneKey(value) || value;
  return field === 'otherNames' ? nameKey(value) : value.toLowerCase();
};

/** The most values that an entry can have of one field. */
const mostValues = 100;

function listChange(
  field: (typeof lists)[number],
  { person, former, facts }: Sides,
  isFree: (email: string) => boolean,
): readonly ContactChange[] {
  const keys = (values: readonly string[]) => values.map((value) => keyIn(field, value));
  const names = field === 'otherNames' ? [person.name, facts.name].map(nameKey) : [];
  const known = new Set([...keys(person[field]), ...keys(former[field]), ...names]);
  const added = facts[field].filter(
    (value) => !known.has(keyIn(field, value)) && (field !== 'emails' || isFree(value)),
  );
  if (added.length === 0) return [];
  const after = [...person[field], ...added].slice(0, Math.max(mostValues, person[field].length));
  return [{ field, before: person[field], after, isProposed: true }];
}

const cardParts = [
  'places',
  'urls',
  'units',
  'categories',
  'connectedOn',
] as const satisfies readonly (keyof Contact)[];

/**
 * What the entry does not show and the card would hold from now on, by its names. It is no news where the card holds it, nor where
 * it is as Mingle itself writes the person.
 */
function detailsChange({ person, card, circles }: Kept, contact: Contact): readonly ContactChange[] {
  const written = contactOfPerson(person, card, circles);
  const fromCard = differences(card ?? emptyContact, contact);
  const fromWritten = new Set(differences(written, contact));
  const names = fromCard.filter((name) => fromWritten.has(name));
  return names.length === 0 ? [] : [{ field: 'details', before: [], after: names, isProposed: true }];
}

/** The parts of a card, and the names of the kept properties, that the contact would change. */
function differences(card: Contact, contact: Contact): readonly string[] {
  const after = contactAfter(card, contact);
  const parts = cardParts.filter((name) => canonicalText(card[name]) !== canonicalText(after[name]));
  const texts = new Set(card.kept.map((property) => canonicalText(property)));
  const names = after.kept.filter((property) => !texts.has(canonicalText(property))).map(({ name }) => name);
  const photo = photoFileOf(card) === photoFileOf(after) ? [] : ['photo'];
  return [...parts, ...photo, ...new Set(names)];
}

/** The facts of an entry after these changes. */
export function withChanges(person: PersonFacts, changes: readonly ContactChange[]): PersonFacts {
  const said = changes.flatMap(({ field, after }) => {
    if (field === 'details') return [];
    const isList = lists.some((list) => list === field);
    return [[field, isList ? after : after[0]] as const];
  });
  const facts: PersonFacts = { ...person, ...Object.fromEntries(said) };
  // The name that is replaced stays one by which they are found.
  const wasNamed = person.name !== '' && nameKey(person.name) !== nameKey(facts.name);
  const isKnown = facts.otherNames.some((name) => nameKey(name) === nameKey(person.name));
  return wasNamed && !isKnown ? { ...facts, otherNames: [...facts.otherNames, person.name] } : facts;
}

/** Where somebody went, as a newer file says it: their organisation before and after; null if they stayed. */
export function movedIn(
  changes: readonly ContactChange[],
): { readonly from: string; readonly to: string } | null {
  const change = changes.find(({ field, isProposed }) => field === 'organisation' && isProposed);
  const [from, to] = [change?.before[0] ?? '', change?.after[0] ?? ''];
  return from === '' || to === '' ? null : { from, to };
}
