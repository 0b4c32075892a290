import { indexOutsideQuotes, removeQuotes } from './quotes';

/** More than any real property has. */
const mostParams = 100;

/** The parameters of a content line, split at the semicolons outside quotes. */
export function splitParams(text: string): readonly string[] {
  if (!text.includes('"')) return text.split(';', mostParams);
  const parts: string[] = [];
  let from = 0;
  while (parts.length < mostParams) {
    const end = indexOutsideQuotes(text, ';', from);
    if (end < 0) break;
    parts.push(text.slice(from, end));
    from = end + 1;
  }
  parts.push(text.slice(from));
  return parts;
}

/** Removes quotes and decodes the escapes of RFC 6868. */
export function decodeParam(value: string): string {
  const bare = value.includes('"') ? removeQuotes(value) : value;
  if (!bare.includes('^')) return bare;
  return bare.replaceAll(/\^([n^'])/g, (_, code: string) => (code === 'n' ? '\n' : code === "'" ? '"' : '^'));
}
