import { changeInPieces } from './in-pieces';
import { decodeParam, splitParams } from './params';
import { decodeQuotedPrintable } from './quoted-printable';
import { indexOutsideQuotes } from './quotes';

/** A parsed property: its name and parameter names in upper case, its value still escaped. */
export interface ContentLine {
  readonly name: string;
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
}

const noParams: ReadonlyMap<string, string> = new Map();
const nameShape = /^[\w.-]+$/;
const colonCode = 58;
const semicolonCode = 59;
const hyphenCode = 45;

// Their values contain no colon, so the last colon ends the parameters, even after an unquoted TZID such as `(GMT +01:00)`.
const timeProperties = new Set(['DTSTART', 'DTEND', 'RECURRENCE-ID', 'EXDATE', 'RDATE', 'DUE']);

/** The name of a property in upper case; `null` if the line is no property. */
export function readName(text: string): string | null {
  let isPlain = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === colonCode || code === semicolonCode) {
      const name = text.slice(0, at);
      return isPlain && at > 0 ? name : readOddName(name);
    }
    isPlain &&= (code >= 65 && code <= 90) || code === hyphenCode;
  }
  return null;
}

function readOddName(text: string): string | null {
  const name = text.trim();
  return nameShape.test(name) ? name.toUpperCase() : null;
}

/** Parses the text between the name and the value of a property. */
export type ReadParams = (text: string) => ReadonlyMap<string, string>;

/**
 * Parses `NAME;PARAM=VALUE:VALUE` (RFC 5545 §3.1); `name` comes from `readName`. `null` if there is no value.
 */
export function parseContentLine(
  name: string,
  text: string,
  line: number,
  paramsOf: ReadParams = readParams,
): ContentLine | null {
  const nameEnd = endOfName(name, text);
  const colon = findColonAfter(nameEnd, name, text);
  if (colon < 0) return null;
  const params = colon === nameEnd ? noParams : paramsOf(text.slice(nameEnd + 1, colon));
  return { name, params, value: text.slice(colon + 1), line };
}

/** The index of the colon before the value; -1 if there is none. */
export const findColon = (name: string, text: string): number =>
  findColonAfter(endOfName(name, text), name, text);

function findColonAfter(nameEnd: number, name: string, text: string): number {
  if (text.charCodeAt(nameEnd) === colonCode) return nameEnd;
  return timeProperties.has(name) ? text.lastIndexOf(':') : findValueColon(text, nameEnd);
}

/** The fast path: most lines have no spaces around the name. */
function endOfName(name: string, text: string): number {
  const code = text.charCodeAt(name.length);
  return code === colonCode || code === semicolonCode ? name.length : text.search(/[:;]/);
}

/** The first colon outside quotes; if a quote is never closed, the first colon. */
function findValueColon(text: string, from: number): number {
  const first = text.indexOf(':', from);
  const quote = text.indexOf('"', from);
  if (quote < 0 || quote > first) return first;
  const outside = indexOutsideQuotes(text, ':', from);
  return outside < 0 ? first : outside;
}

/** Longer parameters are rarely repeated. */
const longestCached = 200;
const cacheLimit = 5000;

/** Memoises parameters for one file, because thousands of lines have the same ones. */
export function rememberParams(): ReadParams {
  const cache = new Map<string, ReadonlyMap<string, string>>();
  return (text) => {
    if (text.length > longestCached) return readParams(text);
    const cached = cache.get(text);
    if (cached) return cached;
    const params = readParams(text);
    if (cache.size < cacheLimit) cache.set(text, params);
    return params;
  };
}

function readParams(text: string): ReadonlyMap<string, string> {
  const params = new Map<string, string>();
  for (const part of splitParams(text)) {
    const equals = part.indexOf('=');
    const name = (equals < 0 ? part : part.slice(0, equals)).trim().toUpperCase();
    const value = equals < 0 ? '' : part.slice(equals + 1);
    if (!params.has(name)) params.set(name, decodeParam(value.trim()));
  }
  return params;
}

/** Decodes a TEXT value: its escapes (RFC 5545 §3.3.11), and quoted-printable of vCalendar 1.0. */
export function readText({ value, params }: ContentLine): string {
  if (params.get('ENCODING')?.toUpperCase() === 'QUOTED-PRINTABLE') {
    return unescapeText(decodeQuotedPrintable(value, params.get('CHARSET') ?? 'utf-8'));
  }
  return unescapeText(value);
}

/** Decodes the escapes of a TEXT value (RFC 5545 §3.3.11). */
export const unescapeText = (value: string): string =>
  value.includes('\\') ? changeInPieces(value, unescapePiece, endOfEscapes) : value;

/** Escaped characters by the character after the backslash. */
const escapes = new Map([
  ...['\\', ';', ',', ':', '"'].map((character): [string, string] => [character, character]),
  ['n', '\n'],
  ['N', '\n'],
]);

function unescapePiece(value: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = value.indexOf('\\'); at >= 0; at = value.indexOf('\\', at + 2)) {
    const character = escapes.get(value.charAt(at + 1));
    if (character === undefined) continue;
    parts.push(value.slice(from, at), character);
    from = at + 2;
  }
  parts.push(value.slice(from));
  return parts.join('');
}

/** The nearest end at or after `end` that does not separate a backslash from the character it escapes. */
function endOfEscapes(text: string, from: number, end: number): number {
  let first = end;
  while (first > from && text[first - 1] === '\\') first -= 1;
  return (end - first) % 2 === 0 ? end : Math.min(end + 1, text.length);
}

/** More values than any real file has; a longer list is an attack. */
const mostValues = 1000;

/** The values of a comma-separated list of times; a generator, because there may be many. */
export function* valuesOf({ value }: ContentLine): Generator<string> {
  for (let from = 0; from <= value.length; ) {
    const comma = value.indexOf(',', from);
    const end = comma < 0 ? value.length : comma;
    yield value.slice(from, end);
    from = end + 1;
  }
}

/** A comma-separated list of TEXT values; escaped commas do not separate. */
export function readTextList(line: ContentLine): readonly string[] {
  return line.value
    .split(/(?<!\\),/, mostValues)
    .map((value) => readText({ ...line, value }).trim())
    .filter((value) => value !== '');
}
