import { readIsoDay, withoutYear, withYear } from '../birthday';
import type { Draft } from './draft';
import { keep } from './draft';
import { paramOf } from './params';
import type { CardProperty } from './property';
import { readContactValue, readPlace } from './read-value';
import { componentText, listText, plainText, splitValue } from './value-text';

/** Takes what a property says; false if it says nothing that is used, so that it is kept as it is. */
type Take = (draft: Draft, property: CardProperty) => boolean;

type TextField = 'name' | 'title' | 'note' | 'uid' | 'kind';

/** The first value that is not empty counts; further ones are kept. */
const text =
  (field: TextField): Take =>
  (draft, { value }) => {
    if (draft.texts[field] !== '') return false;
    draft.texts[field] = plainText(value);
    return true;
  };

const addTo =
  (list: 'emails' | 'phones' | 'urls', scheme: RegExp | null = null): Take =>
  (draft, property) => {
    const value = readContactValue(property, scheme);
    if (value) draft[list].push(value);
    return true;
  };

const takeKind: Take = (draft, { value }) => {
  if (draft.texts.kind === '') draft.texts.kind = plainText(value).toLowerCase();
  return true;
};

const takeName: Take = (draft, { value }) => {
  if (draft.hasName) return false;
  const parts = splitValue(value, ';').map(componentText);
  draft.hasName = parts.some((part) => part !== '');
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = parts;
  Object.assign(draft.texts, { family, given, additional, prefix, suffix });
  return true;
};

const takeOrganisation: Take = (draft, { value }) => {
  if (draft.hasOrganisation) return false;
  const [organisation = '', ...units] = splitValue(value, ';')
    .map(plainText)
    .filter((part) => part !== '');
  draft.hasOrganisation = organisation !== '';
  draft.texts.organisation = organisation;
  draft.units = units;
  return true;
};

const takeBirthday: Take = (draft, { value, params, line }) => {
  const day = readIsoDay(plainText(value));
  if (day === null || draft.texts.birthday !== null) {
    const isPartial = /^(?:\d{4}(?:-\d{2})?|---\d{2}|--\d{2})$/.test(value.trim());
    const isText = paramOf(params, 'VALUE').toLowerCase() === 'text';
    if (day === null && !isPartial && !isText && value.trim() !== '')
      draft.problems.add('bad-birthday', line, value);
    return value.trim() === '';
  }
  // Apple writes a year for a birthday without one, and says which.
  const omitted = paramOf(params, 'X-APPLE-OMIT-YEAR');
  draft.texts.birthday = omitted !== '' && day.startsWith(`${omitted}-`) ? withoutYear(day) : day;
  return true;
};

const takeConnectedOn: Take = (draft, { value }) => {
  const day = withYear(readIsoDay(value.trim()));
  if (day === null || draft.texts.connectedOn !== null) return false;
  draft.texts.connectedOn = day;
  return true;
};

const pushAll =
  (list: 'categories' | 'nicknames'): Take =>
  (draft, { value }) => {
    for (const one of listText(value)) draft[list].push(one);
    return true;
  };

const takeMember: Take = (draft, { value }) => {
  draft.members.push(plainText(value).replace(/^(?:urn:uuid:|mailto:)/i, ''));
  return false;
};

const takeLabel: Take = (draft, property) => {
  if (property.group === '' || draft.labels.has(property.group)) return false;
  draft.labels.set(property.group, property);
  return true;
};

const takePhoto: Take = (draft, property) => {
  if (draft.photo) return false;
  draft.photo = property;
  return true;
};

const drop: Take = () => true;

/** The properties that are read, by name; all others are kept. */
const takes: ReadonlyMap<string, Take> = new Map([
  ['FN', text('name')],
  ['N', takeName],
  ['NICKNAME', pushAll('nicknames')],
  ['EMAIL', addTo('emails', /^mailto:/i)],
  ['TEL', addTo('phones', /^tel:/i)],
  ['URL', addTo('urls')],
  [
    'ADR',
    (draft, property) => {
      const place = readPlace(property);
      if (place) draft.places.push(place);
      return true;
    },
  ],
  ['ORG', takeOrganisation],
  ['TITLE', text('title')],
  ['NOTE', text('note')],
  ['UID', text('uid')],
  ['KIND', takeKind],
  ['X-ADDRESSBOOKSERVER-KIND', takeKind],
  ['MEMBER', takeMember],
  ['X-ADDRESSBOOKSERVER-MEMBER', takeMember],
  ['BDAY', takeBirthday],
  ['CATEGORIES', pushAll('categories')],
  ['X-ABLABEL', takeLabel],
  ['X-MINGLE-CONNECTED-ON', takeConnectedOn],
  ['PHOTO', takePhoto],
  // They speak of the file that was read, not of the contact.
  ['PRODID', drop],
  ['REV', drop],
]);

/** Adds a property to a card. */
export function addProperty(draft: Draft, property: CardProperty): void {
  if (property.name === 'VERSION') return;
  draft.hasContent = true;
  if (!takes.get(property.name)?.(draft, property)) keep(draft, property);
}
