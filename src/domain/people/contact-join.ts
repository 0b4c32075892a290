import { canonicalText } from '../canonical-text';
import type { Contact, ContactPlace, ContactValue } from './contact';
import { emptyContact, photoFileOf } from './contact';
import { emailKey, organisationKey, phoneKey } from './contact-identity';

const texts = [
  'uid',
  'kind',
  'name',
  'given',
  'family',
  'additional',
  'prefix',
  'suffix',
  'organisation',
  'title',
  'note',
] as const satisfies readonly (keyof Contact)[];

const isSame = (one: unknown, other: unknown): boolean => canonicalText(one) === canonicalText(other);

/** True if a card holds all that the contact says, so that the contact brings nothing. */
export const holds = (card: Contact, contact: Contact): boolean => isSame(contactAfter(card, contact), card);

/**
 * The card after a newer file: what the newer one says goes first, and what it does not say stays, because address books differ in
 * what they hold. The same card twice changes nothing.
 */
export function contactAfter(former: Contact, newer: Contact): Contact {
  const names = new Set(newer.kept.map(({ name }) => name));
  return {
    ...withTexts(former, newer),
    nicknames: filledOf(newer.nicknames, former.nicknames),
    emails: valuesAfter(former.emails, newer.emails, emailKey),
    phones: valuesAfter(former.phones, newer.phones, phoneKey),
    urls: valuesAfter(former.urls, newer.urls),
    places: filledOf(newer.places, former.places),
    units: unitsAfter(former, newer),
    categories: filledOf(newer.categories, former.categories),
    kept: isSame(newer.kept, former.kept)
      ? former.kept
      : [...former.kept.filter(({ name }) => !names.has(name)), ...newer.kept],
  };
}

/** Several contacts of one person as one: what only one of them says is kept, and of two texts the later one. */
export const joinedContacts = (contacts: readonly Contact[]): Contact =>
  contacts.length === 1
    ? (contacts[0] ?? emptyContact)
    : contacts.reduce((one, other) => ({
        ...contactAfter(one, other),
        ...positionOf(one, other),
        nicknames: union(one.nicknames, other.nicknames),
        places: union<ContactPlace>(one.places, other.places),
        categories: union(one.categories, other.categories),
        kept: union(one.kept, other.kept),
      }));

type Position = Pick<Contact, 'organisation' | 'units' | 'title'>;

/**
 * Organisation and role are one fact. Where two cards of one person disagree, both are those of the card that says both, else of the
 * later one; neither is newer, so a role without an organisation tells nothing against a whole position.
 */
function positionOf(one: Contact, other: Contact): Position {
  const isSameFirm = organisationKey(one.organisation) === organisationKey(other.organisation);
  if (isSameFirm)
    return { ...positionIn(other), title: other.title || one.title, units: filledOf(other.units, one.units) };
  const isWhole = ({ organisation, title }: Contact): boolean => organisation !== '' && title !== '';
  const [later, earlier] = isWhole(one) && !isWhole(other) ? [one, other] : [other, one];
  if (later.organisation !== '' && earlier.organisation !== '') return positionIn(later);
  const firm = later.organisation === '' ? earlier : later;
  return { ...positionIn(firm), title: firm.title || later.title || earlier.title };
}

const positionIn = ({ organisation, units, title }: Contact): Position => ({ organisation, units, title });

function withTexts(former: Contact, newer: Contact): Contact {
  const said = texts.map((field) => [field, newer[field] || former[field]]);
  return {
    ...former,
    ...Object.fromEntries(said),
    birthday: newer.birthday ?? former.birthday,
    connectedOn: newer.connectedOn ?? former.connectedOn,
    photo: photoAfter(former.photo, newer.photo),
  };
}

/** A photo that is not kept does not take the place of one that is. */
const photoAfter = (former: Contact['photo'], newer: Contact['photo']): Contact['photo'] =>
  photoFileOf({ photo: newer }) === null && photoFileOf({ photo: former }) !== null
    ? former
    : (newer ?? former);

const filledOf = <Value>(list: readonly Value[], otherwise: readonly Value[]): readonly Value[] =>
  list.length > 0 ? list : otherwise;

/** The departments of another organisation go with it. */
function unitsAfter(former: Contact, newer: Contact): readonly string[] {
  const isMoved = newer.organisation !== '' && newer.organisation !== former.organisation;
  return isMoved || newer.units.length > 0 ? newer.units : former.units;
}

const hasDetails = ({ types, label, pref, params }: ContactValue): boolean =>
  types.length > 0 || label !== '' || pref !== null || params.length > 0;

/** A table rarely says what a number is for, so what an earlier card said of it stays. */
function valuesAfter(
  former: readonly ContactValue[],
  newer: readonly ContactValue[],
  keyOf: (value: string) => string = (value) => value,
): readonly ContactValue[] {
  const key = ({ value }: ContactValue): string => keyOf(value) || value;
  const said = new Set(newer.map(canonicalText));
  const byKey = new Map(newer.toReversed().map((one) => [key(one), one]));
  const known = new Set(former.map(key));
  const after = former.map((one) => {
    const same = byKey.get(key(one));
    return same && hasDetails(same) && !said.has(canonicalText(one)) ? same : one;
  });
  return union(after, [...newer.filter((one) => !known.has(key(one)))]);
}

function union<Value>(one: readonly Value[], other: readonly Value[]): readonly Value[] {
  const seen = new Set(one.map((value) => canonicalText(value)));
  return [...one, ...other.filter((value) => !seen.has(canonicalText(value)))];
}
