import type { RawLine } from '../read/raw-calendar';
import { contentOf } from '../read/raw-calendar';
import type { ContentLine } from '../text/content-line';
import { findColon, readText } from '../text/content-line';
import { ownText } from '../text/own-text';
import { decodeQuotedPrintable } from '../text/quoted-printable';
import { isReadable, toLine, toValueLine } from './write-line';

// A line that needs no change is copied from the file and only folded again. `ICAL.parse` and `ICAL.stringify` would lose or
// change what tests/calendar/ical-js.test.ts lists, such as a GEO with a comma, the second of two quoted values of a
// parameter, and every malformed time or number.

/**
 * Writes a property. null if no strict reader accepts it in any form. Its name is added to `changed` if it is written
 * differently from the file.
 */
export type KeepLine = (line: RawLine, changed: string[]) => string | null;

/** The part before the colon follows RFC 5545 §3.1. */
const headShape = /^[\w.-]+(?:;[\w.-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*$/;

/** Properties with structured values. An invalid one makes strict readers refuse the whole file. */
const structuredNames = new Set(['RRULE', 'EXRULE', 'RDATE', 'FREEBUSY']);
const structuredTypes = /;VALUE=(?:PERIOD|RECUR)\b/i;

/** Parameters that may name a zone or encoding that changes in the export. */
const changedParams = /;(?:TZID|CHARSET|ENCODING)=/i;

const longestRemembered = 200;
const mostRemembered = 5000;

/** Writes the lines of one calendar. `nameOf` returns the TZID under which a zone is written. */
export function createLineKeeper(nameOf: (tzid: string) => string): KeepLine {
  /** Memoises the text before the colon of lines that are copied: thousands of lines begin alike. */
  const plainHeads = new Set<string>();

  const staysAsItIs = (line: RawLine, head: string): boolean => {
    if (!changedParams.test(head)) return true;
    const { params } = contentOf(line);
    const tzid = params.get('TZID')?.trim() ?? '';
    return (tzid === '' || nameOf(tzid) === tzid) && !params.has('CHARSET') && !isQuotedPrintable(params);
  };

  const keepOther = (line: RawLine, head: string, changed: string[]): string | null => {
    const isSound = headShape.test(head);
    const isStructured = structuredNames.has(line.name) || structuredTypes.test(head);
    const isPlain = isSound && staysAsItIs(line, head);
    if (isPlain && !isStructured && head.length < longestRemembered && plainHeads.size < mostRemembered) {
      plainHeads.add(ownText(head));
    }
    const text = isPlain ? withName(line) : rewrite(contentOf(line), nameOf);
    const isTaken = !isStructured || isReadable(text);
    if (!isPlain || !isTaken) changed.push(line.name);
    return isTaken ? text : null;
  };

  return (line, changed) => {
    const { name, text } = line;
    const colon = findColon(name, text);
    if (colon === name.length && !structuredNames.has(name)) return withName(line);
    const head = text.slice(0, colon);
    return plainHeads.has(head) ? withName(line) : keepOther(line, head, changed);
  };
}

/** Writes the name in upper case, because some readers compare it case-sensitively. */
const withName = ({ name, text }: RawLine): string =>
  text.startsWith(name) ? text : name + text.slice(name.length);

const isQuotedPrintable = (params: ContentLine['params']): boolean =>
  params.get('ENCODING')?.toUpperCase() === 'QUOTED-PRINTABLE';

/** The property in UTF-8, with its valid parameters and the TZID of the export. */
function rewrite(content: ContentLine, nameOf: (tzid: string) => string): string {
  const { name, params, value } = content;
  const isEncoded = isQuotedPrintable(params);
  const written: Record<string, string> = {};
  for (const [param, text] of params) {
    if (!/^[A-Z0-9-]+$/.test(param) || param === 'CHARSET' || (isEncoded && param === 'ENCODING')) continue;
    written[param] = param === 'TZID' ? nameOf(text.trim()) : text;
  }
  if (!isEncoded) return toValueLine(name, value, written);
  if (textNames.has(name)) return toLine(name, 'text', [readText(content)], written);
  const decoded = decodeQuotedPrintable(value, params.get('CHARSET') ?? 'utf-8');
  return toValueLine(name, decoded.replaceAll(/\r?\n/g, '\\n'), written);
}

/** TEXT properties, which vCalendar 1.0 wrote in quoted-printable. */
const textNames = new Set(['SUMMARY', 'DESCRIPTION', 'LOCATION', 'COMMENT', 'CONTACT']);
