import { findColon, readName } from '../../calendar/text/content-line';
import type { DecodedLine } from '../../calendar/text/decode';
import type { ContactParam } from '../../domain/people/contact';
import { bytesOf, decodeCharset, isOtherCharset } from '../charset';
import type { ReadCardParams } from './params';
import { paramOf } from './params';
import { decodeQuoted } from './quoted';

/** A property of a card: group and names of parameters as parsed, its value decoded but still with its escapes. */
export interface CardProperty {
  readonly group: string;
  /** In upper case. */
  readonly name: string;
  readonly params: readonly ContactParam[];
  readonly value: string;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
}

/** How a property of the file is decoded. */
export interface PropertyReading {
  readonly params: ReadCardParams;
  /** null if the text of the file is decoded; else each of its characters is one byte. */
  readonly decodeLine: ((bytes: string) => DecodedLine) | null;
  /** Called with the line of a text that was read as Windows-1252. */
  readonly onForeign: (line: number) => void;
  /** Called with the line of a text in which bytes could not be decoded. */
  readonly onUnclear: (line: number) => void;
}

const notAscii = /[^\0-\x7f]/;

/** Parses `group.NAME;PARAM=VALUE:VALUE` (RFC 6350 §3.3); `null` if the line is no property. */
export function readProperty(text: string, line: number, reading: PropertyReading): CardProperty | null {
  const whole = readName(text);
  if (whole === null) return null;
  const colon = findColon(whole, text);
  if (colon < 0) return null;
  const dot = whole.lastIndexOf('.');
  const name = whole.slice(dot + 1);
  if (name === '') return null;
  const semicolon = text.indexOf(';');
  const params =
    semicolon < 0 || semicolon > colon
      ? []
      : reading.params(decoded(text.slice(semicolon + 1, colon), line, reading));
  const value = readValue(text.slice(colon + 1), params, line, reading);
  return { group: dot > 0 ? whole.slice(0, dot).toLowerCase() : '', name, params, value, line };
}

function decoded(text: string, line: number, { decodeLine, onForeign }: PropertyReading): string {
  if (!decodeLine || !notAscii.test(text)) return text;
  const found = decodeLine(text);
  if (!found.isUtf8) onForeign(line);
  return found.text;
}

function readValue(
  text: string,
  params: readonly ContactParam[],
  line: number,
  reading: PropertyReading,
): string {
  const charset = paramOf(params, 'CHARSET');
  const isBytes = reading.decodeLine !== null;
  if (isQuotedPrintable(params)) {
    const value = decodeQuoted(text, charset, isBytes);
    if (value.includes('\ufffd')) reading.onUnclear(line);
    return value.replaceAll(/\r\n?/g, '\n');
  }
  if (isBytes && isOtherCharset(charset) && notAscii.test(text)) return decodeCharset(bytesOf(text), charset);
  return decoded(text, line, reading);
}

const isQuotedPrintable = (params: readonly ContactParam[]): boolean =>
  paramOf(params, 'ENCODING').toUpperCase() === 'QUOTED-PRINTABLE';

export const isBase64 = (params: readonly ContactParam[]): boolean =>
  /^(?:b|base64)$/i.test(paramOf(params, 'ENCODING'));
