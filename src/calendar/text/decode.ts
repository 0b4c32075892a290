export interface Piece {
  readonly text: string;
  /** The position of its end in the file, in bytes. */
  readonly end: number;
}

/** One way to decode a file, in pieces; only the last piece may end within a line. */
export interface Decoding {
  /** Yields null if the bytes turn out to have another encoding. */
  readonly pieces: () => Generator<Piece | null, void>;
  /** The length of the file in bytes. */
  readonly length: number;
  /** null if the text is decoded; else each character of it is one byte, to be decoded by line. */
  readonly decodeLine: ((bytes: string) => DecodedLine) | null;
}

export interface DecodedLine {
  readonly text: string;
  /** False if the line is not UTF-8 and was decoded as Windows-1252. */
  readonly isUtf8: boolean;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenientUtf8 = new TextDecoder('utf-8');

// Some runtimes decode Windows-1252 as Latin-1. The two differ only in 0x80 to 0x9f.
const windowsRow = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes text of which each character is one byte as Windows-1252. */
export const decodeWindows1252 = (bytes: string): string =>
  bytes.replaceAll(/[\u0080-\u009f]/g, (byte) => windowsRow[byte.charCodeAt(0) - 0x80] ?? byte);

/**
 * The decodings to try, in order: UTF-16 with or without byte order mark, else UTF-8. A file that is not valid UTF-8 is
 * decoded line by line *after* unfolding: one invalid line does not make the others Windows-1252, and some programs fold
 * inside a character. Control characters, which RFC 5545 §3.1 forbids, are dropped.
 */
export function decodingsOf(bytes: Uint8Array): readonly [Decoding, ...Decoding[]] {
  const utf16 = utf16Label(bytes);
  if (utf16) {
    // A truncated last character is dropped.
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
    return [decodingOf(bytes.length, () => new TextDecoder(utf16).decode(whole), null)];
  }
  const utf8 = { pieces: () => utf8Pieces(bytes), length: bytes.length, decodeLine: null };
  return [utf8, decodingOf(bytes.length, () => toByteText(bytes), decodeLine)];
}

/** The text of a file in valid UTF-8, or in UTF-16; null for any other file. */
export function decodeCleanly(bytes: Uint8Array): string | null {
  const texts: string[] = [];
  for (const piece of decodingsOf(bytes)[0].pieces()) {
    if (!piece) return null;
    texts.push(piece.text);
  }
  return texts.join('');
}

/** The least length of a piece, which ends at the next line end. Short pieces let the runtime reuse memory. */
const pieceLength = 32 * 1024;
const lineEnd = 10;

function* utf8Pieces(bytes: Uint8Array): ReturnType<Decoding['pieces']> {
  for (let from = hasMark(bytes) ? 3 : 0; from < bytes.length; ) {
    const end = endOfPiece(bytes.indexOf(lineEnd, from + pieceLength), bytes.length);
    const piece = bytes.subarray(from, end);
    const text = decodeStrictly(piece);
    if (text === null) {
      yield null;
      return;
    }
    yield { text: hasControls(piece) ? withoutControls(text) : text, end };
    from = end;
  }
}

const endOfPiece = (lineFeed: number, length: number): number => (lineFeed < 0 ? length : lineFeed + 1);

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return null;
  }
}

/** A decoding that decodes the whole text at once. */
function decodingOf(length: number, textOf: () => string, finishLine: Decoding['decodeLine']): Decoding {
  function* pieces(): ReturnType<Decoding['pieces']> {
    const text = withoutControls(textOf());
    for (let from = 0; from < text.length; ) {
      const end = endOfPiece(text.indexOf('\n', from + pieceLength), text.length);
      yield { text: text.slice(from, end), end: Math.floor((end / text.length) * length) };
      from = end;
    }
  }
  return { pieces, length, decodeLine: finishLine };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it matches control characters on purpose.
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]+/g;

/** In UTF-8 every such byte is a control character, and searching bytes is several times as fast as searching text. */
function hasControls(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 127) return true;
  }
  return false;
}

/** Removes control characters other than tabs and line ends. */
export const withoutControls = (text: string): string => text.replaceAll(controls, '');

function utf16Label(bytes: Uint8Array): string | null {
  const [first, second, , fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length < 4) return null;
  // Without a byte order mark: "BE" of BEGIN, each letter with a zero byte.
  if (first === 0x42 && second === 0 && fourth === 0) return 'utf-16le';
  return first === 0 && second === 0x42 && fourth === 0x45 ? 'utf-16be' : null;
}

const hasMark = ([first, second, third]: Uint8Array): boolean =>
  first === 0xef && second === 0xbb && third === 0xbf;

function toByteText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = hasMark(bytes) ? 3 : 0; from < bytes.length; from += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + 8192)));
  }
  return pieces.join('');
}

/** Invalid UTF-8 becomes U+FFFD. */
export const decodeUtf8 = (bytes: Uint8Array): string => lenientUtf8.decode(bytes);

/** Decodes text of which each character is one byte as UTF-8. */
function decodeUtf8Bytes(bytes: string): string {
  const array = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) array[at] = bytes.charCodeAt(at);
  return decodeUtf8(array);
}

function decodeLine(line: string): DecodedLine {
  if (!/[\u0080-\u00ff]/.test(line)) return { text: line, isUtf8: true };
  const text = decodeUtf8Bytes(line);
  // If the file itself contains U+FFFD, as its three bytes, it is no sign of another charset.
  const isUtf8 = !text.includes('\ufffd') || line.includes('\u00ef\u00bf\u00bd');
  return { text: isUtf8 ? text : decodeWindows1252(line), isUtf8 };
}
