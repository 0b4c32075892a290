import { withoutControls } from '../text/decode';

/** Parameters of a property, in the order they are written; empty values are left out. */
export type Params = Readonly<Record<string, string>>;

const mostOctets = 75;

/** One property, folded and ended as RFC 5545 §3.1 wants it; `value` must be escaped already. */
export function toLine(name: string, value: string, params: Params = {}): string {
  const written = Object.entries(params)
    .filter(([, text]) => text !== '')
    .map(([key, text]) => `;${key}=${toParamText(text)}`);
  const line = `${name}${written.join('')}:${value.replaceAll(/[\r\n]/g, ' ')}`;
  return `${fold(withoutControls(line))}\r\n`;
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

/** Lines of at most 75 octets of UTF-8; no character is cut in two. */
function fold(line: string): string {
  const pieces: string[] = [];
  let from = 0;
  let octets = 0;
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) ?? 0;
    const size = octetsOf(code);
    if (octets + size > mostOctets) {
      pieces.push(line.slice(from, at));
      from = at;
      // The blank that marks a continued line counts too.
      octets = 1;
    }
    octets += size;
    at += code > 0xffff ? 2 : 1;
  }
  pieces.push(line.slice(from));
  return pieces.join('\r\n ');
}

function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
