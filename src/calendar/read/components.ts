import type { ContentLine } from '../text/content-line';
import { parseContentLine, readName, readText, rememberParams } from '../text/content-line';
import { createStrayLines } from '../text/stray-lines';
import type { ObservanceLines } from '../zones/zone-definition';
import type { OpenComponent } from './component-stack';
import { createComponentStack, isCalendarComponent, uidOf } from './component-stack';
import type { Problems } from './problems';
import type { RawEvent } from './raw-event';
import { eventProperties } from './raw-event';

/** Callbacks for the components of a file, called when each one ends. */
export interface ComponentHandlers {
  /** Another VCALENDAR begins; what was before it has ended. */
  readonly onCalendar: () => void;
  readonly onEvent: (event: RawEvent) => void;
  /** A VTIMEZONE: its TZID and its STANDARD and DAYLIGHT parts. */
  readonly onZone: (name: string, parts: readonly ObservanceLines[]) => void;
  /** A property of the calendar itself. */
  readonly onProperty: (line: ContentLine) => void;
}

export interface ComponentSummary {
  /** True if any component of RFC 5545 was found. */
  readonly isCalendar: boolean;
  readonly otherComponents: number;
}

/** A push parser: takes unfolded lines and finds the components, even if BEGIN and END are unbalanced. */
export interface Components {
  readonly onLine: (text: string, number: number) => void;
  readonly onEnd: () => ComponentSummary;
}

const countedComponents = new Set(['VTODO', 'VJOURNAL', 'VFREEBUSY']);

export function createComponents(handlers: ComponentHandlers, problems: Problems): Components {
  const stack = createComponentStack(problems, (component, parent) => dispatch(component, parent, handlers));
  const strayLines = createStrayLines(problems);
  const paramsOf = rememberParams();
  let isCalendar = false;
  let otherComponents = 0;

  const begin = (name: string, line: number): void => {
    isCalendar ||= isCalendarComponent(name);
    if (countedComponents.has(name)) otherComponents += 1;
    stack.begin(name, line);
    if (name === 'VCALENDAR') handlers.onCalendar();
  };

  /** Adds a property to `component`; `name` is null if the line is no property. */
  const keepLine = (
    { name: component, properties }: OpenComponent,
    name: string | null,
    text: string,
    number: number,
  ): ContentLine | null => {
    if (!properties) return null;
    const nameToRead = name !== null && component === 'VEVENT' ? eventProperties.get(name) : name;
    if (nameToRead === undefined) {
      strayLines.reset();
      return null;
    }
    const line = nameToRead === null ? null : parseContentLine(nameToRead, text, number, paramsOf);
    if (!line) {
      strayLines.add(text, number, properties);
      return null;
    }
    properties.push(line);
    strayLines.follow();
    return line;
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
        else stack.end(component, number);
        return;
      }
      const top = stack.top();
      const line = top && keepLine(top, name, text, number);
      if (line && top.name === 'VCALENDAR') handlers.onProperty(line);
    },
    onEnd() {
      const cut = stack.cut();
      if (cut) reportCut(cut, problems);
      return { isCalendar, otherComponents };
    },
  };
}

function dispatch(component: OpenComponent, parent: OpenComponent | null, handlers: ComponentHandlers): void {
  const { name, properties, parts, line } = component;
  if (!properties) return;
  if (name === 'VEVENT') handlers.onEvent({ line, properties });
  else if (name === 'VTIMEZONE') {
    const zoneName = properties.find((one) => one.name === 'TZID');
    if (zoneName) handlers.onZone(readText(zoneName), parts);
  } else if (parent?.name === 'VTIMEZONE') parent.parts.push(properties);
}

function reportCut(component: OpenComponent, problems: Problems): void {
  const isEvent = component.name === 'VEVENT';
  const message = isEvent
    ? 'The file ends in the middle of this event. It was left out; what comes before it was read.'
    : `The file ends without END:${component.name}. What is there was read, but something may be missing.`;
  problems.add('cut-off', component.line, message, { uid: uidOf(component) });
}
