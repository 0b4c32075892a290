import { readContacts } from '../../src/contacts/read-contacts';
import type { Contact } from '../../src/domain/people/contact';
import { emptyContact } from '../../src/domain/people/contact';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The bytes of a text in Latin-1. */
export const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

export const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    bytes[at * 2] = text.charCodeAt(at) & 0xff;
    bytes[at * 2 + 1] = text.charCodeAt(at) >> 8;
  }
  return bytes;
};

/** The lines of one card, with its frame. */
export const card = (...lines: readonly string[]): string =>
  ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

export const read = (text: string) => readContacts(bytesOf(text));

/** What a contact says, without what it does not say. */
export function said(contact: Contact | undefined): Partial<Contact> {
  const entries = Object.entries(contact ?? {}).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(emptyContact[name as keyof Contact]),
  );
  return Object.fromEntries(entries);
}

export const values = (list: readonly { readonly value: string }[] = []): readonly string[] =>
  list.map(({ value }) => value);
