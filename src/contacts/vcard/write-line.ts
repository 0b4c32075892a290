import type { ContactParam } from '../../domain/people/contact';

/** In octets, without the line end (RFC 6350 §3.2). */
const longestLine = 75;

/** A line of a card, folded so that no character is divided. */
export function foldLine(line: string): string {
  if (line.length * 3 <= longestLine) return `${line}\r\n`;
  const parts: string[] = [];
  let from = 0;
  let octets = 0;
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) ?? 0;
    const size = octetsOf(code);
    if (octets + size > longestLine) {
      parts.push(line.slice(from, at));
      from = at;
      // The blank that marks the fold counts.
      octets = 1;
    }
    octets += size;
    at += code > 0xffff ? 2 : 1;
  }
  parts.push(line.slice(from));
  return `${parts.join('\r\n ')}\r\n`;
}

function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it matches control characters on purpose.
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/** Neither a control character nor a line end may be in a line. */
const oneLine = (text: string): string => text.replaceAll(controls, '').replaceAll(/[\r\n]+/g, ' ');

/** A value that has its escapes already, or has none, as an address. */
export const rawValue = (value: string): string => oneLine(value);

/** A TEXT value with its escapes (RFC 6350 §3.4). */
export const escapedText = (text: string): string =>
  text
    .replaceAll(/[\\,;]/g, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll(controls, '');

/** A line before it is folded. */
export function contentLine(
  group: string,
  name: string,
  params: readonly ContactParam[],
  value: string,
): string {
  const written = params.map(([one, text]) => `;${one}=${paramText(text)}`).join('');
  return `${group === '' ? '' : `${group}.`}${name}${written}:${value}`;
}

/** A parameter value, quoted where it must be, with the escapes of RFC 6868. */
function paramText(text: string): string {
  const escaped = oneLine(
    text
      .replaceAll('^', '^^')
      .replaceAll(/\r\n|\r|\n/g, '^n')
      .replaceAll('"', "^'"),
  );
  return /[:;,\s]/.test(escaped) ? `"${escaped}"` : escaped;
}
