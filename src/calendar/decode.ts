/** The text of a file, and how to finish decoding its lines once they are unfolded. */
export interface DecodedFile {
  readonly text: string;
  /** null when `text` is final; else each character of `text` is one byte. */
  readonly decodeLine: ((bytes: string) => DecodedLine) | null;
}

export interface DecodedLine {
  readonly text: string;
  /** False when the line was no UTF-8 and was read as Windows-1252. */
  readonly isUtf8: boolean;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const lenientUtf8 = new TextDecoder('utf-8');

// Some runtimes decode Windows-1252 as Latin-1, so the one row in which they differ, 0x80 to 0x9f, is spelled out.
const windowsRow = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text of which each character is one byte, read as Windows-1252. */
export const decodeWindows1252 = (bytes: string): string =>
  bytes.replaceAll(/[\u0080-\u009f]/g, (byte) => windowsRow[byte.charCodeAt(0) - 0x80] ?? byte);

/**
 * Bytes as text: UTF-8, UTF-16 with or without byte order mark; a file that is no clean UTF-8 is decoded line by line
 * *after* unfolding, since one odd line does not make the others Windows-1252, and since careless writers fold
 * inside a character. Control characters, which RFC 5545 §3.1 allows nowhere, are dropped.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const utf16 = utf16Label(bytes);
  if (utf16) {
    // The half of a character that a cut leaves behind is nothing.
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
    return { text: withoutControls(new TextDecoder(utf16).decode(whole)), decodeLine: null };
  }
  try {
    const text = strictUtf8.decode(bytes);
    return { text: hasControls(bytes) ? withoutControls(text) : text, decodeLine: null };
  } catch {
    return { text: withoutControls(toByteText(bytes)), decodeLine };
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]+/g;

/** In UTF-8 every such byte is such a character; bytes are looked through several times as fast as text. */
function hasControls(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 127) return true;
  }
  return false;
}

/** Tabs and ends of lines stay. */
export const withoutControls = (text: string): string => text.replaceAll(controls, '');

function utf16Label(bytes: Uint8Array): string | null {
  const [first, second, , fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length < 4) return null;
  // Without a mark: "BE" of BEGIN, each letter with its zero byte.
  if (first === 0x42 && second === 0 && fourth === 0) return 'utf-16le';
  return first === 0 && second === 0x42 && fourth === 0x45 ? 'utf-16be' : null;
}

function toByteText(bytes: Uint8Array): string {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const pieces: string[] = [];
  for (let from = start; from < bytes.length; from += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + 8192)));
  }
  return pieces.join('');
}

/** What is no UTF-8 becomes U+FFFD. */
export const decodeUtf8 = (bytes: Uint8Array): string => lenientUtf8.decode(bytes);

/** Text of which each character is one byte, read as UTF-8. */
function decodeUtf8Bytes(bytes: string): string {
  const array = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) array[at] = bytes.charCodeAt(at);
  return decodeUtf8(array);
}

function decodeLine(line: string): DecodedLine {
  if (!/[\u0080-\u00ff]/.test(line)) return { text: line, isUtf8: true };
  const text = decodeUtf8Bytes(line);
  // A replacement character that the file itself holds is three bytes there, and no sign of another charset.
  const isUtf8 = !text.includes('\ufffd') || line.includes('\u00ef\u00bf\u00bd');
  return { text: isUtf8 ? text : decodeWindows1252(line), isUtf8 };
}
