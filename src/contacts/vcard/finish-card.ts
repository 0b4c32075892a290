import type { Contact, ContactPhoto, ContactValue } from '../../domain/people/contact';
import { nameOfParts } from '../../domain/people/contact';
import type { Photo } from '../photo';
import type { Draft } from './draft';
import { keep } from './draft';
import type { CardProperty } from './property';
import { readPhoto } from './read-photo';
import { plainText } from './value-text';

/** The contact of a card of which all properties are read, and its photo. */
export function finishCard(draft: Draft): { readonly contact: Contact; readonly photo: Photo | null } {
  const { texts, units, nicknames, categories, kept } = draft;
  const found = draft.photo ? takePhoto(draft, draft.photo) : null;
  const labelled = joinLabels(draft);
  const contact: Contact = {
    ...texts,
    ...labelled,
    name: texts.name || nameOfParts(texts),
    units,
    nicknames,
    categories,
    kept,
    photo: found && describe(found),
  };
  return { contact, photo: found && 'bytes' in found ? found : null };
}

function takePhoto(draft: Draft, property: CardProperty): ReturnType<typeof readPhoto> {
  const found = readPhoto(property);
  if (!found && property.value.trim() !== '') draft.problems.add('bad-photo', property.line);
  return found;
}

const describe = (found: NonNullable<ReturnType<typeof readPhoto>>): ContactPhoto =>
  'bytes' in found
    ? { kind: 'bytes', mediaType: found.mediaType, size: found.bytes.length }
    : { kind: 'address', address: found.address };

/** Gives the label of a group to what is in the group; a label of other properties is kept with them. */
function joinLabels(draft: Draft): Pick<Contact, 'emails' | 'phones' | 'urls' | 'places'> {
  const { labels } = draft;
  const used = new Set<string>();
  const withLabel = <Value extends Omit<ContactValue, 'value'>>(value: Value): Value => {
    const label = value.group === '' ? undefined : labels.get(value.group);
    if (!label) return value;
    used.add(value.group);
    return { ...value, label: labelText(label) };
  };
  const joined = {
    emails: draft.emails.map(withLabel),
    phones: draft.phones.map(withLabel),
    urls: draft.urls.map(withLabel),
    places: draft.places.map(withLabel),
  };
  for (const [group, label] of labels) if (!used.has(group)) keep(draft, label);
  return joined;
}

/** Apple writes the labels that it translates as `_$!<Home>!$_`. */
const labelText = ({ value }: CardProperty): string => plainText(value).replace(/^_\$!<(.*)>!\$_$/, '$1');
