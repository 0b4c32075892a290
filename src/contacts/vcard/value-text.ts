import { unescapeText } from '../../calendar/text/content-line';

/** More components than any real property has. */
const mostParts = 10_000;

/** Splits a value at each separator that is not escaped. The parts keep their escapes. */
export function splitValue(value: string, separator: ';' | ','): readonly string[] {
  if (!value.includes('\\')) return value.split(separator, mostParts);
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length && parts.length < mostParts; at += 1) {
    const character = value[at];
    if (character === '\\') at += 1;
    else if (character === separator) {
      parts.push(value.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(value.slice(from));
  return parts;
}

/** A TEXT value without its escapes and outer blanks. */
export const plainText = (value: string): string => unescapeText(value).trim();

/** One component of N or ADR; the several values that it may have become one text. */
export const componentText = (part: string): string =>
  splitValue(part, ',')
    .map(plainText)
    .filter((text) => text !== '')
    .join(', ');

/** The values of a list, without empty ones. */
export const listText = (value: string): readonly string[] =>
  splitValue(value, ',')
    .map(plainText)
    .filter((text) => text !== '');
