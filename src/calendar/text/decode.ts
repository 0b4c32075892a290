export interface Piece {
  readonly text: string;
  /** Where it ends, counted as the `length` of its decoding is. */
  readonly end: number;
}

/** One way to read a file's bytes as text, a piece at a time: no piece but the last ends within a line. */
export interface Decoding {
  /** Yields null when the bytes turn out to have another encoding. */
  readonly pieces: () => Generator<Piece | null, void>;
  /** Of the whole, in bytes. */
  readonly length: number;
  /** null when the text is final; else each character of it is one byte. */
  readonly decodeLine: ((bytes: string) => DecodedLine) | null;
}

export interface DecodedLine {
  readonly text: string;
  /** False when the line was no UTF-8 and was read as Windows-1252. */
  readonly isUtf8: boolean;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenientUtf8 = new TextDecoder('utf-8');

// Some runtimes decode Windows-1252 as Latin-1, so the one row in which they differ, 0x80 to 0x9f, is spelled out.
const windowsRow = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text of which each character is one byte, read as Windows-1252. */
export const decodeWindows1252 = (bytes: string): string =>
  bytes.replaceAll(/[\u0080-\u009f]/g, (byte) => windowsRow[byte.charCodeAt(0) - 0x80] ?? byte);

/**
 * The ways to read bytes as text, to be tried one after the other: UTF-16 with or without byte order mark, else UTF-8; a
 * file that is no clean UTF-8 is decoded line by line *after* unfolding, since one odd line does not make the others
 * Windows-1252, and since careless writers fold inside a character. Control characters, which RFC 5545 §3.1 allows
 * nowhere, are dropped.
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

/** The text of a file that is clean UTF-8 or UTF-16; null for any other. */
export function decodeCleanly(bytes: Uint8Array): string | null {
  const texts: string[] = [];
  for (const piece of decodingsOf(bytes)[0].pieces()) {
    if (!piece) return null;
    texts.push(piece.text);
  }
  return texts.join('');
}

/** A piece of this length is cut at the next end of a line. Short pieces reuse the same memory. */
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

/** The pieces of a text that is decoded at once. */
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

const hasMark = ([first, second, third]: Uint8Array): boolean =>
  first === 0xef && second === 0xbb && third === 0xbf;

function toByteText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = hasMark(bytes) ? 3 : 0; from < bytes.length; from += 8192) {
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
