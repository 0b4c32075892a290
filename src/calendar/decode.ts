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

/**
 * Bytes as text: UTF-8, UTF-16 with or without byte order mark; a file that is no clean UTF-8 is decoded line by line
 * *after* unfolding, since one odd line does not make the others Windows-1252, and since careless writers fold
 * inside a character. NUL characters are dropped.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const utf16 = utf16Label(bytes);
  if (utf16) return { text: withoutNuls(new TextDecoder(utf16).decode(bytes)), decodeLine: null };
  const text = decodeUtf8(bytes);
  if (text !== null) return { text: withoutNuls(text), decodeLine: null };
  return { text: withoutNuls(toByteText(bytes)), decodeLine };
}

const withoutNuls = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '') : text);

function utf16Label(bytes: Uint8Array): string | null {
  const [first, second, , fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length < 4) return null;
  // Without a mark: "BE" of BEGIN, each letter with its zero byte.
  if (first === 0x42 && second === 0 && fourth === 0) return 'utf-16le';
  return first === 0 && second === 0x42 && fourth === 0x45 ? 'utf-16be' : null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function toByteText(bytes: Uint8Array): string {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const pieces: string[] = [];
  for (let from = start; from < bytes.length; from += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + 8192)));
  }
  return pieces.join('');
}

function decodeLine(line: string): DecodedLine {
  const bytes = Uint8Array.from(line, (character) => character.charCodeAt(0));
  const text = decodeUtf8(bytes);
  if (text !== null) return { text, isUtf8: true };
  return { text: new TextDecoder('windows-1252').decode(bytes), isUtf8: false };
}
