/** What a file is, as far as its beginning tells. */
export type ProgrammeNature =
  | 'empty'
  | 'calendar'
  | 'xml'
  | 'json'
  | 'web-page'
  | 'address-book'
  | 'archive'
  | 'pdf'
  | 'other';

const signatures: readonly (readonly [start: string, nature: ProgrammeNature])[] = [
  ['PK\u0003\u0004', 'archive'],
  ['\u001f\u008b', 'archive'],
  ['%PDF', 'pdf'],
];

/** How much of a text is looked at; some calendars have remarks before their first line. */
const beginningLength = 64 * 1024;

/** `text` is that of `bytes`. */
export function natureOf(bytes: Uint8Array, text: string): ProgrammeNature {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const signature = signatures.find(([signed]) => start.startsWith(signed));
  if (signature) return signature[1];
  const beginning = text.slice(0, beginningLength).trimStart();
  if (beginning === '') return text.trim() === '' ? 'empty' : 'other';
  if (/<(?:!doctype html|html|head|body)\b/i.test(beginning.slice(0, 2000))) return 'web-page';
  if (beginning.startsWith('<')) return 'xml';
  if (/^[{[]/.test(beginning)) return 'json';
  if (/^[ \t]*BEGIN[ \t]*:[ \t]*(?:VCALENDAR|VEVENT)/im.test(beginning)) return 'calendar';
  return /^[ \t]*BEGIN[ \t]*:[ \t]*VCARD/im.test(beginning) ? 'address-book' : 'other';
}
