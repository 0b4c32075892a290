import type { ContentLine, ReadParams } from '../text/content-line';
import { findColon, parseContentLine, readName } from '../text/content-line';
import type { Decoding } from '../text/decode';
import { decodingsOf } from '../text/decode';
import { createLineCutter } from '../text/lines';
import { createStrayLines } from '../text/stray-lines';
import { createComponentStack, isCalendarComponent } from './component-stack';
import { createProblems } from './problems';

/** One property of a file, unfolded but not parsed. */
export interface RawLine {
  /** In upper case; BEGIN and END are lines of an inner component. */
  readonly name: string;
  readonly text: string;
  /** Where it begins in the file, from 1. */
  readonly line: number;
}

/** One component with all its lines; BEGIN and END are balanced as in `readCalendar`. */
export interface RawComponent {
  readonly name: string;
  /** The line of its BEGIN. */
  readonly line: number;
  /** How many calendars of the stream had begun before it: 1 in the first one, 0 outside of all. */
  readonly calendar: number;
  readonly properties: readonly RawLine[];
  /** The lines of inner components, such as alarms, with BEGIN and END. */
  readonly inner: readonly RawLine[];
}

/** A file as text, in pieces; only the last piece may end within a line. */
export interface RawText {
  readonly pieces: readonly string[];
  readonly decodeLine: Decoding['decodeLine'];
}

export interface RawHandlers {
  /** Called with each component when it ends; not with one that the end of the file cuts off. */
  readonly onComponent: (component: RawComponent) => void;
  /** Returns true for a line that is skipped; the default skips none. `component` is the outermost one. */
  readonly skips?: (component: string, text: string) => boolean;
}

/** Parses a raw line. */
export function contentOf({ name, text, line }: RawLine, paramsOf?: ReadParams): ContentLine {
  const content = parseContentLine(name, text, line, paramsOf);
  if (!content) throw new Error(`line ${line} is kept although it is no property`);
  return content;
}

/** Decodes a file; yields after each few dozen kilobytes. */
export function* readRawText(bytes: Uint8Array): Generator<void, RawText> {
  for (const { pieces, decodeLine } of decodingsOf(bytes)) {
    const texts: string[] = [];
    let isRight = true;
    for (const piece of pieces()) {
      isRight = piece !== null;
      if (piece) texts.push(piece.text);
      yield;
    }
    if (isRight) return { pieces: texts, decodeLine };
  }
  throw new Error('every file can be read as single bytes');
}

/**
 * Splits a file into its components with all their lines. Faults are repaired as `readCalendar` repairs them, but
 * values are not parsed. Returns the properties of the calendar itself. Keeps no component in memory. Yields after each
 * piece.
 */
export function* readRawCalendar(
  { pieces, decodeLine }: RawText,
  handlers: RawHandlers,
): Generator<void, readonly RawLine[]> {
  const collector = createCollector(handlers);
  const lines = createLineCutter((text, number) =>
    collector.onLine(decodeLine ? decodeLine(text).text : text, number),
  );
  for (const piece of pieces) {
    lines.add(piece);
    yield;
  }
  lines.end();
  return collector.end();
}

interface OpenComponent extends RawComponent {
  readonly properties: RawLine[];
  readonly inner: RawLine[];
}

interface Collector {
  readonly onLine: (text: string, number: number) => void;
  /** Returns the properties of the calendar itself. */
  readonly end: () => readonly RawLine[];
}

const frame = 'VCALENDAR';

function createCollector({ onComponent, skips }: RawHandlers): Collector {
  const tree = createComponentTree(onComponent);
  const strays = createStrays();
  return {
    onLine(text, number) {
      const outermost = tree.component();
      if (outermost && skips?.(outermost.name, text)) return;
      const name = readName(text);
      if (name === 'BEGIN' || name === 'END') {
        strays.settle();
        const component = text.slice(text.indexOf(':') + 1);
        tree[name === 'BEGIN' ? 'begin' : 'end'](component.trim().toUpperCase(), number);
        return;
      }
      const lines = tree.linesHere();
      if (!lines) return;
      if (name === null || !text.includes(':')) return strays.add(text, number);
      strays.settle();
      lines.push({ name, text, line: number });
      strays.follow(lines);
    },
    end() {
      strays.settle();
      return tree.calendarLines;
    },
  };
}

/** The tree of open components. */
interface ComponentTree {
  readonly begin: (name: string, line: number) => void;
  readonly end: (name: string, line: number) => void;
  /** The outermost open component; null between components. */
  readonly component: () => OpenComponent | null;
  /** The list to which the next line belongs; null outside of all components. */
  readonly linesHere: () => RawLine[] | null;
  readonly calendarLines: readonly RawLine[];
}

function createComponentTree(onComponent: RawHandlers['onComponent']): ComponentTree {
  const calendarLines: RawLine[] = [];
  let component: OpenComponent | null = null;
  /** How many components are open, including `component`. */
  let depth = 0;
  let calendars = 0;

  const stack = createComponentStack(createProblems(), ({ name, line }, parent) => {
    if (name === frame || !component) return;
    depth -= 1;
    if (depth > 0) component.inner.push({ name: 'END', text: `END:${name}`, line });
    else {
      const ended = component;
      component = null;
      // Other things, such as address cards, may be outside a calendar.
      if (parent || isCalendarComponent(name)) onComponent(ended);
    }
  });

  return {
    calendarLines,
    component: () => component,
    begin(name, line) {
      stack.begin(name, line);
      if (name === frame) {
        calendars += 1;
        return;
      }
      depth += 1;
      if (component) component.inner.push({ name: 'BEGIN', text: `BEGIN:${name}`, line });
      else component = { name, line, calendar: calendars, properties: [], inner: [] };
    },
    end: stack.end,
    linesHere() {
      if (component) return depth > 1 ? component.inner : component.properties;
      return stack.top() ? calendarLines : null;
    },
  };
}

/** Joins lines that are no property to the raw line before them, as `createStrayLines` does for parsed lines. */
interface Strays {
  readonly add: (text: string, number: number) => void;
  /** Stray lines that follow may belong to the last of these lines. */
  readonly follow: (lines: RawLine[]) => void;
  /** Writes the joined text back; stray lines that follow belong to no line. */
  readonly settle: () => void;
}

function createStrays(): Strays {
  const strayLines = createStrayLines(createProblems());
  let lines: RawLine[] | null = null;
  /** The last line, parsed at its first stray line and not again for each of the thousands that may follow. */
  let grown: ContentLine[] = [];
  return {
    follow(followed) {
      lines = followed;
      strayLines.follow();
    },
    add(text, number) {
      const last = lines?.at(-1);
      if (!last) return;
      if (grown.length === 0) grown = [contentOf(last)];
      strayLines.add(text, number, grown);
    },
    settle() {
      const [content] = grown;
      const last = content && lines?.at(-1);
      if (lines && last) {
        const head = last.text.slice(0, findColon(last.name, last.text) + 1);
        lines[lines.length - 1] = { ...last, text: `${head}${content.value.replaceAll('\n', '\\n')}` };
        grown = [];
      }
      lines = null;
    },
  };
}
