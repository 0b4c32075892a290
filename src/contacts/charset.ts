import { decodeUtf8, decodeWindows1252 } from '../calendar/text/decode';

/** Labels of the two charsets that some runtimes confuse; files that say Latin-1 mean Windows-1252. */
const western = /^(?:iso[-_]?8859-1|latin-?1|windows-1252|cp-?1252|us-ascii|ascii|ansi)$/i;

/**
 * Decodes bytes in the charset with this name; as UTF-8 if the name says nothing. Bytes that are not in it become U+FFFD: which
 * of a dozen charsets a single byte is in cannot be told.
 */
export function decodeCharset(bytes: Uint8Array, name: string): string {
  const label = name.trim();
  if (western.test(label)) return decodeWindows1252(byteText(bytes));
  const decoder = isUtf8Name(label) ? null : decoderOf(label);
  return decoder ? decoder.decode(bytes) : decodeUtf8(bytes);
}

const isUtf8Name = (label: string): boolean => /^(?:|utf-?8)$/i.test(label);

/** True if the runtime knows a charset with this name, other than UTF-8. */
export const isOtherCharset = (name: string): boolean =>
  !isUtf8Name(name) && (western.test(name) || decoderOf(name) !== null);

type Decoder = InstanceType<typeof TextDecoder>;

const decoders = new Map<string, Decoder>();
/** There are about forty charsets, with a few names each. */
const mostDecoders = 100;

function decoderOf(label: string): Decoder | null {
  const known = decoders.get(label);
  if (known) return known;
  try {
    const decoder = new TextDecoder(label);
    if (decoders.size < mostDecoders) decoders.set(label, decoder);
    return decoder;
  } catch {
    return null;
  }
}

/** A text of which each character is one byte. */
function byteText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + 8192)));
  }
  return pieces.join('');
}

/** The bytes of a text of which each character is one byte. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
