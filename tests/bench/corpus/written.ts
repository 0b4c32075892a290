import type { ContentLine } from '../../../src/calendar/text/content-line';
import { parseContentLine, readName } from '../../../src/calendar/text/content-line';
import type { Decoding } from '../../../src/calendar/text/decode';
import { decodingsOf } from '../../../src/calendar/text/decode';
import { createLineCutter } from '../../../src/calendar/text/lines';

/** The lines of one VEVENT before any interpretation, without those of its alarms. */
export interface WrittenEvent {
  readonly uid: string;
  /** The lines of its BEGIN and its END. */
  readonly line: number;
  readonly lastLine: number;
  readonly properties: readonly ContentLine[];
}

/** The uninterpreted content of a file, to find its oddities. */
export interface WrittenFile {
  readonly text: string;
  readonly calendars: number;
  readonly events: readonly WrittenEvent[];
  /** The TZID of each VTIMEZONE. */
  readonly definedZones: ReadonlySet<string>;
}

interface OpenEvent {
  readonly line: number;
  readonly properties: ContentLine[];
  /** The number of open inner components. */
  inner: number;
}

export function readWritten(bytes: Uint8Array): WrittenFile {
  const { text, decodeLine } = decode(bytes);
  const events: WrittenEvent[] = [];
  const definedZones = new Set<string>();
  let calendars = 0;
  let open: OpenEvent | null = null;
  const close = (lastLine: number): void => {
    if (open) events.push({ ...open, uid: uidOf(open.properties), lastLine });
    open = null;
  };
  const lines = createLineCutter((raw, number) => {
    const written = decodeLine ? decodeLine(raw).text : raw;
    const name = readName(written);
    if (name === null) return;
    const value = written.slice(written.indexOf(':') + 1).trim();
    const component = name === 'BEGIN' || name === 'END' ? value.toUpperCase() : '';
    if (name === 'BEGIN' && component === 'VCALENDAR') calendars += 1;
    if (component === 'VEVENT') {
      close(number);
      if (name === 'BEGIN') open = { line: number, properties: [], inner: 0 };
    } else if (open) keep(open, name, written, number);
    else if (name === 'TZID') definedZones.add(value.replaceAll('\\', ''));
  });
  lines.add(text);
  lines.end();
  return { text, calendars, events, definedZones };
}

function decode(bytes: Uint8Array): { readonly text: string } & Pick<Decoding, 'decodeLine'> {
  for (const { pieces, decodeLine } of decodingsOf(bytes)) {
    const texts = [...pieces()].map((piece) => piece?.text ?? null);
    if (!texts.includes(null)) return { text: texts.join(''), decodeLine };
  }
  throw new Error('every file can be read as single bytes');
}

function keep(event: OpenEvent, name: string, written: string, number: number): void {
  if (name === 'BEGIN') event.inner += 1;
  else if (name === 'END') event.inner -= 1;
  else if (event.inner <= 0) {
    const line = parseContentLine(name, written, number);
    if (line) event.properties.push(line);
  }
}

const uidOf = (properties: readonly ContentLine[]): string =>
  properties.find((line) => line.name === 'UID')?.value.trim() ?? '';
