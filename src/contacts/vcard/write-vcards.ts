import type { Birthday } from '../../domain/people/birthday';
import type {
  Contact,
  ContactParam,
  ContactPlace,
  ContactValue,
  KeptProperty,
} from '../../domain/people/contact';
import type { Photo } from '../photo';
import { encodeBase64 } from './base64';
import { contentLine, escapedText, foldLine, rawValue } from './write-line';

export type VcardVersion = '3.0' | '4.0';

export interface WriteOptions {
  readonly version: VcardVersion;
  /** The photo of a contact that has one as bytes; null leaves it out. */
  readonly photoOf?: (contact: Contact, index: number) => Photo | null;
}

/** Writes contacts as vCards, with what was kept of the cards that they were read from. */
export function writeVcards(
  contacts: readonly Contact[],
  { version, photoOf = () => null }: WriteOptions,
): string {
  const cards = contacts.map((contact, index) => {
    const lines = [...linesOf(contact, version), ...photoLines(contact, photoOf(contact, index), version)];
    return ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD'].map(foldLine).join('');
  });
  return cards.join('');
}

function linesOf(contact: Contact, version: VcardVersion): readonly string[] {
  const nextGroup = createGroups(contact);
  const { family, given, additional, prefix, suffix, organisation, units } = contact;
  const name = [family, given, additional, prefix, suffix];
  const values = (name: string, list: readonly ContactValue[], toText: (value: string) => string) =>
    list.flatMap((one) => withLabel(name, toText(one.value), one, version, nextGroup));
  return [
    ...text('UID', contact.uid),
    ...text('KIND', contact.kind),
    // Both versions demand a name; one that is made of nothing else would be read as the contact's own.
    contentLine('', 'FN', [], escapedText(contact.name)),
    ...(version === '3.0' || name.some((part) => part !== '') ? [structured('N', name)] : []),
    ...list('NICKNAME', contact.nicknames),
    ...birthdayLines(contact.birthday, version),
    ...values('EMAIL', contact.emails, escapedText),
    ...values('TEL', contact.phones, escapedText),
    ...contact.places.flatMap((place) => withLabel('ADR', placeText(place), place, version, nextGroup)),
    ...values('URL', contact.urls, rawValue),
    ...(organisation === '' && units.length === 0 ? [] : [structured('ORG', [organisation, ...units])]),
    ...text('TITLE', contact.title),
    ...list('CATEGORIES', contact.categories),
    ...text('NOTE', contact.note),
    ...text('X-MINGLE-CONNECTED-ON', contact.connectedOn ?? ''),
    ...contact.kept.map((property) => keptLine(property, version)),
  ];
}

const text = (name: string, value: string): readonly string[] =>
  value === '' ? [] : [contentLine('', name, [], escapedText(value))];

const list = (name: string, values: readonly string[]): readonly string[] =>
  values.length === 0 ? [] : [contentLine('', name, [], values.map(escapedText).join(','))];

const structured = (name: string, parts: readonly string[]): string =>
  contentLine('', name, [], parts.map(escapedText).join(';'));

const placeText = ({ box, extended, street, city, region, code, country }: ContactPlace): string =>
  [box, extended, street, city, region, code, country].map(escapedText).join(';');

/** vCard 3.0 has no date without a year; Apple's way to write one is read by many programs. */
function birthdayLines(birthday: Birthday | null, version: VcardVersion): readonly string[] {
  if (birthday === null) return [];
  if (version === '4.0') return [contentLine('', 'BDAY', [], basicDate(birthday))];
  if (!birthday.startsWith('--')) return [contentLine('', 'BDAY', [], birthday)];
  return [
    contentLine('', 'BDAY', [['X-APPLE-OMIT-YEAR', omittedYear]], `${omittedYear}-${birthday.slice(2)}`),
  ];
}

/** A leap year, which Apple writes. */
const omittedYear = '1604';

const basicDate = (day: string): string =>
  day.startsWith('--') ? `--${day.slice(2).replace('-', '')}` : day.replaceAll('-', '');

/** A value, and its label in the same group. */
function withLabel(
  name: string,
  value: string,
  { types, label, pref, group, params }: Omit<ContactValue, 'value'>,
  version: VcardVersion,
  nextGroup: () => string,
): readonly string[] {
  const own = group === '' && label !== '' ? nextGroup() : group;
  const isPref3 = version === '3.0' && pref === 1;
  const all = isPref3 ? [...types, 'pref'] : types;
  const written: readonly ContactParam[] = [
    ...all.map((type): ContactParam => ['TYPE', type]),
    ...(pref === null || isPref3 ? [] : [['PREF', String(pref)] satisfies ContactParam]),
    ...params,
  ];
  const line = contentLine(own, name, written, value);
  return label === '' ? [line] : [line, contentLine(own, 'X-ABLabel', [], escapedText(label))];
}

/** Names for groups that the contact does not have yet. */
function createGroups({ emails, phones, urls, places, kept }: Contact): () => string {
  const taken = new Set([emails, phones, urls, places, kept].flatMap((all) => all.map(({ group }) => group)));
  let number = 0;
  return () => {
    do number += 1;
    while (taken.has(`item${number}`));
    return `item${number}`;
  };
}

/** Base64 of earlier versions is an address in vCard 4.0. */
function keptLine({ group, name, params, value }: KeptProperty, version: VcardVersion): string {
  const isBase64 = params.some(([one, text]) => one === 'ENCODING' && /^(?:b|base64)$/i.test(text));
  if (!isBase64) return contentLine(group, name, params, rawValue(value));
  const others = params.filter(([one]) => one !== 'ENCODING');
  const bare = value.replaceAll(/\s/g, '');
  if (version === '3.0') return contentLine(group, name, [['ENCODING', 'b'], ...others], bare);
  const type = others.find(([one]) => one === 'TYPE')?.[1].toLowerCase() ?? '';
  const mediaType = type.includes('/') ? type : 'application/octet-stream';
  return contentLine(group, name, others, `data:${mediaType};base64,${bare}`);
}

function photoLines({ photo }: Contact, bytes: Photo | null, version: VcardVersion): readonly string[] {
  if (photo?.kind === 'address') {
    const params: readonly ContactParam[] = version === '3.0' ? [['VALUE', 'uri']] : [];
    return [contentLine('', 'PHOTO', params, rawValue(photo.address))];
  }
  if (!bytes) return [];
  const data = encodeBase64(bytes.bytes);
  if (version === '4.0')
    return [contentLine('', 'PHOTO', [], `data:${rawValue(bytes.mediaType)};base64,${data}`)];
  const type = bytes.mediaType.replace(/^image\//, '').toUpperCase();
  return [
    contentLine(
      '',
      'PHOTO',
      [
        ['ENCODING', 'b'],
        ['TYPE', type],
      ],
      data,
    ),
  ];
}
