import { decodingsOf } from '../calendar/text/decode';
import type { ContactProblem } from '../domain/people/contact';
import type { TableContent, TableOptions } from './csv/read-csv';
import { readCsv } from './csv/read-csv';
import { natureOf } from './nature';
import type { OnPhoto } from './photo';
import { readVcards } from './vcard/read-vcards';

export interface ReadContactsOptions extends TableOptions {
  /** Called with each photo; without it photos are only described. */
  readonly onPhoto?: OnPhoto;
}

/** More than any real address book has; some JavaScript engines allow no longer string. */
const mostBytes = 256 * 1024 * 1024;

/**
 * Reads a file of contacts, vCards or a table, from any bytes; never throws. A fault costs a line or a contact and is listed
 * in `problems`; a file without contacts gives none, and one problem that says what it is. The time is linear in the length
 * of the file.
 */
export function readContacts(
  bytes: Uint8Array,
  { onPhoto, ...table }: ReadContactsOptions = {},
): TableContent {
  if (bytes.length > mostBytes) return withoutContacts({ code: 'too-large', line: 0, about: '' });
  const nature = natureOf(bytes);
  if (nature === 'empty') return withoutContacts({ code: 'empty-file', line: 0, about: '' });
  if (nature !== 'vcard' && nature !== 'table')
    return withoutContacts({ code: 'not-contacts', line: 0, about: nature });
  const content = nature === 'vcard' ? readCards(bytes, onPhoto) : readCsv(bytes, table);
  return content ?? withoutContacts({ code: 'not-contacts', line: 0, about: 'text' });
}

/** True if the file is read as a table, whether or not there are contacts in it. */
export const isTable = (bytes: Uint8Array): boolean =>
  bytes.length <= mostBytes && natureOf(bytes) === 'table';

/** Null if there is no card in the file, but only the end of one. */
function readCards(bytes: Uint8Array, onPhoto: OnPhoto | undefined): TableContent | null {
  for (const decoding of decodingsOf(bytes)) {
    // They wait, because a card far on can show that the file has another encoding.
    const photos: Parameters<OnPhoto>[] = [];
    const content = readVcards(decoding, (...photo) => {
      if (onPhoto) photos.push(photo);
    });
    if (!content) continue;
    for (const [index, photo] of photos) onPhoto?.(index, photo);
    const { contacts, groups, unreadable } = content;
    return contacts.length + groups.length + unreadable > 0 ? { ...content, columns: [] } : null;
  }
  throw new Error('every file can be read as single bytes');
}

const withoutContacts = (problem: ContactProblem): TableContent => ({
  contacts: [],
  groups: [],
  unreadable: 0,
  problems: [problem],
  columns: [],
});
