import { decodeUtf8, decodeWindows1252 } from './decode';
import { changeInPieces } from './in-pieces';

/** Decodes text of vCalendar 1.0, in which `=E9` is a byte of the charset. Any charset but Latin-1 is decoded as UTF-8. */
export function decodeQuotedPrintable(value: string, charset: string): string {
  const text = value.replace(/=[ \t]*$/, '');
  return /^(iso-8859-1|latin-?1|windows-1252|us-ascii)$/i.test(charset)
    ? changeInPieces(text, decodeLatin, endOfEscape)
    : decodeUtf8(toBytes(text));
}

const decodeLatin = (text: string): string =>
  decodeWindows1252(
    text.replaceAll(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );

function endOfEscape(text: string, from: number, end: number): number {
  const last = text.lastIndexOf('=', end - 1);
  return last >= from && last > end - 3 ? Math.min(last + 3, text.length) : end;
}

/** Decodes escapes to bytes, and encodes the text between them as UTF-8. */
function toBytes(text: string): Uint8Array {
  const source = new TextEncoder().encode(text);
  let length = 0;
  for (let at = 0; at < source.length; at += 1, length += 1) {
    const byte = source[at] === equals ? readHex(source[at + 1]) * 16 + readHex(source[at + 2]) : Number.NaN;
    if (!Number.isNaN(byte)) at += 2;
    // In place: the write position never passes the read position.
    source[length] = Number.isNaN(byte) ? (source[at] ?? 0) : byte;
  }
  return source.subarray(0, length);
}

const equals = 0x3d;

function readHex(code = 0): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code & ~0x20;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : Number.NaN;
}
