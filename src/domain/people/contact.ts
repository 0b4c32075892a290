import type { Brand } from '../brand';
import type { Day } from '../time/day';
import type { Birthday } from './birthday';

/** A parameter of a vCard property: its name in upper case, its value decoded. */
export type ContactParam = readonly [name: string, value: string];

/** An address, number or page of a contact, with what the file says of it. */
export interface ContactValue {
  readonly value: string;
  /** What it is for, in lower case: `home`, `work`, `cell`. */
  readonly types: readonly string[];
  /** The user's own word for it; empty if there is none. */
  readonly label: string;
  /** 1 is preferred most (RFC 6350 §5.3); null if nothing is said. */
  readonly pref: number | null;
  /** The group that joins its property to others of the card; empty if there is none. */
  readonly group: string;
  /** Its other parameters, to be written back. */
  readonly params: readonly ContactParam[];
}

/** A postal address. */
export interface ContactPlace extends Omit<ContactValue, 'value'> {
  readonly box: string;
  readonly extended: string;
  readonly street: string;
  readonly city: string;
  readonly region: string;
  readonly code: string;
  readonly country: string;
}

/** A property that Mingle does not use and writes back. */
export interface KeptProperty {
  readonly group: string;
  /** In upper case. */
  readonly name: string;
  readonly params: readonly ContactParam[];
  /** As it is written in vCard 3.0 and 4.0, with its escapes. */
  readonly value: string;
}

const photoEndings = ['jpg', 'png', 'gif', 'webp'] as const;
export type PhotoEnding = (typeof photoEndings)[number];

/** The name of the file of a photo: the SHA-256 of its bytes in hexadecimal, a dot, and its ending. */
export type PhotoFile = Brand<string, 'PhotoFile'>;

/** Null for any other text, such as one that leads out of a folder. */
export const parsePhotoFile = (text: string): PhotoFile | null =>
  /^[\da-f]{64}\.(?:jpg|png|gif|webp)$/.test(text) ? (text as PhotoFile) : null;

/** `image/jpeg`. */
export const mediaTypeOf = (file: PhotoFile): string =>
  `image/${file.slice(file.lastIndexOf('.') + 1).replace('jpg', 'jpeg')}`;

/** What is known of a photo; its bytes are kept apart. */
export type ContactPhoto =
  | {
      readonly kind: 'bytes';
      readonly mediaType: string;
      readonly size: number;
      /** Where its bytes are kept; absent unless the user keeps photos. */
      readonly file?: PhotoFile | undefined;
    }
  | { readonly kind: 'address'; readonly address: string };

/** Someone in an address book, as one vCard or one row of a table says it. Texts that are not said are empty. */
export interface Contact {
  readonly uid: string;
  /** KIND in lower case: `individual`, `org`, `location`. */
  readonly kind: string;
  /** As it is written; else made of the parts of the name; never of anything else. */
  readonly name: string;
  readonly given: string;
  readonly family: string;
  readonly additional: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly nicknames: readonly string[];
  readonly emails: readonly ContactValue[];
  readonly phones: readonly ContactValue[];
  readonly urls: readonly ContactValue[];
  readonly places: readonly ContactPlace[];
  readonly organisation: string;
  /** Departments, from the largest to the smallest. */
  readonly units: readonly string[];
  readonly title: string;
  /** Null also for a date that is no day; it is among the kept properties. */
  readonly birthday: Birthday | null;
  readonly categories: readonly string[];
  readonly note: string;
  /** The day on which a network connected both. */
  readonly connectedOn: Day | null;
  readonly photo: ContactPhoto | null;
  readonly kept: readonly KeptProperty[];
}

/** The file of the photo; null if none is kept. */
export const photoFileOf = ({ photo }: Pick<Contact, 'photo'>): PhotoFile | null =>
  (photo?.kind === 'bytes' && photo.file) || null;

export const emptyContact: Contact = {
  uid: '',
  kind: '',
  name: '',
  given: '',
  family: '',
  additional: '',
  prefix: '',
  suffix: '',
  nicknames: [],
  emails: [],
  phones: [],
  urls: [],
  places: [],
  organisation: '',
  units: [],
  title: '',
  birthday: null,
  categories: [],
  note: '',
  connectedOn: null,
  photo: null,
  kept: [],
};

/** A value of which only its types are known. */
export const plainValue = (value: string, types: readonly string[] = []): ContactValue => ({
  value,
  types,
  label: '',
  pref: null,
  group: '',
  params: [],
});

type NameParts = Pick<Contact, 'given' | 'family' | 'additional'>;

const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

/** A name made of its parts: in the scripts of East Asia the family comes first and without a blank. */
export function nameOfParts({ given, additional, family }: NameParts): string {
  const parts = [given, additional, family].filter((part) => part !== '');
  return parts.every((part) => eastAsian.test(part)) ? [family, given, additional].join('') : parts.join(' ');
}

/** What a contact is called in a list: its name, else what else tells it from others; empty if nothing does. */
export const calledName = (contact: Contact): string =>
  [
    contact.name,
    ...contact.nicknames,
    contact.organisation,
    contact.emails[0]?.value ?? '',
    contact.phones[0]?.value ?? '',
  ].find((text) => text !== '') ?? '';

/** A group of the address book; its members are named by UID or address. */
export interface ContactGroup {
  readonly uid: string;
  readonly name: string;
  readonly members: readonly string[];
}

export type ContactProblemCode =
  | 'empty-file'
  | 'not-contacts'
  | 'too-large'
  /** The file is not in UTF-8: such texts were read as Windows-1252. */
  | 'wrong-charset'
  /** A text has bytes of a charset that is not named. */
  | 'unclear-charset'
  /** A line that is no property. */
  | 'bad-line'
  /** A card without its first line. */
  | 'no-begin'
  /** A card that has no end. */
  | 'cut-card'
  /** A card with nothing in it. */
  | 'empty-card'
  | 'bad-birthday'
  | 'bad-photo'
  /** A photo that is too large, or no picture of a kind that is kept. */
  | 'photo-not-kept'
  /** A property that is too long to be kept. */
  | 'not-kept'
  /** A quote that is opened and never closed: what follows was read as one cell. */
  | 'open-quote'
  /** The columns were told by what is in them. */
  | 'no-header'
  /** A date whose day and month can be told in two ways. */
  | 'unclear-date'
  | 'bad-date'
  /** A row that has more or fewer cells than the header. */
  | 'other-width'
  | 'too-many';

/** A fault of a file of contacts, and the text or name that it is about. */
export interface ContactProblem {
  readonly code: ContactProblemCode;
  /** The line of the file, from 1; 0 for the whole file. */
  readonly line: number;
  readonly about: string;
}

/** What was read of a file of contacts. A file with problems is still read. */
export interface ContactsContent {
  readonly contacts: readonly Contact[];
  readonly groups: readonly ContactGroup[];
  /** The number of cards and rows of which nothing could be read. */
  readonly unreadable: number;
  readonly problems: readonly ContactProblem[];
}
