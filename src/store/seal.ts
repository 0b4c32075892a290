import { createHash } from 'node:crypto';

/**
 * A seal is the last line of a JSON file: 64 bits of the SHA-256 of the preceding bytes, most significant first, each a
 * space for 0 or a tab for 1. White space may follow a JSON value (RFC 8259 §2), so every reader of JSON takes the file as
 * it takes one without seal. A program that writes the file anew leaves the seal out, and one that edits it breaks it.
 */
const bits = 64;
const lineFeed = 0x0a;
const [space, tab, brace] = [0x20, 0x09, 0x7d];
const byteOrderMark = Buffer.from('\uFEFF');

/** 64 bits are enough to detect damage. */
const toSeal = (digest: Buffer): string => digest.toString('hex', 0, bits / 8);

const toBlanks = (seal: string): string =>
  BigInt(`0x${seal}`).toString(2).padStart(bits, '0').replaceAll('0', ' ').replaceAll('1', '\t');

/** The pieces of a JSON text that ends with a line feed, followed by its seal, which `onSeal` is told in hexadecimal. */
export function* sealed(pieces: Iterable<string>, onSeal?: (seal: string) => void): Generator<string> {
  const hash = createHash('sha256');
  for (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
  const seal = toSeal(hash.digest());
  onSeal?.(seal);
  yield `${toBlanks(seal)}\n`;
}

export interface Unsealed {
  /** The bytes before the seal. */
  readonly json: Uint8Array;
  /** `none`: the file has no seal, so nothing is known of it. */
  readonly state: 'none' | 'fits' | 'broken';
  /** The seal that the bytes have, and the one that the file states; of a broken one, either can be damaged. */
  readonly seals: readonly string[];
}

/** Takes the seal off a file and compares it with the bytes before it. */
export function unseal(bytes: Uint8Array): Unsealed {
  const end = bytes.lastIndexOf(brace) + 1;
  const line = bytes.subarray(end);
  // A damaged seal is still one: its length tells it from other white space.
  if (line.length !== bits + 2) return { json: bytes, state: 'none', seals: [] };
  const json = bytes.subarray(0, end);
  const hasMark = byteOrderMark.every((byte, index) => json[index] === byte);
  const hashed = createHash('sha256').update(hasMark ? json.subarray(byteOrderMark.length) : json);
  const seal = toSeal(hashed.update('\n').digest());
  const stated = statedIn(line);
  return { json, state: seal === stated ? 'fits' : 'broken', seals: stated ? [seal, stated] : [seal] };
}

/** The seal in a line with its line feeds; null when one of its bytes is none of a seal. */
function statedIn(line: Uint8Array): string | null {
  if (line[0] !== lineFeed || line.at(-1) !== lineFeed) return null;
  let value = 0n;
  for (const byte of line.subarray(1, -1)) {
    if (byte !== space && byte !== tab) return null;
    value = value * 2n + (byte === tab ? 1n : 0n);
  }
  return value.toString(16).padStart(bits / 4, '0');
}
