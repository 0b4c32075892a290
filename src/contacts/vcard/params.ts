import { decodeParam, splitParams } from '../../calendar/text/params';
import type { ContactParam } from '../../domain/people/contact';

const encodings = /^(?:QUOTED-PRINTABLE|BASE64|B|7BIT|8BIT)$/i;

/** Parses the text between the name and the value of a property. A vCard 2.1 value without a parameter name gets the name that it implies. */
export type ReadCardParams = (text: string) => readonly ContactParam[];

/** Longer parameters are rarely repeated. */
const longestCached = 200;
const cacheLimit = 5000;

/** Memoises parameters for one file, because thousands of lines have the same ones. */
export function rememberCardParams(): ReadCardParams {
  const cache = new Map<string, readonly ContactParam[]>();
  return (text) => {
    if (text.length > longestCached) return readParams(text);
    const cached = cache.get(text);
    if (cached) return cached;
    const params = readParams(text);
    if (cache.size < cacheLimit) cache.set(text, params);
    return params;
  };
}

function readParams(text: string): readonly ContactParam[] {
  const params: ContactParam[] = [];
  for (const part of splitParams(text)) {
    const equals = part.indexOf('=');
    const value = decodeParam((equals < 0 ? part : part.slice(equals + 1)).trim());
    const name = equals < 0 ? nameOfBare(value) : part.slice(0, equals).trim().toUpperCase();
    if (name !== '' && (equals >= 0 || value !== '')) params.push([name, value]);
  }
  return params;
}

const nameOfBare = (value: string): string => (encodings.test(value) ? 'ENCODING' : 'TYPE');

/** The first value of a parameter; empty if there is none. */
export const paramOf = (params: readonly ContactParam[], name: string): string =>
  params.find(([one]) => one === name)?.[1] ?? '';

/** All values of TYPE, in lower case. */
export const typesOf = (params: readonly ContactParam[]): readonly string[] =>
  params
    .filter(([name]) => name === 'TYPE')
    .flatMap(([, value]) => value.split(','))
    .map((type) => type.trim().toLowerCase())
    .filter((type) => type !== '');
