import type { PhotoEnding } from '../domain/people/contact';

/** Larger photos are no portraits for a list of people; nothing larger is written, shown or exported. */
const mostBytes = 2 * 1024 * 1024;
/** A small file can unpack to gigabytes of pixels. */
const mostPixels = 25_000_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The kind of a picture that is kept as a file: a JPEG, PNG, GIF or WebP by its first bytes, whatever its card calls it, of at
 * most 2 MB and 25 megapixels; null for all else. Only its size is read, its pixels are not.
 */
export function keptPictureKind(bytes: Uint8Array): PhotoEnding | null {
  if (bytes.length > mostBytes) return null;
  for (const [ending, sizeOf] of readers) {
    const size = sizeOf(bytes);
    if (size) return isKept(size) ? ending : null;
  }
  return null;
}

const isKept = ({ width, height }: Size): boolean => width > 0 && height > 0 && width * height <= mostPixels;

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;
const big16 = (bytes: Uint8Array, at: number): number => byteAt(bytes, at) * 256 + byteAt(bytes, at + 1);
const big32 = (bytes: Uint8Array, at: number): number => big16(bytes, at) * 65_536 + big16(bytes, at + 2);
const little16 = (bytes: Uint8Array, at: number): number => byteAt(bytes, at) + byteAt(bytes, at + 1) * 256;
const little24 = (bytes: Uint8Array, at: number): number =>
  little16(bytes, at) + byteAt(bytes, at + 2) * 65_536;

const hasText = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((sign, index) => bytes[at + index] === sign.charCodeAt(0));

/** PNG (W3C) §5.2, §11.2.2: the signature, and the header as its first chunk. */
const pngSize = (bytes: Uint8Array): Size | null =>
  hasText(bytes, 0, '\u0089PNG\r\n\u001a\n') && hasText(bytes, 12, 'IHDR')
    ? { width: big32(bytes, 16), height: big32(bytes, 20) }
    : null;

/** GIF89a §18: the logical screen. */
const gifSize = (bytes: Uint8Array): Size | null =>
  hasText(bytes, 0, 'GIF87a') || hasText(bytes, 0, 'GIF89a')
    ? { width: little16(bytes, 6), height: little16(bytes, 8) }
    : null;

/** RFC 9649 §2: one of three forms behind the header of a RIFF file. */
function webpSize(bytes: Uint8Array): Size | null {
  if (!hasText(bytes, 0, 'RIFF') || !hasText(bytes, 8, 'WEBP')) return null;
  if (hasText(bytes, 12, 'VP8X')) {
    return { width: little24(bytes, 24) + 1, height: little24(bytes, 27) + 1 };
  }
  if (hasText(bytes, 12, 'VP8L')) {
    const bits = little24(bytes, 21) + byteAt(bytes, 24) * 16_777_216;
    return { width: (bits % 16_384) + 1, height: (Math.floor(bits / 16_384) % 16_384) + 1 };
  }
  if (!hasText(bytes, 12, 'VP8 ')) return null;
  return { width: little16(bytes, 26) % 16_384, height: little16(bytes, 28) % 16_384 };
}

/** Markers of JPEG (ITU T.81, table B.1) that begin a frame: C0 to CF without the tables C4, C8 and CC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** The size of the first frame, found by the lengths of the segments before it. */
function jpegSize(bytes: Uint8Array): Size | null {
  if (!hasText(bytes, 0, '\u00ff\u00d8\u00ff')) return null;
  const none = { width: 0, height: 0 };
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return none;
    const marker = byteAt(bytes, at + 1);
    if (isFrame(marker)) return { width: big16(bytes, at + 7), height: big16(bytes, at + 5) };
    // Markers may be filled up with more of FF.
    const length = marker === 0xff ? -1 : big16(bytes, at + 2);
    if (length === 0 || length === 1) return none;
    at += 2 + length;
  }
  return none;
}

const readers: readonly (readonly [PhotoEnding, (bytes: Uint8Array) => Size | null])[] = [
  ['jpg', jpegSize],
  ['png', pngSize],
  ['gif', gifSize],
  ['webp', webpSize],
];
