import type { Problem } from '../../domain/calendars/calendar';

const signatures: readonly (readonly [start: string, what: string])[] = [
  ['PK\u0003\u0004', 'a ZIP archive; unpack it and open the .ics file inside'],
  ['%PDF', 'a PDF document'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u001f\u008b', 'a compressed file; unpack it first'],
  ['SQLite format 3', 'a database'],
];

/** Describes a file in which no calendar was found. */
export function describeForeignFile(bytes: Uint8Array, text: string): Problem {
  const start = text.slice(0, 2000).trimStart();
  if (text.trim() === '') {
    return { code: 'empty-file', line: 0, message: 'The file is empty. Nothing was read.' };
  }
  return {
    code: 'not-a-calendar',
    line: 0,
    message: `This is not a calendar file but ${whatItIs(bytes, start)}. Nothing was read.`,
  };
}

function whatItIs(bytes: Uint8Array, start: string): string {
  const beginning = String.fromCharCode(...bytes.subarray(0, 16));
  const signature = signatures.find(([bytesAtStart]) => beginning.startsWith(bytesAtStart));
  if (signature) return signature[1];
  if (/<(!doctype html|html|head|body)\b/i.test(start))
    return 'a web page; perhaps the address asked for a login';
  if (/^BEGIN:VCARD/i.test(start)) return 'an address book (vCard)';
  if (/<schedule[\s>]|^\{\s*"(?:schedule|\$schema)"/.test(start))
    return 'the programme of a conference; mark its event as a conference, and open the file there under Programme';
  if (start.startsWith('<')) return 'an XML file';
  if (/^[{[]/.test(start)) return 'a JSON file';
  return isBinary(bytes) ? 'a binary file' : 'some other text';
}

const isBinary = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, 1000).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
