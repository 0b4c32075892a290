const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The six bits of each character; 64 for others. */
const bitsOf = new Uint8Array(128).fill(64);
for (let at = 0; at < alphabet.length; at += 1) bitsOf[alphabet.charCodeAt(at)] = at;
// The base64url alphabet (RFC 4648 §5) differs from base64 in two characters.
bitsOf['-'.charCodeAt(0)] = 62;
bitsOf['_'.charCodeAt(0)] = 63;

/** Decodes base64 with blanks and without regard to padding; null if anything else is in the text. */
export function decodeBase64(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4) + 3);
  let length = 0;
  let bits = 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3d || code === 0x20 || code === 0x09 || code === 0x0a) continue;
    const six = code < 128 ? (bitsOf[code] ?? 64) : 64;
    if (six === 64) return null;
    bits = ((bits << 6) | six) & 0xffffff;
    count += 1;
    if (count % 4 === 0) {
      bytes[length] = bits >> 16;
      bytes[length + 1] = (bits >> 8) & 0xff;
      bytes[length + 2] = bits & 0xff;
      length += 3;
    }
  }
  return bytes.slice(0, length + writeRest(bytes, length, bits, count % 4));
}

/** Writes the bytes of the last two or three characters, and returns how many. */
function writeRest(bytes: Uint8Array, length: number, bits: number, rest: number): number {
  if (rest < 2) return 0;
  const left = rest === 2 ? bits << 12 : bits << 6;
  bytes[length] = (left >> 16) & 0xff;
  if (rest === 2) return 1;
  bytes[length + 1] = (left >> 8) & 0xff;
  return 2;
}

export function encodeBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let piece = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    piece += alphabet.charAt(bits >> 18) + alphabet.charAt((bits >> 12) & 63);
    piece += left > 1 ? alphabet.charAt((bits >> 6) & 63) : '=';
    piece += left > 2 ? alphabet.charAt(bits & 63) : '=';
    if (piece.length >= 8192) {
      pieces.push(piece);
      piece = '';
    }
  }
  return [...pieces, piece].join('');
}
