import { decodingsOf } from '../calendar/text/decode';

/** What a file is, as far as its beginning tells. */
export type FileNature =
  | 'empty'
  | 'vcard'
  | 'table'
  | 'calendar'
  | 'spreadsheet'
  | 'pdf'
  | 'picture'
  | 'web-page'
  | 'xml'
  | 'json'
  | 'binary';

const signatures: readonly (readonly [start: string, nature: FileNature])[] = [
  ['PK\u0003\u0004', 'spreadsheet'],
  ['\u00d0\u00cf\u0011\u00e0', 'spreadsheet'],
  ['%PDF', 'pdf'],
  ['\u0089PNG', 'picture'],
  ['\u00ff\u00d8\u00ff', 'picture'],
  ['GIF8', 'picture'],
  ['\u001f\u008b', 'binary'],
  ['SQLite format 3', 'binary'],
];

/** How much of a file is looked at; some files have remarks before their first card. */
const beginningLength = 64 * 1024;

export function natureOf(bytes: Uint8Array): FileNature {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const signature = signatures.find(([text]) => start.startsWith(text));
  if (signature) return signature[1];
  const text = beginningOf(bytes);
  if (text.trim() === '') return hasOnlyBlanks(bytes) ? 'empty' : 'binary';
  if (/^[ \t]*(?:BEGIN|END)[ \t]*:[ \t]*VCARD/im.test(text)) return 'vcard';
  if (/^[ \t]*BEGIN[ \t]*:[ \t]*VCALENDAR/im.test(text)) return 'calendar';
  const beginning = text.slice(0, 2000).trimStart();
  if (/<(?:!doctype html|html|head|body)\b/i.test(beginning)) return 'web-page';
  if (beginning.startsWith('<')) return 'xml';
  return /^[{[]/.test(beginning) ? 'json' : 'table';
}

function beginningOf(bytes: Uint8Array): string {
  const even = Math.min(bytes.length, beginningLength);
  for (const { pieces } of decodingsOf(bytes.subarray(0, even))) {
    const [piece] = pieces();
    if (piece) return piece.text;
  }
  return '';
}

const hasOnlyBlanks = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 32 || (byte > 8 && byte < 14));
