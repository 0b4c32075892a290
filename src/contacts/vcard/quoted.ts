import { bytesOf, decodeCharset } from '../charset';

const notAscii = /[^\0-\x7f]/;
const equals = 0x3d;

/** Decodes quoted-printable. `isBytes` says that each character of the text is one byte of the file. */
export function decodeQuoted(text: string, charset: string, isBytes: boolean): string {
  // In some charsets a byte of a character is an ASCII letter, so the text between escapes is decoded with them.
  if (isBytes || !notAscii.test(text)) return decodeCharset(unescapeBytes(text), charset);
  // Here the text between escapes is decoded already, so only the escapes are in the charset.
  return text.replaceAll(/(?:=[0-9A-F]{2})+/gi, (escapes) => decodeCharset(unescapeBytes(escapes), charset));
}

function unescapeBytes(text: string): Uint8Array {
  const bytes = bytesOf(text);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1, length += 1) {
    const escaped = bytes[at] === equals ? readHex(bytes[at + 1]) * 16 + readHex(bytes[at + 2]) : Number.NaN;
    if (!Number.isNaN(escaped)) at += 2;
    // In place: the write position never passes the read position.
    bytes[length] = Number.isNaN(escaped) ? (bytes[at] ?? 0) : escaped;
  }
  return bytes.subarray(0, length);
}

function readHex(code = 0): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code & ~0x20;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : Number.NaN;
}
