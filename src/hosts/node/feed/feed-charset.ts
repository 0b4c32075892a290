import { decodeCleanly, decodeUtf8, decodeWindows1252 } from '../../../calendar/text/decode';

/**
 * A calendar in UTF-8. Where its bytes are not, the charset of the Content-Type says what they are (RFC 5545 §3.1.4, §8.1).
 * Bytes in valid UTF-8, or in UTF-16 that shows itself, stay as they are whatever the label, which often is the server's
 * default. So they stay without a label that is known.
 */
export function toUtf8(bytes: Uint8Array, contentType: string): Uint8Array {
  const decoder = decoderOf(contentType);
  if (!decoder || decoder.encoding === 'utf-8' || !isForeign(bytes, decoder.encoding)) return bytes;
  const unmarked = bytes.subarray(hasUtf8Mark(bytes) ? 3 : 0);
  const text =
    decoder.encoding === 'windows-1252'
      ? decodeWindows1252(Buffer.from(unmarked).toString('latin1'))
      : decoder.decode(unmarked);
  return Buffer.from(text, 'utf8');
}

/** RFC 9110 §8.3.1; a charset that is not known counts as none. */
function decoderOf(contentType: string): InstanceType<typeof TextDecoder> | null {
  const [, quoted, plain] = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;"]+))/i.exec(contentType) ?? [];
  try {
    return new TextDecoder(quoted ?? plain ?? 'utf-8');
  } catch {
    return null;
  }
}

const escapeByte = 0x1b;

function isForeign(bytes: Uint8Array, encoding: string): boolean {
  // It is made of ASCII bytes, which always are valid UTF-8; iCalendar has no escape characters.
  if (encoding === 'iso-2022-jp') return bytes.includes(escapeByte);
  if (decodeCleanly(bytes) !== null) return false;
  // Many servers call everything Latin-1. UTF-8 with a broken line is left to the reader, which decodes by line.
  return encoding !== 'windows-1252' || !/[^\0-\x7f\ufffd]/.test(decodeUtf8(bytes));
}

/** The mark of UTF-8 before bytes of another charset comes from a program that put it before any file. */
const hasUtf8Mark = ([first, second, third]: Uint8Array): boolean =>
  first === 0xef && second === 0xbb && third === 0xbf;
