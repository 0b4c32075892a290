import type { ContentLine } from './content-line';
import { parseContentLine, readName, readText } from './content-line';
import type { Problems } from './problems';
import type { RawEvent } from './raw-event';
import { eventProperties } from './raw-event';
import type { Properties, StrayLines } from './stray-lines';
import { createStrayLines } from './stray-lines';
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

/** What lies directly in these is read; other components are only passed through. */
const kept = new Set(['VCALENDAR', 'VEVENT', 'VTIMEZONE']);

interface OpenComponent {
  readonly name: string;
  readonly line: number;
  /** null where nothing is read. */
  readonly properties: Properties | null;
  /** The STANDARD and DAYLIGHT parts of a VTIMEZONE. */
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
    const isKept = kept.has(name) || open.at(-1)?.name === 'VTIMEZONE';
    open.push({ name, line, properties: isKept ? new Map() : null, parts: [] });
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
      if (!top) return;
      const line = keepLine(top, name, text, number, strayLines);
      if (line && top.name === 'VCALENDAR') handlers.onProperty(line);
    },
    onEnd() {
      const cut = open.find((component) => component.name === 'VEVENT') ?? open[0];
      if (cut) reportCut(cut, problems);
      return { isCalendar, otherComponents };
    },
  };
}

const uidOf = (component: OpenComponent): string | undefined => component.properties?.get('UID')?.[0]?.value;

function handOver(
  component: OpenComponent,
  parent: OpenComponent | undefined,
  handlers: ComponentHandlers,
): void {
  const { name, properties, parts, line } = component;
  if (!properties) return;
  const zoneName = properties.get('TZID')?.[0];
  if (name === 'VEVENT') handlers.onEvent({ line, properties });
  else if (name === 'VTIMEZONE' && zoneName) handlers.onZone(readText(zoneName), parts);
  else if (parent?.name === 'VTIMEZONE') parent.parts.push([...properties.values()].flat());
}

/** Keeps a property of `component`; `name` is null when the line is no property. */
function keepLine(
  { name: component, properties }: OpenComponent,
  name: string | null,
  text: string,
  number: number,
  strayLines: StrayLines,
): ContentLine | null {
  if (!properties) return null;
  if (name !== null && component === 'VEVENT' && !eventProperties.has(name)) {
    strayLines.reset();
    return null;
  }
  const line = name === null ? null : parseContentLine(name, text, number);
  if (!line) {
    strayLines.add(text, number, properties);
    return null;
  }
  const same = properties.get(line.name);
  if (same) same.push(line);
  else properties.set(line.name, [line]);
  strayLines.reset();
  strayLines.follow(line);
  return line;
}

function reportCut(component: OpenComponent, problems: Problems): void {
  const isEvent = component.name === 'VEVENT';
  const message = isEvent
    ? 'The file ends in the middle of this event. It was left out; what comes before it was read.'
    : `The file ends without END:${component.name}. What is there was read, but something may be missing.`;
  problems.add('cut-off', component.line, message, uidOf(component));
}
