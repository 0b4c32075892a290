/** Parameters of a property, in the order they are written; empty values are left out. */
export type Params = Readonly<Record<string, string>>;

const encoder = new TextEncoder();
const mostOctets = 75;

/** One property, folded and ended as RFC 5545 §3.1 wants it; `value` must be escaped already. */
export function toLine(name: string, value: string, params: Params = {}): string {
  const written = Object.entries(params)
    .filter(([, text]) => text !== '')
    .map(([key, text]) => `;${key}=${toParamText(text)}`);
  return `${fold(`${name}${written.join('')}:${value.replaceAll(/[\r\n]/g, ' ')}`)}\r\n`;
}

/** Quoted where needed, with what quotes cannot hold escaped (RFC 6868). */
function toParamText(text: string): string {
  const safe = text.replaceAll('^', '^^').replaceAll(/\r?\n/g, '^n').replaceAll('"', "^'");
  return /[:;,]/.test(safe) ? `"${safe}"` : safe;
}

/** A TEXT value (RFC 5545 §3.3.11). */
export const escapeText = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll(/\r?\n/g, '\\n')
    .replaceAll('\r', '');

/** Lines of at most 75 octets; no character is cut in two. */
function fold(line: string): string {
  if (line.length * 3 <= mostOctets || encoder.encode(line).length <= mostOctets) return line;
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > mostOctets) {
      pieces.push(piece);
      piece = '';
      // The blank that marks a continued line counts too.
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}
