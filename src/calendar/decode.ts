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
const windows1252 = new TextDecoder('windows-1252');

/**
 * Bytes as text: UTF-8, UTF-16 with or without byte order mark; a file that is no clean UTF-8 is decoded line by line
 * *after* unfolding, since one odd line does not make the others Windows-1252, and since careless writers fold
 * inside a character. NUL characters are dropped.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const utf16 = utf16Label(bytes);
  if (utf16) return { text: withoutNuls(new TextDecoder(utf16).decode(bytes)), decodeLine: null };
  try {
    return { text: withoutNuls(strictUtf8.decode(bytes)), decodeLine: null };
  } catch {
    return { text: withoutNuls(toByteText(bytes)), decodeLine };
  }
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

function toByteText(bytes: Uint8Array): string {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const pieces: string[] = [];
  for (let from = start; from < bytes.length; from += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + 8192)));
  }
  return pieces.join('');
}

function decodeLine(line: string): DecodedLine {
  if (!/[\u0080-\u00ff]/.test(line)) return { text: line, isUtf8: true };
  const bytes = new Uint8Array(line.length);
  for (let at = 0; at < line.length; at += 1) bytes[at] = line.charCodeAt(at);
  const text = lenientUtf8.decode(bytes);
  // A replacement character that the file itself holds is three bytes there, and no sign of another charset.
  const isUtf8 = !text.includes('\ufffd') || line.includes('\u00ef\u00bf\u00bd');
  return { text: isUtf8 ? text : windows1252.decode(bytes), isUtf8 };
}
