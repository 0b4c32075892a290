import type { ContentLine } from './content-line';
import { parseContentLine, readName, readText } from './content-line';
import type { Problems } from './problems';
import { quote } from './problems';
import type { RawEvent } from './raw-event';
import { eventProperties } from './raw-event';
import type { ObservanceLines } from './zone-definition';

/** What the components of a file are handed to, as each one ends. */
export interface ComponentHandlers {
  readonly onEvent: (event: RawEvent) => void;
  /** A VTIMEZONE: its TZID and its STANDARD and DAYLIGHT parts. */
  readonly onZone: (name: string, parts: readonly ObservanceLines[]) => void;
  /** A property of the calendar itself. */
  readonly onProperty: (line: ContentLine) => void;
}

export interface ComponentSummary {
  /** Any component of RFC 5545 was found. */
  readonly isCalendar: boolean;
  readonly otherComponents: number;
}

/** Takes the lines of a file one by one and finds the components in them, whether or not each BEGIN has its END. */
export interface Components {
  readonly onLine: (text: string, number: number) => void;
  readonly onEnd: () => ComponentSummary;
}

/** These never lie inside one another, so the BEGIN of one ends what a missing END left open. */
const topLevel = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE', 'VAVAILABILITY']);
const counted = new Set(['VTODO', 'VJOURNAL', 'VFREEBUSY']);

interface OpenComponent {
  readonly name: string;
  readonly line: number;
  readonly properties: Map<string, ContentLine[]>;
  /** Of a VTIMEZONE. */
  readonly parts: ObservanceLines[];
}

export function createComponents(handlers: ComponentHandlers, problems: Problems): Components {
  const open: OpenComponent[] = [];
  const openCounts = new Map<string, number>();
  const strayLines = createStrayLines(problems);
  let isCalendar = false;
  let otherComponents = 0;

  const begin = (name: string, line: number): void => {
    if (name === 'VCALENDAR') closeWhile(() => true, line);
    else if (topLevel.has(name)) closeWhile((component) => component.name !== 'VCALENDAR', line);
    if (name === 'VCALENDAR' || topLevel.has(name)) isCalendar = true;
    if (counted.has(name)) otherComponents += 1;
    open.push({ name, line, properties: new Map(), parts: [] });
    openCounts.set(name, (openCounts.get(name) ?? 0) + 1);
  };

  const closeWhile = (isOpen: (component: OpenComponent) => boolean, line: number): void => {
    for (let top = open.at(-1); top && isOpen(top); top = open.at(-1)) {
      if (top.name === 'VEVENT') {
        const message = `The event that begins here has no END:VEVENT. It was ended before line ${line}.`;
        problems.add('unbalanced', top.line, message, uidOf(top));
      }
      close();
    }
  };

  const close = (): void => {
    const component = open.pop();
    if (!component) return;
    openCounts.set(component.name, (openCounts.get(component.name) ?? 1) - 1);
    handOver(component, open.at(-1), handlers);
  };

  const end = (name: string, line: number): void => {
    if (!openCounts.get(name)) {
      problems.add('unbalanced', line, `END:${name} ends nothing that was begun. It was passed over.`);
      return;
    }
    closeWhile((component) => component.name !== name, line);
    close();
  };

  return {
    onLine(text, number) {
      const name = readName(text);
      if (name === 'BEGIN' || name === 'END') {
        strayLines.reset();
        const component = text
          .slice(text.indexOf(':') + 1)
          .trim()
          .toUpperCase();
        if (name === 'BEGIN') begin(component, number);
        else end(component, number);
        return;
      }
      const top = open.at(-1);
      if (top) keepLine(top, name, text, number, strayLines, handlers);
    },
    onEnd() {
      const cut = open.find((component) => component.name === 'VEVENT') ?? open[0];
      if (cut) reportCut(cut, problems);
      return { isCalendar, otherComponents };
    },
  };
}

const uidOf = (component: OpenComponent): string | undefined => component.properties.get('UID')?.[0]?.value;

function handOver(
  component: OpenComponent,
  parent: OpenComponent | undefined,
  handlers: ComponentHandlers,
): void {
  const { name, properties, parts, line } = component;
  if (name === 'VEVENT') handlers.onEvent({ line, properties });
  const zoneName = properties.get('TZID')?.[0];
  if (name === 'VTIMEZONE' && zoneName) handlers.onZone(readText(zoneName), parts);
  if (parent?.name === 'VTIMEZONE') parent.parts.push([...properties.values()].flat());
}

function keepLine(
  component: OpenComponent,
  name: string | null,
  text: string,
  number: number,
  strayLines: StrayLines,
  handlers: ComponentHandlers,
): void {
  const isEvent = component.name === 'VEVENT';
  if (name === null) {
    if (isEvent || component.name === 'VCALENDAR') strayLines.add(text, number, component.properties);
    return;
  }
  strayLines.reset();
  if (isEvent ? !eventProperties.has(name) : !keepsProperties.has(component.name)) return;
  const line = parseContentLine(text, number);
  if (!line) {
    if (isEvent) strayLines.add(text, number, component.properties);
    return;
  }
  if (component.name === 'VCALENDAR') handlers.onProperty(line);
  const same = component.properties.get(name);
  if (same) same.push(line);
  else component.properties.set(name, [line]);
  strayLines.follow(line);
}

const keepsProperties = new Set(['VCALENDAR', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT']);

function reportCut(component: OpenComponent, problems: Problems): void {
  const isEvent = component.name === 'VEVENT';
  const message = isEvent
    ? 'The file ends in the middle of this event. It was left out; what comes before it was read.'
    : `The file ends without END:${component.name}. What is there was read, but something may be missing.`;
  problems.add('cut-off', component.line, message, uidOf(component));
}

/** Lines that are no property: text of the property before them when it can be, else reported and passed over. */
interface StrayLines {
  readonly add: (text: string, number: number, properties: Map<string, ContentLine[]>) => void;
  /** The property that stray lines may belong to from now on. */
  readonly follow: (line: ContentLine) => void;
  readonly reset: () => void;
}

function createStrayLines(problems: Problems): StrayLines {
  let before: ContentLine | null = null;
  let isReported = false;
  return {
    follow(line) {
      before = line;
    },
    reset() {
      before = null;
      isReported = false;
    },
    add(text, number, properties) {
      const lines = before ? properties.get(before.name) : undefined;
      const joined = before && lines ? joinStray(before, text) : null;
      if (joined && lines) {
        lines[lines.length - 1] = joined;
        before = joined;
      }
      if (!isReported && joined?.params.get('ENCODING') === undefined) {
        const done = joined ? `It was read as more text of the ${joined.name}.` : 'It was passed over.';
        problems.add('bad-line', number, `This line is no calendar property: ${quote(text)}. ${done}`);
      }
      isReported = joined !== null;
    },
  };
}

/** Only running text goes on in the next line; conflict marks of a version control system are no text. */
function joinStray(before: ContentLine, text: string): ContentLine | null {
  if (before.params.get('ENCODING')?.toUpperCase() === 'QUOTED-PRINTABLE' && before.value.endsWith('=')) {
    return { ...before, value: before.value.slice(0, -1) + text };
  }
  const isText = before.name === 'DESCRIPTION' || before.name === 'LOCATION';
  if (!isText || /^(<{7}|={7}|>{7})/.test(text)) return null;
  return { ...before, value: `${before.value}\n${text}` };
}
