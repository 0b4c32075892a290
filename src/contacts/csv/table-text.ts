import type { DecodedLine } from '../../calendar/text/decode';
import { decodeUtf8, decodeWindows1252, decodingsOf } from '../../calendar/text/decode';
import { bytesOf } from '../charset';

/** The text of a table, with LF at the end of each line; a line that is not UTF-8 is read as Windows-1252. */
export interface TableText {
  readonly text: string;
  /** The first line that is not UTF-8, from 1; 0 if there is none. */
  readonly foreignLine: number;
}

export function readTableText(bytes: Uint8Array): TableText {
  const utf16 = utf16WithoutMark(bytes);
  if (utf16) {
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
    return { text: withLineFeeds(new TextDecoder(utf16).decode(whole)), foreignLine: 0 };
  }
  for (const { pieces, decodeLine } of decodingsOf(bytes)) {
    const texts: string[] = [];
    let isWhole = true;
    for (const piece of pieces()) {
      if (piece) texts.push(piece.text);
      else isWhole = false;
    }
    if (!isWhole) continue;
    const text = withLineFeeds(texts.join(''));
    return decodeLine ? decodeByLine(text, decodeLine) : { text, foreignLine: 0 };
  }
  throw new Error('every file can be read as single bytes');
}

/** Programs of other systems end lines in other ways, and some files mix them. */
const withLineFeeds = (text: string): string =>
  text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;

const notAscii = /[\u0080-\u00ff]/;

/**
 * Decodes a text of which each character is one byte. Where other lines are in UTF-8, two programs have written the file, and a
 * line can have characters of both.
 */
function decodeByLine(text: string, decodeLine: (bytes: string) => DecodedLine): TableText {
  const lines = text.split('\n');
  const decoded = lines.map(decodeLine);
  const isMixed = decoded.some(({ isUtf8 }, index) => isUtf8 && notAscii.test(lines[index] ?? ''));
  const texts = decoded.map((line, index) =>
    isMixed && !line.isUtf8 ? decodeMixed(lines[index] ?? '') : line.text,
  );
  return { text: texts.join('\n'), foreignLine: decoded.findIndex(({ isUtf8 }) => !isUtf8) + 1 };
}

const characters =
  /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}|[\u0080-\u00ff]/g;

const decodeMixed = (line: string): string =>
  line.replaceAll(characters, (character) =>
    character.length === 1 ? decodeWindows1252(character) : decodeUtf8(bytesOf(character)),
  );

/** In UTF-16 most second bytes of a table are zero; no table in UTF-8 has zeros. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length - (bytes.length % 2), 400);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (length < 8) return null;
  const most = length / 4;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : null;
}
