import ICAL from 'ical.js';
import { withoutControls } from '../text/decode';

// RFC 5545 §3.1 includes the space before a continued line in the 75 octets; ical.js does not.
ICAL.foldLength = 74;

/** Parameters of a property, in the order they are written; empty values are left out. */
export type Params = Readonly<Record<string, string>>;

/** The value types (RFC 5545 §3.3) that Mingle writes, as jCal (RFC 7265) names them. */
export type ValueType = 'text' | 'uri' | 'cal-address' | 'date' | 'date-time' | 'duration';

/** The design set of ical.js, with two properties that are TEXT in practice although no RFC defines them. */
const design: typeof ICAL.design.icalendar = {
  ...ICAL.design.icalendar,
  property: {
    ...ICAL.design.icalendar.property,
    'x-wr-calname': { defaultType: 'text' },
    'x-wr-timezone': { defaultType: 'text' },
  },
};

/**
 * One property as RFC 5545 text, not yet folded, from values as jCal has them (`2026-03-02T09:00:00Z`). ical.js escapes the
 * values, and the parameters (RFC 6868).
 */
export function toLine(
  name: string,
  type: ValueType,
  values: readonly string[],
  params: Params = {},
): string {
  const jCal = [name.toLowerCase(), filledIn(params), type, ...values.map((value) => toOneLine(value, type))];
  return toSafeLine(ICAL.stringify.property(jCal, design, true));
}

/** A TEXT property (RFC 5545 §3.3.11); no line if the text is empty. */
export const toTextLine = (name: string, text: string): readonly string[] =>
  text === '' ? [] : [toLine(name, 'text', [text])];

/** A design set without properties and types: ical.js then copies the value and formats only the parameters. */
const plainDesign: typeof ICAL.design.icalendar = {
  ...ICAL.design.icalendar,
  value: Object.create(null),
  param: Object.create(null),
  property: Object.create(null),
};

/** A property whose value is RFC 5545 text already. */
export const toValueLine = (name: string, value: string, params: Params = {}): string =>
  toSafeLine(
    ICAL.stringify.property([name.toLowerCase(), filledIn(params), 'unknown', value], plainDesign, true),
  );

function filledIn(params: Params): Record<string, string> {
  const filled: Record<string, string> = {};
  for (const [name, value] of Object.entries(params)) {
    if (value !== '') filled[name.toLowerCase()] = value.replaceAll('\r\n', '\n');
  }
  return filled;
}

/** ical.js escapes line breaks in TEXT only, and does not know a bare CR. */
const toOneLine = (value: string, type: ValueType): string =>
  type === 'text' ? value.replaceAll('\r\n', '\n') : value.replaceAll('\n', ' ');

const toSafeLine = (line: string): string => withoutControls(line.replaceAll(/[\r\n]+/g, ' '));

/** Folds lines and ends each with CR LF (RFC 5545 §3.1). */
export function foldLines(lines: readonly string[]): string {
  const whole = `${lines.join('\r\n')}\r\n`;
  const isPlain = isAscii(whole);
  if (isPlain && lines.every(fits)) return whole;
  return `${lines.map((line) => (isPlain || isAscii(line) ? foldAscii(line) : ICAL.helpers.foldline(line))).join('\r\n')}\r\n`;
}

/** In ASCII each character is one octet, so a line can be folded without reading each character. */
const isAscii = (text: string): boolean => /^[\t\r\n -~]*$/.test(text);

const fits = (line: string): boolean => line.length <= ICAL.foldLength;

function foldAscii(line: string): string {
  if (fits(line)) return line;
  const parts: string[] = [];
  for (let from = 0; from < line.length; from += ICAL.foldLength) {
    parts.push(line.slice(from, from + ICAL.foldLength));
  }
  return parts.join('\r\n ');
}

/** ical.js folds character by character: 64 KB take about a millisecond. */
const partLength = 64 * 1024;

export const isLong = (line: string): boolean => line.length > partLength;

/** Like `foldLines`, for lines of which some are long, such as attachments of megabytes. Yields within these. */
export function* foldLongLines(lines: readonly string[]): Generator<void, string> {
  const folded: string[] = [];
  for (const line of lines) {
    folded.push(isLong(line) ? `${yield* foldInParts(line)}\r\n` : foldLines([line]));
  }
  return folded.join('');
}

function* foldInParts(line: string): Generator<void, string> {
  const parts: string[] = [];
  for (let from = 0; from < line.length; ) {
    const end = endOfPart(line, Math.min(from + partLength, line.length));
    parts.push(ICAL.helpers.foldline(line.slice(from, end)));
    from = end;
    yield;
  }
  return parts.join('\r\n ');
}

/** A surrogate pair is not split. */
function endOfPart(line: string, end: number): number {
  const code = line.charCodeAt(end - 1);
  return end < line.length && code >= 0xd800 && code < 0xdc00 ? end + 1 : end;
}

/** True if ical.js parses the line. It parses the structured values of RFC 5545 §3.3 and refuses invalid ones. */
export function isReadable(line: string): boolean {
  try {
    ICAL.parse.property(line);
    return true;
  } catch {
    return false;
  }
}
